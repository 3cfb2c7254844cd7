import { describe, expect, it } from 'vitest';
import {
  linesAround,
  nearestInDirection,
  stepThroughLines,
  stepToward,
  toCommand,
} from '../../../web/graph/keyboard.ts';
import { line } from './builders.ts';

const PLACES = {
  sdf: { x: 0, y: 0 },
  us: { x: 200, y: 10 },
  far: { x: 400, y: 0 },
  north: { x: 30, y: -150 },
  south: { x: 0, y: 150 },
};
const LINES = [
  line('sdf~STRUCTURAL~us'),
  line('north~STRUCTURAL~sdf'),
  line('sdf~STRUCTURAL~south'),
  line('us~STRUCTURAL~far'),
];
const press = (code: string, change: object = {}) =>
  toCommand({ code, key: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...change });

describe('keyboard of the canvas', () => {
  it.each([
    ['right', 'us'],
    ['up', 'north'],
    ['down', 'south'],
    ['left', null],
  ] as const)('finds the nearest actor to the %s', (direction, slug) => {
    expect(nearestInDirection(PLACES, PLACES.sdf, direction, 'sdf')).toBe(slug);
  });

  it('goes round the lines of an actor clockwise from the top', () => {
    expect(linesAround(LINES, 'sdf', PLACES).map(({ key }) => key)).toEqual([
      'north~STRUCTURAL~sdf',
      'sdf~STRUCTURAL~us',
      'sdf~STRUCTURAL~south',
    ]);
  });

  it('walks from the actor through its lines and then out of the canvas, and back', () => {
    const lines = linesAround(LINES, 'sdf', PLACES);
    const first = stepThroughLines({ slug: 'sdf', line: null }, lines, false);
    expect(first).toEqual({ slug: 'sdf', line: 'north~STRUCTURAL~sdf' });
    expect(stepThroughLines({ slug: 'sdf', line: 'sdf~STRUCTURAL~south' }, lines, false)).toBeNull();
    expect(stepThroughLines(first!, lines, true)).toEqual({ slug: 'sdf', line: null });
    expect(stepThroughLines({ slug: 'sdf', line: null }, lines, true)).toBeNull();
  });

  it('leaves a line to the end that lies in the direction of the arrow', () => {
    const lines = linesAround(LINES, 'sdf', PLACES);
    const onLine = { slug: 'sdf', line: 'sdf~STRUCTURAL~us' };
    expect(stepToward(onLine, 'right', PLACES, lines)).toEqual({ slug: 'us', line: null });
    expect(stepToward(onLine, 'left', PLACES, lines)).toEqual({ slug: 'sdf', line: null });
  });

  it('stays where it is where nothing lies in the direction', () => {
    const focus = { slug: 'sdf', line: null };
    expect(stepToward(focus, 'left', PLACES, LINES)).toBe(focus);
  });

  it.each([
    ['KeyE', { key: 'ث' }, { do: 'expand' }],
    ['KeyE', { key: 'ث', shiftKey: true }, { do: 'hidden' }],
    ['Space', { key: ' ' }, { do: 'choose' }],
    ['KeyP', { key: 'ح' }, { do: 'path' }],
    ['KeyH', { key: 'ا' }, { do: 'hide' }],
    ['KeyF', {}, { do: 'fit' }],
    ['KeyG', {}, { do: 'table' }],
    ['Equal', { key: '+', shiftKey: true }, { do: 'zoom-in' }],
    ['Slash', { key: '-' }, { do: 'zoom-out' }],
    ['Tab', { shiftKey: true }, { do: 'lines', back: true }],
    ['ArrowUp', {}, { do: 'move', direction: 'up' }],
    ['Escape', {}, { do: 'clear' }],
  ])('takes %s by its place on the keyboard', (code, change, command) => {
    expect(press(code, change)).toEqual(command);
  });

  it.each([
    ['KeyE', { ctrlKey: true }],
    ['KeyF', { metaKey: true }],
    ['KeyQ', {}],
  ])('leaves %s %o to the page', (code, change) => {
    expect(press(code, change)).toBeNull();
  });
});
