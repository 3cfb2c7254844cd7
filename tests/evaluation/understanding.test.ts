import { describe, expect, it } from 'vitest';
import { formatUnderstanding } from '../../server/evaluation/format-understanding.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { handJudge } from '../../server/extraction/stages/linking/judge.ts';
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

  it('stand one beside each claim, with rule, words, slots and parts that sum up to the score', () => {
    const { claims, reasons } = extractor.extract({ text: TEXT, language: 'EN' });
    expect(reasons).toHaveLength(claims.length);
    const [claim] = claims;
    const [reason] = reasons;
    expect(reason).toMatchObject({
      rule: claim?.rule,
      configuration: 'active:subject+direct',
      subject: { by: 'name', slot: 'subject', antecedent: null },
      object: { by: 'name', slot: 'direct', antecedent: null },
    });
    expect(reason?.words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['attack']);
    const sum = Object.entries(reason?.parts ?? {}).reduce(
      (all, [name, value]) => all + (name === 'reading' ? -value : value),
      0,
    );
    expect(sum).toBeCloseTo(reason?.score ?? 0, 2);
    expect(claim).not.toHaveProperty('reason');
  });

  it('lead a pronoun back to the name', () => {
    const text = 'The Wadi Faction withdrew. It attacked the Jabal Brigade.';
    const { claims, reasons } = extractor.extract({ text, language: 'EN' });
    const at = claims.findIndex(({ object }) => object === 'jabal');
    const antecedent = reasons[at]?.subject.antecedent;
    expect(reasons[at]?.subject.by).toBe('pronoun');
    expect(antecedent && text.slice(antecedent.start, antecedent.end)).toBe('Wadi Faction');
  });
});
