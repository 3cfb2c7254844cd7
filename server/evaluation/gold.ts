import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { IsnadError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { RELATION_TYPES } from '../domain/relation-types.ts';
import { isBlind } from './blind-texts.ts';

/** The shape of one annotated claim. */
export const goldClaim = z.object({
  subject: z.string(),
  type: z.enum(
    RELATION_TYPES as unknown as [(typeof RELATION_TYPES)[number], ...(typeof RELATION_TYPES)[number][]],
  ),
  object: z.string(),
  polarity: z.enum(['affirmed', 'denied']),
  modality: z.enum(['actual', 'alleged', 'anticipated']),
  attribution: z.array(z.string()),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});

/** One annotated claim, as the gold files write it. */
export type GoldClaim = z.infer<typeof goldClaim>;

/** An annotated text. */
export type GoldArticle = {
  name: string;
  text: string;
  language: Language;
  /** To whom a digest gives every statement; null where the text is no digest. */
  attributedAs: string | null;
  /** Nobody reads it while rules are written: it counts in totals, and nothing of it is shown. */
  blind: boolean;
  claims: GoldClaim[];
};

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

function readText(path: string): { text: string; frontMatter: string } {
  const raw = readFileSync(path, 'utf8');
  const match = path.endsWith('.md') ? FRONT_MATTER.exec(raw) : null;
  return match
    ? { text: raw.slice(match[0].length), frontMatter: match[1] ?? '' }
    : { text: raw, frontMatter: '' };
}

/** The language of a text by its letters: Arabic where they outnumber the Latin ones. */
export function languageOf(text: string): Language {
  const arabic = text.match(/[\u0621-\u064a]/g)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return arabic > latin ? 'AR' : 'EN';
}

function attributedAs(frontMatter: string): string | null {
  const value = /^\s+attributedAs:\s*"?([a-z0-9-]+)"?\s*$/m.exec(frontMatter)?.[1];
  return value === undefined || value === 'null' ? null : value;
}

/**
 * Reads the annotated texts of a folder: NAME.claims.jsonl beside NAME.md or NAME.txt, or with the text in another
 * folder. Throws IsnadError where a text is missing or a line is no claim.
 */
export function readGold(goldDir: string, textsDir: string | undefined): GoldArticle[] {
  const files = readdirSync(goldDir)
    .filter(file => file.endsWith('.claims.jsonl'))
    .sort();
  if (files.length === 0)
    throw new IsnadError('INPUT_EMPTY', `${goldDir} holds no NAME.claims.jsonl.`, { path: goldDir });
  return files.map(file => {
    const name = basename(file, '.claims.jsonl');
    const path = [textsDir, goldDir]
      .filter(folder => folder !== undefined)
      .flatMap(folder => [join(folder, `${name}.md`), join(folder, `${name}.txt`)])
      .find(existsSync);
    if (!path)
      throw new IsnadError(
        'INPUT_UNREADABLE',
        `The text of ${file} is in neither ${textsDir ?? goldDir} as ${name}.txt nor as ${name}.md.`,
        { path: join(goldDir, file) },
      );
    const { text, frontMatter } = readText(path);
    const claims = readFileSync(join(goldDir, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.trim() === '') return [];
        const parsed = goldClaim.safeParse(JSON.parse(line));
        if (parsed.success) return [parsed.data];
        const issue = parsed.error.issues[0];
        throw new IsnadError(
          'BAD_USER_INPUT',
          `${file} is wrong in line ${index + 1} at ${issue?.path.join('.') ?? ''}: ${issue?.message}`,
          { path: join(goldDir, file), line: index + 1 },
        );
      });
    return {
      name,
      text,
      language: languageOf(text),
      attributedAs: attributedAs(frontMatter),
      blind: isBlind(text),
      claims,
    };
  });
}
