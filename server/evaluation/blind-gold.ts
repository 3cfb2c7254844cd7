import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../domain/content-ids.ts';
import { IsnadError } from '../domain/errors.ts';
import { isBlind } from './blind-texts.ts';
import { type GoldArticle, type GoldClaim, goldClaim, languageOf, readGold } from './gold.ts';

/** The file of a folder whose texts are known by hash only. */
export const BLIND_GOLD = 'annotations.jsonl';
/** The same of texts that may be read: they are only not here. */
export const OPEN_GOLD = 'open-annotations.jsonl';

/** An annotated text without the text: where it is found again, and its claims by place. */
const blindText = z.strictObject({
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  claims: z.array(goldClaim.omit({ quote: true }).strict()),
});

export type BlindText = z.infer<typeof blindText>;

/** Reads a file of annotations without texts. Throws IsnadError where a line is none. */
export function readBlindTexts(path: string): BlindText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = blindText.safeParse(JSON.parse(line));
      if (parsed.success) return [parsed.data];
      const issue = parsed.error.issues[0];
      throw new IsnadError(
        'BAD_USER_INPUT',
        `${path} is wrong in line ${index + 1} at ${issue?.path.join('.') ?? ''}: ${issue?.message}`,
        { path, line: index + 1 },
      );
    });
}

/** Writes annotations so that the same ones give the same bytes: in order of file and hash, claims in order of place. */
export function blindTextsToJsonl(texts: readonly BlindText[]): string {
  const inOrder = [...texts].sort((a, b) =>
    a.file === b.file ? (a.sha256 < b.sha256 ? -1 : 1) : a.file < b.file ? -1 : 1,
  );
  return inOrder
    .map(({ file, sha256, claims }) => {
      const byPlace = [...claims]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .map(({ subject, type, object, polarity, modality, attribution, start, end }) => ({
          subject,
          type,
          object,
          polarity,
          modality,
          attribution,
          start,
          end,
        }));
      return `${JSON.stringify({ file, sha256, claims: byPlace })}\n`;
    })
    .join('');
}

/** The claims of an annotated text as they are kept: without the words of the text. */
export function withoutText(file: string, text: string, claims: readonly GoldClaim[]): BlindText {
  return { file, sha256: sha256Hex(text), claims: claims.map(({ quote: _, ...claim }) => claim) };
}

/** The texts of a JSONL file by their hash. */
export function textsByHash(path: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { text } = JSON.parse(line) as { text?: unknown };
    if (typeof text === 'string') texts.set(sha256Hex(text), text);
  }
  return texts;
}

/**
 * Joins annotations with their texts, which are found in the files of a folder by nothing but their hash. Throws
 * IsnadError where one is not there: a part of a blind set is another set.
 */
function readGoldByHash(goldDir: string, name: string, textsDir: string | undefined): GoldArticle[] {
  if (textsDir === undefined)
    throw new IsnadError(
      'BAD_USER_INPUT',
      `${goldDir} holds annotations without their texts: say with --texts which folder holds them.`,
      { path: goldDir },
    );
  const texts = readBlindTexts(join(goldDir, name));
  const byFile = new Map<string, Map<string, string>>();
  for (const { file } of texts)
    if (!byFile.has(file)) {
      const path = join(textsDir, file);
      if (!existsSync(path))
        throw new IsnadError('INPUT_UNREADABLE', `There is no ${file} in ${textsDir}.`, { path });
      byFile.set(file, textsByHash(path));
    }
  return texts.map(({ file, sha256, claims }) => {
    const text = byFile.get(file)?.get(sha256);
    if (text === undefined)
      throw new IsnadError(
        'INPUT_UNREADABLE',
        `${file} in ${textsDir} has no text with the hash ${sha256}.`,
        {
          path: join(textsDir, file),
        },
      );
    return {
      name: `${file}#${sha256.slice(0, 12)}`,
      text,
      language: languageOf(text),
      attributedAs: null,
      blind: name === BLIND_GOLD || isBlind(text),
      claims: claims.map(claim => ({ ...claim, quote: text.slice(claim.start, claim.end) })),
    };
  });
}

/** Reads the annotated texts of a folder, whichever way it keeps them. */
export function readAnnotated(goldDir: string, textsDir: string | undefined): GoldArticle[] {
  const byHash = [BLIND_GOLD, OPEN_GOLD].find(name => existsSync(join(goldDir, name)));
  return byHash === undefined ? readGold(goldDir, textsDir) : readGoldByHash(goldDir, byHash, textsDir);
}
