import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../server/domain/content-ids.ts';
import { agreement } from '../../server/evaluation/agreement.ts';
import { BLIND_GOLD, blindTextsToJsonl, readBlindTexts } from '../../server/evaluation/blind-gold.ts';
import { isBlind } from '../../server/evaluation/blind-texts.ts';
import { evaluate } from '../../server/evaluation/evaluate.ts';
import { formatAgreement, formatEvaluation } from '../../server/evaluation/format-evaluation.ts';
import { readGold } from '../../server/evaluation/gold.ts';
import { chooseByHash } from '../blind/choose.ts';
import excluded from '../blind/excluded.json' with { type: 'json' };
import { keepBlind } from '../blind/keep-blind.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-blind-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = 'The SDF attacked ISIS near Hasakah. Turkey condemned the SDF.';
const OTHER = 'Russia praised Turkey.';

const claim = (subject: string, type: string, object: string, quote: string, text = TEXT) => ({
  subject,
  type,
  object,
  polarity: 'affirmed',
  modality: 'actual',
  attribution: [],
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
});

function write(name: string, files: Record<string, string>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

const jsonl = (rows: readonly unknown[]) => rows.map(row => `${JSON.stringify(row)}\n`).join('');
const fileOf = (text: string) => ([TEXT, OTHER].includes(text) ? 'news.jsonl' : undefined);

describe('annotations without their texts', () => {
  const annotated = write('annotated', {
    'a.txt': `${TEXT}\n`,
    'a.claims.jsonl': jsonl([
      claim('turkey', 'ACCUSE', 'sdf', 'Turkey condemned the SDF'),
      claim('sdf', 'ASSAULT', 'isis', 'The SDF attacked ISIS'),
    ]),
  });

  it('hold places and a hash, and no word of the text', () => {
    const written = blindTextsToJsonl(keepBlind([], annotated, fileOf));
    expect(JSON.parse(written)).toMatchObject({
      file: 'news.jsonl',
      sha256: sha256Hex(TEXT),
      claims: [
        { subject: 'sdf', start: 0, end: 21 },
        { subject: 'turkey', start: 36, end: 60 },
      ],
    });
    for (const word of ['attacked', 'condemned', 'quote', 'Hasakah']) expect(written).not.toContain(word);
  });

  it('replace those of the same text, and leave the others', () => {
    const before = [
      { file: 'news.jsonl', sha256: sha256Hex(TEXT), claims: [] },
      { file: 'news.jsonl', sha256: sha256Hex(OTHER), claims: [] },
    ];
    const after = keepBlind(before, annotated, fileOf);
    expect(after.map(({ claims }) => claims.length)).toEqual([2, 0]);
    expect(blindTextsToJsonl([...after].reverse())).toBe(blindTextsToJsonl(after));
  });

  it('are refused for a text outside the blind set, or a quote that is not its slice', () => {
    expect(() => keepBlind([], annotated, () => undefined)).toThrow(/none of those of this set/);
    const wrong = write('wrong', {
      'a.txt': TEXT,
      'a.claims.jsonl': jsonl([{ ...claim('sdf', 'ASSAULT', 'isis', 'The SDF attacked ISIS'), end: 20 }]),
    });
    expect(() => keepBlind([], wrong, fileOf)).toThrow(/quote at 0/);
  });
});

describe('evaluate on a blind set', () => {
  const texts = write('texts', { 'news.jsonl': jsonl([{ text: OTHER }, { id: 7, text: TEXT }]) });
  const gold = write('gold', {});

  beforeAll(() => {
    writeFileSync(
      join(gold, BLIND_GOLD),
      blindTextsToJsonl([
        {
          file: 'news.jsonl',
          sha256: sha256Hex(TEXT),
          claims: [
            {
              ...{
                subject: 'sdf',
                type: 'ASSAULT',
                object: 'isis',
                polarity: 'affirmed',
                modality: 'actual',
              },
              ...{ attribution: [], start: 0, end: 21 },
            },
          ] as never,
        },
      ]),
    );
  });

  it('finds the texts by their hash and prints totals only', () => {
    const result = evaluate(gold, { textsDir: texts });
    expect(result.levels.strict).toMatchObject({ gold: 1, found: 2, matched: 1 });
    expect(result.articles).toEqual([]);
    expect(result.blind).toBe(1);
    for (const printed of [formatEvaluation(result), JSON.stringify(result)]) {
      expect(printed).not.toContain('attacked');
      expect(printed).not.toContain('news.jsonl');
      expect(printed).not.toContain('Hasakah');
    }
    expect(formatEvaluation(result)).toContain('1 texts are kept blind');
  });

  it('says that a text is missing, and that the texts lie elsewhere', () => {
    const none = write('none', { 'news.jsonl': jsonl([{ text: OTHER }]) });
    expect(() => evaluate(gold, { textsDir: none })).toThrow(
      expect.objectContaining({ code: 'INPUT_UNREADABLE' }),
    );
    expect(() => evaluate(gold)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('refuses a line that holds a text', () => {
    const path = join(write('spilled', {}), BLIND_GOLD);
    writeFileSync(path, jsonl([{ file: 'news.jsonl', sha256: sha256Hex(TEXT), text: TEXT, claims: [] }]));
    expect(() => readBlindTexts(path)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

describe('agreement', () => {
  it('scores the second annotator against the first and shows totals', () => {
    const first = write('first', {
      'a.txt': TEXT,
      'a.claims.jsonl': jsonl([
        claim('turkey', 'ACCUSE', 'sdf', 'Turkey condemned the SDF'),
        claim('sdf', 'ASSAULT', 'isis', 'The SDF attacked ISIS'),
      ]),
    });
    const second = write('second', {
      'a.claims.jsonl': jsonl([
        { ...claim('sdf', 'ASSAULT', 'isis', 'attacked ISIS'), modality: 'alleged', attribution: ['sana'] },
        claim('turkey', 'REJECT', 'sdf', 'Turkey condemned the SDF'),
      ]),
    });
    const result = agreement(readGold(first, undefined), readGold(second, first));
    expect(result.levels.strict).toMatchObject({ gold: 2, found: 2, matched: 1 });
    expect(result.levels.pair.matched).toBe(2);
    expect(result.details).toEqual({ matched: 1, polarity: 1, modality: 0, attribution: 0 });
    expect(formatAgreement(result)).toContain('ACCUSE');
    expect(formatAgreement(result)).not.toContain('condemned');
    expect(result.articles).toEqual([]);
  });
});

describe('the choice of blind texts', () => {
  it('depends on the texts alone, counts equal ones once, and lists hashes', () => {
    const rows = ['a', 'b', 'c', 'b'].map((text, index) => ({ id: String(index), text }));
    const chosen = chooseByHash(rows, 2).map(({ text }) => text);
    expect(chooseByHash([...rows].reverse(), 2).map(({ text }) => text)).toEqual(chosen);
    expect(new Set(chooseByHash(rows, 4).map(({ text }) => text)).size).toBe(3);
    for (const hashes of Object.values(excluded))
      for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(isBlind(TEXT)).toBe(false);
  });
});
