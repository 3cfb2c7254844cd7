import { describe, expect, it } from 'vitest';
import { hiddenText, isolate, lineText, wrapName } from '../../../web/graph/label-text.ts';

const ten = (text: string): number => [...text].length * 10;
const bare = (rows: string[]): string[] => rows.map(row => row.slice(1, -1));

describe('label text', () => {
  it('isolates every row of a name', () => {
    for (const row of wrapName('قوات سوريا الديمقراطية', ten))
      expect(row).toMatch(/^\u2068[^\u2068\u2069]+\u2069$/u);
  });

  it.each([
    ['SDF', ['SDF']],
    ['Deir ez-Zor Mil.', ['Deir ez-Zor', 'Mil.']],
    ['مجلس دير الزور العسكري', ['مجلس دير', 'الزور العسك…']],
    ['Internationalisation', ['Internation…']],
    ['one two three four five six', ['one two', 'three four…']],
  ])('wraps %s at 120 px into at most two rows', (name, rows) => {
    expect(bare(wrapName(name, ten))).toEqual(rows);
  });

  it('never parts a letter from its marks', () => {
    const [row = ''] = bare(wrapName('مُتَنازَعٌمُتَنازَعٌمُتَنازَعٌمُتَنازَعٌ', ten));
    expect(row).not.toMatch(/^\p{M}/u);
    expect('مُتَنازَعٌمُتَنازَعٌمُتَنازَعٌمُتَنازَعٌ'.startsWith(row.replace('…', ''))).toBe(true);
  });

  it.each([
    [0, 'latn', null],
    [31, 'latn', '\u2066+31\u2069'],
    [1234, 'latn', '\u2066+1,234\u2069'],
    [31, 'arab', '\u2066+٣١\u2069'],
    [null, 'latn', '\u2066+\u2069'],
  ] as const)('keeps the sign before the number of hidden neighbours: %s', (hidden, digits, text) => {
    expect(hiddenText(hidden, 'AR', digits)).toBe(text);
  });

  it('writes names and number of a line in one isolated run', () => {
    expect(lineText('هجوم، إكراه…', 23, 'AR', 'latn')).toBe(isolate('هجوم، إكراه… 23'));
    expect(lineText('attack', 12, 'EN', 'arab')).toBe(isolate('attack ١٢'));
  });
});
