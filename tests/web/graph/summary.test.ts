import { describe, expect, it } from 'vitest';
import { describeTarget, summarize } from '../../../web/graph/summary.ts';
import { countOf } from '../../../web/graph/words.ts';
import { actor, line, view } from './builders.ts';

const VIEW = view(
  [
    line('us~SANCTION~sdf', { disputed: { affirmed: 3, denied: 1 }, description: 'the dispute' }),
    line('us~STRUCTURAL~sdf'),
  ],
  [actor('sdf', { fullName: 'قوات سوريا الديمقراطية', claims: 242, hidden: 23 })],
);

describe('summary of the canvas', () => {
  it('counts what is shown, and says what is selected', () => {
    expect(summarize(VIEW, null, 'EN', 'latn')).toBe('2 actors, 2 relationships, 1 disputed');
    expect(summarize(VIEW, { kind: 'line', key: 'us~SANCTION~sdf' }, 'EN', 'latn')).toBe(
      '2 actors, 2 relationships, 1 disputed; selected: the dispute',
    );
    expect(summarize(VIEW, null, 'AR', 'latn')).toBe('جهتان، علاقتان، واحدة متنازَع عليها');
  });

  it('reads an actor with its numbers', () => {
    expect(describeTarget(VIEW, { kind: 'actor', slug: 'sdf' }, 'AR', 'arab')).toBe(
      '\u2068قوات سوريا الديمقراطية\u2069، ٢٤٢ ادّعاءً، علاقتان، جهات مخفية: ٢٣',
    );
  });

  it('says nothing of what is not on the canvas', () => {
    expect(describeTarget(VIEW, { kind: 'line', key: 'x' }, 'EN', 'latn')).toBe('');
  });

  it.each([
    [0, 'لا ادّعاءات'],
    [1, 'ادّعاء واحد'],
    [2, 'ادّعاءان'],
    [3, '3 ادّعاءات'],
    [11, '11 ادّعاءً'],
    [100, '100 ادّعاء'],
  ])('has all six forms of Arabic: %i', (count, text) => {
    expect(countOf('claims', count, 'AR', 'latn')).toBe(text);
  });
});
