import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName, foldWithOffsets, skeleton } from '../../server/domain/folding.ts';

const arabic = fc.string({
  unit: fc.constantFrom(
    ...'أإآاىيةهؤوئءقسدتركيالغب',
    'ً',
    'َ',
    'ْ',
    'ّ',
    'ـ',
    '\u200f',
    '\u202b',
    '٣',
    ' ',
    '😀',
    '\ud83d',
    'é',
    'ﻻ',
    'İ',
  ),
});

describe('folding', () => {
  it.each([
    ['أَحْمَد', 'احمد'],
    ['الإدارة الذاتيّة', 'الاداره الذاتيه'],
    ['القـــوات', 'القوات'],
    ['مسؤول', 'مسوول'],
    ['٢٠٢٥', '2025'],
    ['İstanbul Café', 'istanbul cafe'],
    ['\u202bقسد\u202c', 'قسد'],
    ['ﻻ', 'لا'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives the same with and without offsets, and offsets that rise and lie in the text', () => {
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: 'binary' })), text => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(folded).toBe(fold(text));
        expect(offsets.length).toBe(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        for (let i = 1; i < offsets.length; i += 1)
          expect(offsets[i]).toBeGreaterThanOrEqual(offsets[i - 1] as number);
      }),
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(arabic, text => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('joins the words of a name by one space and drops punctuation', () => {
    expect(foldName('  قوات سوريا  الديمقراطية (قسد) ')).toBe('قوات سوريا الديمقراطيه قسد');
  });
});

describe('the consonant skeleton', () => {
  it.each([
    ['قسد', 'qasad'],
    ['قسد', 'QSD'],
    ['داعش', 'daesh'],
    ['الشرع', 'sharaa'],
    ['حسكة', 'hasaka'],
  ])('of %s is that of %s', (name, spelling) => {
    expect(skeleton(name)).toBe(skeleton(spelling));
  });

  it('keeps different names apart', () => {
    expect(skeleton('قسد')).not.toBe(skeleton('تركيا'));
    expect(skeleton('دمشق')).not.toBe(skeleton('داعش'));
  });
});
