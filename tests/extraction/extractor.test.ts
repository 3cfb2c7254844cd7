import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/actor.ts';
import type { ClaimContent } from '../../server/domain/claim.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { actor } from './stages.ts';

const ACTORS: Actor[] = [
  actor('wadi', 'فصيل الوادي', 'Wadi Faction'),
  actor('jabal', 'لواء الجبل', 'Jabal Brigade'),
  actor('turkey', 'تركيا', 'Turkey', { kind: 'STATE', aliases: ['أنقرة', 'Ankara'] }),
  actor('nahri', 'سالم النهري', 'Salem Nahri', { kind: 'PERSON' }),
  actor('herald', 'هيرالد', 'The Herald', { kind: 'MEDIA' }),
  actor('courier', 'صحيفة البريد', 'The Courier', { kind: 'MEDIA' }),
];
const extractor = createExtractor(ACTORS);

function claims(text: string, language: 'AR' | 'EN', attributedAs: string | null = null): ClaimContent[] {
  return extractor.extract({ text, language, attributedAs }).claims;
}

const attacks = (text: string, language: 'AR' | 'EN'): ClaimContent | undefined =>
  claims(text, language).find(({ type }) => type === 'ASSAULT');

describe('polarity and modality', () => {
  it.each([
    ['AR', 'قصف فصيل الوادي لواء الجبل', 'AFFIRMED ACTUAL'],
    ['AR', 'لم يقصف فصيل الوادي لواء الجبل', 'DENIED ACTUAL'],
    ['AR', 'لن يقصف فصيل الوادي لواء الجبل', 'DENIED ANTICIPATED'],
    ['AR', 'سيقصف فصيل الوادي لواء الجبل', 'AFFIRMED ANTICIPATED'],
    ['AR', 'فصيل الوادي يعتزم مهاجمة لواء الجبل', 'AFFIRMED ANTICIPATED'],
    ['AR', 'نفى سالم النهري أن يكون فصيل الوادي قد هاجم لواء الجبل', 'DENIED ACTUAL'],
    ['AR', 'يبدو أن فصيل الوادي هاجم لواء الجبل', 'AFFIRMED ALLEGED'],
    ['AR', 'إذا هاجم فصيل الوادي لواء الجبل', 'AFFIRMED ANTICIPATED'],
    ['EN', 'The Wadi Faction attacked the Jabal Brigade.', 'AFFIRMED ACTUAL'],
    ['EN', 'The Wadi Faction did not attack the Jabal Brigade.', 'DENIED ACTUAL'],
    ['EN', 'The Wadi Faction will attack the Jabal Brigade.', 'AFFIRMED ANTICIPATED'],
    ['EN', 'The Wadi Faction allegedly attacked the Jabal Brigade.', 'AFFIRMED ALLEGED'],
    ['EN', 'Salem Nahri denied that the Wadi Faction had attacked the Jabal Brigade.', 'DENIED ACTUAL'],
    ['EN', 'The Wadi Faction never attacked the Jabal Brigade.', 'DENIED ACTUAL'],
  ] as const)('%s: %s', (language, text, expected) => {
    const claim = attacks(text, language);
    expect(`${claim?.polarity} ${claim?.modality}`).toBe(expected);
  });

  it.each([
    ['EN', 'Salem Nahri did not speak. The Wadi Faction attacked the Jabal Brigade.'],
    ['AR', 'لم يتحدث سالم النهري. وهاجم فصيل الوادي لواء الجبل.'],
    ['EN', 'The Turkish-backed Wadi Faction, if it can, attacks.'],
  ] as const)('%s: a marker ends with its clause: %s', (language, text) => {
    for (const claim of claims(text, language))
      expect(`${claim.polarity} ${claim.modality}`).toBe('AFFIRMED ACTUAL');
  });
});

describe('attribution', () => {
  it.each([
    ['AR', 'قال سالم النهري إن فصيل الوادي هاجم لواء الجبل', ['actor:nahri']],
    ['AR', 'أفادت مصادر محلية بأن فصيل الوادي هاجم لواء الجبل', ['speaker:local-sources']],
    ['AR', 'بحسب صحيفة البريد، هاجم فصيل الوادي لواء الجبل', ['actor:courier']],
    [
      'AR',
      'نقلت صحيفة البريد عن سالم النهري أن فصيل الوادي هاجم لواء الجبل',
      ['actor:courier', 'actor:nahri'],
    ],
    ['AR', 'هاجم فصيل الوادي لواء الجبل', []],
    ['EN', 'Salem Nahri said that the Wadi Faction attacked the Jabal Brigade.', ['actor:nahri']],
    ['EN', 'Local sources said the Wadi Faction attacked the Jabal Brigade.', ['speaker:local-sources']],
    ['EN', 'According to Salem Nahri, the Wadi Faction attacked the Jabal Brigade.', ['actor:nahri']],
    ['EN', 'The Wadi Faction attacked the Jabal Brigade, Salem Nahri said.', ['actor:nahri']],
    ['EN', 'The Wadi Faction attacked the Jabal Brigade.', []],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(attacks(text, language)?.attribution.map(({ speaker }) => speaker)).toEqual(expected);
  });

  it('gives every statement of a digest to its outlet first, once', () => {
    const [own] = claims('The Wadi Faction attacked the Jabal Brigade.', 'EN', 'herald');
    expect(own?.attribution).toEqual([{ speaker: 'actor:herald', span: null }]);
    const [said] = claims(
      'The Herald said that the Wadi Faction attacked the Jabal Brigade.',
      'EN',
      'herald',
    );
    expect(said?.attribution.map(({ speaker }) => speaker)).toEqual(['actor:herald']);
  });

  it('keeps the span of each step', () => {
    const text = 'Salem Nahri said that the Wadi Faction attacked the Jabal Brigade.';
    const span = attacks(text, 'EN')?.attribution[0]?.span;
    expect(span && text.slice(span.start, span.end)).toBe('Salem Nahri');
  });
});

describe('a claim', () => {
  const text = 'القامشلي - هاجم فصيل الوادي، أمس، لواء الجبل.';

  it('cites the stretch that holds predicate and both sides', () => {
    const [claim] = claims(text, 'AR');
    expect(claim?.quote).toBe('هاجم فصيل الوادي، أمس، لواء الجبل');
    const slice = (span: { start: number; end: number } | null | undefined): string =>
      span ? text.slice(span.start, span.end) : '';
    expect(slice(claim?.predicateSpan)).toBe('هاجم');
    expect(slice(claim?.subjectSpan)).toBe('فصيل الوادي');
    expect(slice(claim?.objectSpan)).toBe('لواء الجبل');
  });

  it('names the row that made it, the extractor and how sure it is', () => {
    const [claim] = claims(text, 'AR');
    expect(claim?.rule).toMatch(/^ar\.assault\./);
    expect(claim?.extractor).toBe(extractor.version);
    expect(claim?.confidence).toBeGreaterThan(0);
    expect(claim?.confidence).toBeLessThan(1);
  });
});

const PIECES = [
  'فصيل الوادي',
  'لواء الجبل',
  'قـ.ـصف',
  'هَاجَمَ',
  'قال',
  'إن',
  '«',
  '»',
  '،',
  '. ',
  '\n',
  'ـ',
  '\u200f',
  '\u202b',
  '\ud83d',
  '\udc4d',
  '🔴',
  '\u0000',
  'd1عش',
  'the Wadi Faction',
  'attacked',
  'Jabal Brigade',
  'U.S.',
  "'s",
  "n't",
  '"',
  '-',
  'according to',
  'Salem Nahri',
  'said',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 60,
    })
    .map(parts => parts.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(parts => parts.join('')),
);

describe('on any text', () => {
  it.each(['AR', 'EN'] as const)(
    '%s: every quote equals its slice, and the second reading equals the first',
    language => {
      fc.assert(
        fc.property(anyText, text => {
          const first = extractor.extract({ text, language });
          for (const { span, quote } of first.claims) expect(text.slice(span.start, span.end)).toBe(quote);
          for (const { span } of first.mentions) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.start).toBeLessThan(span.end);
          }
          expect(extractor.extract({ text, language })).toEqual(first);
        }),
        { numRuns: 250 },
      );
    },
  );

  it.each(['', '\u0000', '\ud800', '\u202e\u202e', '🔴'.repeat(50), '..........', '((((((', '«'.repeat(100)])(
    'nothing is claimed of %j',
    text => {
      expect(extractor.extract({ text, language: 'AR' }).claims).toEqual([]);
      expect(extractor.extract({ text, language: 'EN' }).claims).toEqual([]);
    },
  );

  it('claims are in order of start', () => {
    const text = 'هاجم فصيل الوادي لواء الجبل. وهاجم لواء الجبل فصيل الوادي.';
    const starts = claims(text, 'AR').map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});
