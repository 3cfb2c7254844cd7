import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, toLanguageTag } from '../../server/domain/language.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';

/** The development texts of a language. */
export function goldTexts(language: Language): string[] {
  const folder = join(PROJECT_ROOT, 'tests/gold');
  return readdirSync(folder)
    .filter(file => file.startsWith(toLanguageTag(language)) && file.endsWith('.txt'))
    .map(file => readFileSync(join(folder, file), 'utf8'));
}
