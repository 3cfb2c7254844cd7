import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../server/domain/claim-reason.ts';
import { formatUnderstanding } from '../../server/evaluation/format-understanding.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { handJudge, probability } from '../../server/extraction/stages/linking/judge.ts';
import { createRanker } from '../../server/extraction/stages/ranking/ranker.ts';
import { actor } from '../extraction/stages.ts';

const ACTORS = [
  actor('wadi', 'فصيل الوادي', 'Wadi Faction'),
  actor('jabal', 'لواء الجبل', 'Jabal Brigade'),
  actor('sahel', 'كتائب الساحل', 'Sahel Battalions'),
];

const TEXT = 'The Jabal Brigade said that the Wadi Faction did not attack the Sahel Battalions.';

function explained(text: string): string {
  const printed: string[] = [];
  const extractor = createExtractor(ACTORS, {
    judge: handJudge,
    watch: read => printed.push(formatUnderstanding(read)),
  });
  extractor.extract({ text, language: 'EN' });
  return printed.join('\n');
}

describe('a sentence as it was understood', () => {
  const printed = explained(TEXT);

  it('shows mentions, predicates, reports and scopes', () => {
    for (const part of [
      '«Wadi Faction» wadi [name]',
      '«attack» ASSAULT active [en.assault.attack]',
      'actor:jabal: «that the Wadi Faction did not attack',
      '«not» makes DENIED',
    ])
      expect(printed).toContain(part);
  });

  it('shows the claim with what its score is made of', () => {
    expect(printed).toContain('wadi ASSAULT sahel  DENIED ACTUAL, says actor:jabal');
    expect(printed).toMatch(/links that make them\n\s+wadi ASSAULT sahel .*\(subject \d/);
  });

  it('shows links that make no claim, and why', () => {
    expect(printed).toMatch(/links that make none\n(?:.*\n)*?.*sahel ASSAULT wadi .*: another reading/);
  });
});

describe('the reasons of claims', () => {
  const extractor = createExtractor(ACTORS, { judge: handJudge });

  it('give rule, words and slots, and parts that sum up to the log odds of the confidence', () => {
    const [claim] = extractor.extract({ text: TEXT, language: 'EN' }).claims;
    expect(claim?.reason).toMatchObject({
      rule: claim?.rule,
      configuration: 'active:subject+direct',
      matched: [{ text: 'attack' }],
      subject: { how: 'NAME', mention: { text: 'Wadi Faction' }, slot: 'subject', antecedent: null },
      object: { how: 'NAME', mention: { text: 'Sahel Battalions' }, slot: 'direct', antecedent: null },
    });
    const parts = claim?.reason?.confidenceParts ?? [];
    expect(parts.map(({ factor }) => factor)).toContain('SUBJECT');
    const logOdds = parts.reduce((sum, { value }) => sum + value, 0);
    expect(probability(logOdds)).toBeCloseTo(claim?.confidence ?? 0, 2);
  });

  it('sum up to the confidence where a ranker judged, too', () => {
    const weights = { 'subject active after': 2, 'object active before': -1 };
    const model = { least: -3, keep: -3, hand: 1, calibration: { slope: 0.7, intercept: -0.4 }, weights };
    const judged = createExtractor(ACTORS, { judge: createRanker(model) });
    const claims = judged.extract({ text: TEXT, language: 'EN' }).claims;
    expect(claims).not.toEqual([]);
    for (const { reason, confidence } of claims)
      expect(
        probability(reason?.confidenceParts.reduce((sum, { value }) => sum + value, 0) ?? 0),
      ).toBeCloseTo(confidence, 2);
  });

  it('lead a pronoun back to the name', () => {
    const text = 'The Wadi Faction withdrew. It attacked the Jabal Brigade.';
    const { claims } = extractor.extract({ text, language: 'EN' });
    expect(claims.find(({ object }) => object === 'jabal')?.reason?.subject).toMatchObject({
      how: 'PRONOUN',
      mention: { text: 'It' },
      antecedent: { start: 4, end: 16, text: 'Wadi Faction' },
    });
  });

  it('quote the text at its places', () => {
    const text = 'The Wadi Faction withdrew. It attacked the Jabal Brigade.';
    const words = extractor
      .extract({ text, language: 'EN' })
      .claims.flatMap(({ reason }) => (reason ? wordsOf(reason) : []));
    expect(words).not.toEqual([]);
    for (const { start, end, text: quoted } of words) expect(text.slice(start, end)).toBe(quoted);
  });
});
