import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../server/extraction/languages/ar/chunks.ts';
import { tokenize } from '../../server/extraction/stages/tokens.ts';
import { actor, read } from './stages.ts';

const actors = [
  actor('wadi', 'فصيل الوادي', 'Wadi Faction'),
  actor('jabal', 'لواء الجبل', 'Jabal Brigade'),
  actor('turkey', 'تركيا', 'Turkey', { kind: 'STATE' }),
];

const LETTER = { verb: 'V', noun: 'N', prepositional: 'P', mark: 'M' } as const;

/** The chunks of a sentence as text: `V[قصفت] N[فصيل الوادي]`. */
function chunksOf(text: string): string {
  const { tokens, sentences, mentions } = read(text, 'AR', actors);
  const sentence = sentences[0];
  if (!sentence) throw new Error('the text has no sentence');
  return layoutOf(tokens, sentence, mentions)
    .chunks.map(
      ({ kind, first, last }) =>
        `${LETTER[kind]}[${tokens
          .slice(first, last)
          .map(({ raw }) => raw)
          .join(' ')}]`,
    )
    .join(' ');
}

/** How the clauses of a sentence are opened, with their first word. */
function clausesOf(text: string): string[] {
  const { tokens, sentences, mentions } = read(text, 'AR', actors);
  const sentence = sentences[0];
  if (!sentence) throw new Error('the text has no sentence');
  return layoutOf(tokens, sentence, mentions).clauses.map(
    ({ opening, first }) => `${opening} ${tokens[first]?.raw}`,
  );
}

describe('chunks', () => {
  it.each([
    [
      'a noun keeps its genitives and adjectives',
      'اجتمعوا، قائد القوات الخاصة',
      'V[اجتمعوا] N[قائد القوات الخاصة]',
    ],
    ['a name completes the noun before it', 'هاجمت مواقع فصيل الوادي', 'V[هاجمت] N[مواقع فصيل الوادي]'],
    [
      'a preposition takes its noun along, written apart or not',
      'اجتمعوا في ريف المدينة بالأهالي',
      'V[اجتمعوا] P[في ريف المدينة] P[بالأهالي]',
    ],
    ['a pronoun is no preposition’s noun', 'غادروا بلاده', 'V[غادروا] N[بلاده]'],
    ['a particle belongs to its verb', 'القوات لم تنسحب', 'N[القوات] V[لم تنسحب]'],
    [
      'a verb unknown to the lexicon is one by its form',
      'الوسطاء يتمهلون كثيرا',
      'N[الوسطاء] V[يتمهلون] N[كثيرا]',
    ],
    ['a verbal noun that looks like a verb is none', 'قررت تنظيم الصفوف', 'V[قررت] N[تنظيم الصفوف]'],
    [
      'a preposition goes with the complementiser after it',
      'أشار إلى أن الهدنة',
      'V[أشار] M[إلى أن] N[الهدنة]',
    ],
  ])('%s', (_, text, expected) => {
    expect(chunksOf(text)).toBe(expected);
  });

  it('cover every word once', () => {
    const text =
      'قال فصيل الوادي، أمس، إن تركيا التي تدعم لواء الجبل «ستهاجم» مواقعه وتنشر قواتها في المنطقة.';
    const tokens = tokenize(text);
    const places = layoutOf(
      tokens,
      { first: 0, last: tokens.length, start: 0, end: text.length, paragraph: 0, boilerplate: false },
      [],
    ).chunks.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, index) => first + index));
    expect(places).toEqual(tokens.map((_, index) => index));
  });
});

describe('clauses', () => {
  it('open at complementisers, relatives, subordinators and joined verbs', () => {
    expect(
      clausesOf('قالت تركيا إن القوات التي قصفت فصيل الوادي انسحبت بعدما هاجمها لواء الجبل وأكدت الخبر'),
    ).toEqual(['start قالت', 'complement إن', 'relative التي', 'adverbial بعدما', 'coordinate وأكدت']);
  });

  it('do not open at nouns that begin with و', () => {
    expect(clausesOf('هاجم فصيل الوادي وحدات لواء الجبل والمدينة')).toEqual(['start هاجم']);
  });
});
