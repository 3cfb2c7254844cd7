import { expect, it } from 'vitest';
import { opposedTitles } from '../bench/opposed-titles.ts';

it('counts titles on one pair of actors, and those that differ in polarity or class', () => {
  const row = (a: string, b: string, stance = 'disagree') => ({ a, b, stance });
  expect(
    opposedTitles([
      row('تركيا تقصف إيران', 'تركيا لم تقصف إيران'),
      row('روسيا تدعم إيران', 'روسيا تهاجم إيران'),
      row('تركيا تقصف إيران', 'إيران تقصف تركيا'),
      row('تركيا تقصف إيران', 'روسيا تدعم إيران'),
      row('تركيا تقصف إيران', 'تركيا لم تقصف إيران', 'agree'),
    ]),
  ).toEqual({ onePair: 3, opposed: 2 });
});
