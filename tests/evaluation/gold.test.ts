import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readGold } from '../../server/evaluation/gold.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'));
const texts = mkdtempSync(join(tmpdir(), 'isnad-texts-'));
afterAll(() => {
  for (const each of [folder, texts]) rmSync(each, { recursive: true });
});

const LINE = `${JSON.stringify({ subject: 'wadi', type: 'ASSAULT', object: 'jabal', polarity: 'affirmed', modality: 'actual', attribution: [], start: 0, end: 3, quote: 'The' })}\n`;

describe('readGold', () => {
  it('takes the text beside the gold, without its front matter, and the outlet that a digest reports on', () => {
    writeFileSync(join(folder, 'a.claims.jsonl'), LINE);
    writeFileSync(
      join(folder, 'a.md'),
      '---\ntitle: x\noriginal:\n  attributedAs: the-herald\n---\nThe text.',
    );
    expect(readGold(folder, undefined)).toMatchObject([
      {
        name: 'a',
        text: 'The text.',
        language: 'EN',
        attributedAs: 'the-herald',
        claims: [{ subject: 'wadi' }],
      },
    ]);
  });

  it('takes the text from another folder, and its language from its letters', () => {
    writeFileSync(join(texts, 'a.txt'), 'قصف فصيل الوادي لواء الجبل');
    expect(readGold(folder, texts)).toMatchObject([{ language: 'AR', attributedAs: null }]);
  });

  it('says which text is missing', () => {
    writeFileSync(join(folder, 'b.claims.jsonl'), LINE);
    expect(() => readGold(folder, undefined)).toThrow(expect.objectContaining({ code: 'INPUT_UNREADABLE' }));
  });

  it('says which line is no claim', () => {
    writeFileSync(join(folder, 'b.txt'), 'The text.');
    writeFileSync(join(folder, 'b.claims.jsonl'), `${LINE}{"subject":"wadi"}\n`);
    expect(() => readGold(folder, undefined)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', fields: expect.objectContaining({ line: 2 }) }),
    );
  });

  it('says that a folder holds no gold', () => {
    const empty = mkdtempSync(join(tmpdir(), 'isnad-empty-'));
    expect(() => readGold(empty, undefined)).toThrow(expect.objectContaining({ code: 'INPUT_EMPTY' }));
    rmSync(empty, { recursive: true });
  });
});
