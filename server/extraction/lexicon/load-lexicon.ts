import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IsnadError } from '../../domain/errors.ts';
import { type Language, toLanguageTag } from '../../domain/language.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { type Lexicon, ROW_SCHEMAS } from './rows.ts';

const loaded = new Map<Language, Lexicon>();

function readRows(language: Language, file: keyof typeof ROW_SCHEMAS): unknown[] {
  // Compiled code runs from dist/; the rows stay in the source tree.
  const path = join(PROJECT_ROOT, 'server/extraction/languages', toLanguageTag(language), `${file}.jsonl`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const row = ROW_SCHEMAS[file].safeParse(JSON.parse(line));
      if (row.success) return [row.data];
      const issue = row.error.issues[0];
      throw new IsnadError(
        'CONFIG_INVALID',
        `${path} is wrong in line ${index + 1} at ${issue?.path.join('.') ?? ''}: ${issue?.message}`,
        { path, line: index + 1 },
      );
    });
}

/** The rows of a language, read and checked once. Throws IsnadError CONFIG_INVALID naming file and line. */
export function loadLexicon(language: Language): Lexicon {
  const known = loaded.get(language);
  if (known) return known;
  const files = Object.keys(ROW_SCHEMAS) as (keyof typeof ROW_SCHEMAS)[];
  const lexicon = Object.fromEntries(files.map(file => [file, readRows(language, file)])) as Lexicon;
  loaded.set(language, lexicon);
  return lexicon;
}
