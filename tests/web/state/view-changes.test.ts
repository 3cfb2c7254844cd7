import { describe, expect, it } from 'vitest';
import { toClaimFilter, toClaimQuestion, withoutLegend } from '../../../web/state/claim-filter.ts';
import {
  addActor,
  excluded,
  hideActor,
  hideActors,
  isFiltered,
  leftOut,
  pin,
  selectLine,
  setFilter,
  toggleChosen,
  toggled,
  toggledRow,
  toggleEnds,
} from '../../../web/state/view-changes.ts';
import { EMPTY_VIEW, NO_FILTER } from '../../../web/state/view-state.ts';

const ALL = ['a', 'b', 'c'];

describe('what is left out of a filter', () => {
  it.each([
    ['of all', [], ['a'], ['b', 'c']],
    ['of what is left', ['b', 'c'], ['b'], ['c']],
    ['and is taken in again', ['b', 'c'], ['a'], []],
    ['never leaves nothing', ['b'], ['b'], ['b']],
    ['as a group', [], ['a', 'b'], ['c']],
  ] as const)('is taken %s', (_what, shown, values, expected) => {
    expect(excluded<string>(shown, values, ALL)).toEqual(expected);
  });

  it('is named where that is shorter than what is left in', () => {
    expect(leftOut(['a', 'b'], ALL)).toEqual(['c']);
    expect(leftOut(['a'], ALL)).toEqual([]);
    expect(leftOut([], ALL)).toEqual([]);
    expect(leftOut(['a'], ['a', 'b'])).toEqual([]);
  });
});

describe('a relationship of the table', () => {
  it('is chosen by both its ends, and let go by both', () => {
    const one = toggleEnds({ subject: 'sdf', object: 'isis' })({ ...EMPTY_VIEW, chosen: ['isis', 'us'] });
    expect(one.chosen).toEqual(['isis', 'us', 'sdf']);
    expect(toggleEnds({ subject: 'sdf', object: 'isis' })(one).chosen).toEqual(['us']);
  });
});

describe('a legend row', () => {
  it.each([
    ['turns off from all', [], 'a', false, ['b', 'c']],
    ['turns on again to all', ['b', 'c'], 'a', false, []],
    ['turns on in the order of the legend', ['c'], 'a', false, ['a', 'c']],
    ['stands alone', [], 'b', true, ['b']],
    ['alone again brings all back', ['b'], 'b', true, []],
    ['never leaves nothing', ['b'], 'b', false, []],
  ] as const)('%s', (_what, shown, row, only, expected) => {
    expect(toggledRow(shown, [row], ALL, only)).toEqual(expected);
  });
});

describe('changes of the view', () => {
  it('adds an actor once and shows it where it was hidden', () => {
    const view = { ...EMPTY_VIEW, actors: ['sdf'], hide: ['isis'] };
    expect(addActor('isis')(addActor('isis')(view))).toEqual({ ...view, actors: ['sdf', 'isis'], hide: [] });
  });

  it('removes nothing any more once the last filter is gone', () => {
    const view = { ...EMPTY_VIEW, removed: true, filter: { ...NO_FILTER, outlets: ['outlet:q-street'] } };
    expect(setFilter({ types: ['AID'] })(view).removed).toBe(true);
    expect(setFilter({ outlets: [] })(view).removed).toBe(false);
  });

  it('hides several at once, but never all that the view is about', () => {
    const view = { ...EMPTY_VIEW, actors: ['sdf', 'isis'], chosen: ['isis', 'turkey'], actor: 'turkey' };
    expect(hideActors(['isis', 'turkey'])(view)).toMatchObject({
      actors: ['sdf'],
      hide: ['isis', 'turkey'],
      chosen: [],
      actor: null,
    });
    expect(hideActors(['sdf', 'isis'])(view)).toMatchObject({ actors: ['sdf'], hide: ['isis'] });
  });

  it('chooses along the actor that was selected alone, and lets go of one that is chosen again', () => {
    const view = { ...EMPTY_VIEW, actors: ['sdf'], actor: 'isis' };
    const both = toggleChosen('turkey')(view);
    expect(both).toMatchObject({ chosen: ['isis', 'turkey'], actor: null });
    expect(toggleChosen('isis')(both).chosen).toEqual(['turkey']);
  });

  it('pins an actor at whole pixels, moves the pin, and takes it away', () => {
    const once = pin('sdf', { x: 1.4, y: -0.2 })(EMPTY_VIEW);
    expect(once.pins).toEqual([{ slug: 'sdf', x: 1, y: 0 }]);
    expect(pin('sdf', { x: 5, y: 5 })(once).pins).toEqual([{ slug: 'sdf', x: 5, y: 5 }]);
    expect(pin('sdf', null)(once).pins).toEqual([]);
  });

  it('closes the evidence of a line whose end is hidden', () => {
    const view = selectLine({ subject: 'sdf', kind: 'AID', object: 'isis' })({
      ...EMPTY_VIEW,
      actors: ['sdf'],
    });
    expect(hideActor('isis')(view)).toMatchObject({ rel: null, hide: ['isis'], actors: ['sdf'] });
  });

  it('keeps the order of the whole where one is given', () => {
    expect(toggled(['c'], 'a', ALL)).toEqual(['a', 'c']);
    expect(toggled(['a', 'c'], 'a', ALL)).toEqual(['c']);
  });
});

describe('the filter', () => {
  it('asks for nothing where nothing is chosen', () => {
    expect(toClaimFilter(NO_FILTER)).toEqual({});
    expect(toClaimQuestion(NO_FILTER)).toEqual({ filter: {} });
    expect(toClaimQuestion({ ...NO_FILTER, rollUp: true })).toEqual({ filter: {}, rollUp: true });
    expect(isFiltered(NO_FILTER)).toBe(false);
  });

  it('brings rejected claims where their state is asked for', () => {
    expect(toClaimFilter({ ...NO_FILTER, reviews: ['REJECTED'] })).toEqual({
      reviewStates: ['REJECTED'],
      includeRejected: true,
    });
  });

  it('leaves to the drawing what the legend dims', () => {
    const filter = { ...NO_FILTER, quads: ['STRUCTURAL' as const], types: ['AID' as const] };
    expect(toClaimFilter(withoutLegend(filter))).toEqual({ types: ['AID'] });
  });
});
