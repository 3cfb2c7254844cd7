import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsOf, splitText } from '../../../web/features/reader/text-marks.ts';

function at(text: string, part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

describe('splitting a text at its marks', () => {
  const text = 'أعلن ترامب أنه سيسحب دعمه لقسد، الأمر الذي لم يتحقق أبدا.\n\nإعداد: عربي اليوم';
  const announced = { id: 'claim:a', span: at(text, 'أعلن ترامب أنه سيسحب دعمه لقسد') };
  const denied = { id: 'claim:b', span: at(text, 'سيسحب دعمه لقسد، الأمر الذي لم يتحقق أبدا') };

  it('makes overlapping marks neighbours', () => {
    const [paragraph] = splitText(text, [denied, announced], null, []);
    expect(paragraph?.segments.map(({ text: words, claims }) => [words, claims])).toEqual([
      ['أعلن ترامب أنه ', ['claim:a']],
      ['سيسحب دعمه لقسد', ['claim:a', 'claim:b']],
      ['، الأمر الذي لم يتحقق أبدا', ['claim:b']],
      ['.', []],
    ]);
  });

  it('names the roles of the active claim where they begin', () => {
    const active = {
      claim: 'claim:a',
      roles: [
        { role: 'predicate' as const, span: at(text, 'سيسحب دعمه') },
        { role: 'object' as const, span: at(text, 'قسد') },
      ],
    };
    const [paragraph] = splitText(text, [announced, denied], active, []);
    expect(
      paragraph?.segments
        .filter(segment => segment.role)
        .map(({ text: words, role, roleStart }) => [words, role, roleStart]),
    ).toEqual([
      ['سيسحب دعمه', 'predicate', true],
      ['قسد', 'object', true],
    ]);
  });

  it('gives a paragraph a line and leaves blank lines out', () => {
    expect(
      splitText(text, [], null, [at(text, 'إعداد: عربي اليوم')]).map(({ boilerplate }) => boilerplate),
    ).toEqual([false, true]);
  });

  it('gives the text of each line again, unit for unit, whatever is marked', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60, unit: 'binary' }),
        fc.array(span, { maxLength: 8 }),
        (any, spans) => {
          const claims = spans.map((mark, index) => ({ id: `claim:${index}`, span: mark }));
          const active = {
            claim: 'claim:0',
            roles: spans.map(mark => ({ role: 'subject' as const, span: mark })),
          };
          for (const paragraph of splitText(any, claims, active, spans)) {
            expect(paragraph.segments.map(segment => segment.text).join('')).toBe(
              any.slice(paragraph.start, paragraph.end),
            );
            for (const { start, end, claims: ids } of paragraph.segments)
              for (const { id, span: mark } of claims)
                expect(ids.includes(id)).toBe(mark.start <= start && end <= mark.end);
          }
        },
      ),
    );
  });
});

describe('levels of underlines', () => {
  it('puts the second of two that overlap lower, and the next one up again', () => {
    const levels = levelsOf([
      { id: 'a', span: { start: 0, end: 10 } },
      { id: 'b', span: { start: 5, end: 12 } },
      { id: 'c', span: { start: 10, end: 20 } },
    ]);
    expect([...levels]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });
});
