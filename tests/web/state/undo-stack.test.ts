import { describe, expect, it } from 'vitest';
import { EMPTY_STACK, visitView } from '../../../web/state/undo-stack.ts';

const visit = (...hrefs: string[]) => hrefs.reduce(visitView, EMPTY_STACK);

describe('the stack of views', () => {
  it('keeps what was left behind', () => {
    expect(visit('/?a=1', '/?a=2', '/?a=3')).toEqual({
      past: ['/?a=1', '/?a=2'],
      present: '/?a=3',
      future: [],
    });
  });

  it('takes the view before as undoing, and the one after as redoing', () => {
    const undone = visit('/?a=1', '/?a=2', '/?a=1');
    expect(undone).toEqual({ past: [], present: '/?a=1', future: ['/?a=2'] });
    expect(visitView(undone, '/?a=2')).toEqual({ past: ['/?a=1'], present: '/?a=2', future: [] });
  });

  it('drops what was undone when the reader goes elsewhere', () => {
    expect(visit('/?a=1', '/?a=2', '/?a=1', '/?a=9').future).toEqual([]);
  });

  it('does not count another language as another view', () => {
    expect(visit('/?a=1&lang=ar', '/?a=1&lang=en')).toEqual({
      past: [],
      present: '/?a=1&lang=en',
      future: [],
    });
  });
});
