import { describe, expect, it } from 'vitest';
import { claimsToGoldJsonl } from '../../server/evaluation/claims-to-gold-jsonl.ts';
import { match, sameActor, toRates } from '../../server/evaluation/score.ts';
import { found, gold } from './claims.ts';

const same = sameActor(new Set(['wadi', 'jabal']));

describe('match', () => {
  it('needs subject, type, object and an overlapping span to be strict', () => {
    const annotated = [gold('wadi', 'ASSAULT', 'jabal', 10, 30)];
    expect(match('strict', [found('wadi', 'ASSAULT', 'jabal', 5, 15)], annotated, same)).toHaveLength(1);
    expect(match('strict', [found('wadi', 'ASSAULT', 'jabal', 30, 40)], annotated, same)).toHaveLength(0);
    expect(match('strict', [found('jabal', 'ASSAULT', 'wadi', 5, 15)], annotated, same)).toHaveLength(0);
    expect(match('strict', [found('wadi', 'COERCE', 'jabal', 5, 15)], annotated, same)).toHaveLength(0);
  });

  it('takes another type of the quad class for relaxed, any type for pair', () => {
    const annotated = [gold('wadi', 'ASSAULT', 'jabal', 10, 30)];
    const coerced = [found('wadi', 'COERCE', 'jabal', 10, 30)];
    const praised = [found('wadi', 'SUPPORT', 'jabal', 10, 30)];
    expect(match('relaxed', coerced, annotated, same)).toHaveLength(1);
    expect(match('relaxed', praised, annotated, same)).toHaveLength(0);
    expect(match('pair', praised, annotated, same)).toHaveLength(1);
  });

  it('uses each claim once, the largest overlap first', () => {
    const annotated = [gold('wadi', 'ASSAULT', 'jabal', 0, 20), gold('wadi', 'ASSAULT', 'jabal', 15, 40)];
    const one = found('wadi', 'ASSAULT', 'jabal', 14, 40);
    expect(match('strict', [one], annotated, same)).toEqual([[one, annotated[1]]]);
    const two = found('wadi', 'ASSAULT', 'jabal', 0, 18);
    expect(match('strict', [one, two], annotated, same)).toHaveLength(2);
  });

  it('matches an actor outside the gazetteer by the place of a candidate, a known one by id only', () => {
    const stranger = gold('some-band', 'ASSAULT', 'jabal', 10, 30);
    expect(
      match('strict', [found('candidate-x', 'ASSAULT', 'jabal', 10, 30)], [stranger], same),
    ).toHaveLength(1);
    expect(match('strict', [found('wadi', 'ASSAULT', 'jabal', 10, 30)], [stranger], same)).toHaveLength(0);
    const known = gold('wadi', 'ASSAULT', 'jabal', 10, 30);
    expect(match('strict', [found('candidate-x', 'ASSAULT', 'jabal', 10, 30)], [known], same)).toHaveLength(
      0,
    );
  });
});

describe('toRates', () => {
  it('gives precision, recall and their harmonic mean', () => {
    const { precision, recall, f1 } = toRates({ gold: 10, found: 5, matched: 4 });
    expect([precision, recall, f1]).toEqual([0.8, 0.4, (2 * 0.8 * 0.4) / (0.8 + 0.4)]);
  });

  it('gives zeros where nothing is there', () => {
    expect(toRates({ gold: 0, found: 0, matched: 0 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('claimsToGoldJsonl', () => {
  it('writes the format of the gold with confidence, rule and extractor', () => {
    const claim = {
      ...found('wadi', 'ASSAULT', 'jabal', 0, 5),
      quote: 'a «b»',
      attribution: [
        { speaker: 'actor:herald', span: null },
        { speaker: 'speaker:local-sources', span: null },
      ],
    };
    expect(JSON.parse(claimsToGoldJsonl([claim]))).toEqual({
      subject: 'wadi',
      type: 'ASSAULT',
      object: 'jabal',
      polarity: 'affirmed',
      modality: 'actual',
      attribution: ['herald', 'local-sources'],
      start: 0,
      end: 5,
      quote: 'a «b»',
      confidence: 0.5,
      rule: 'test',
      extractor: 'test/1',
    });
  });

  it('writes nothing for no claims', () => {
    expect(claimsToGoldJsonl([])).toBe('');
  });
});
