import { Option } from 'commander';
import { IsnadError } from '../domain/errors.ts';
import { fromLanguageTag, type Language } from '../domain/language.ts';
import { type PublishedDate, parsePartialDate } from '../domain/published-date.ts';

const collect = (value: string, before: string[]) => [...before, value];

/** `--data DIR`: where the embedded store lies. */
export const dataOption = () =>
  new Option('--data <dir>', 'folder of the embedded store (ISNAD_DATA, else ./data)');

/** `--actors FILE`, repeatable. */
export const actorsOption = () =>
  new Option('--actors <file>', 'more gazetteer; its names win (repeatable)')
    .argParser(collect)
    .default([], 'none');

/** `--articles DIR`, repeatable. */
export const articlesOption = () =>
  new Option('--articles <dir>', 'folder or file of articles to add (repeatable)')
    .argParser(collect)
    .default([], 'none');

/** Reads a language tag. @throws IsnadError BAD_USER_INPUT */
export function parseLanguage(value: string): Language {
  const language = fromLanguageTag(value);
  if (language) return language;
  throw new IsnadError('BAD_USER_INPUT', `--language is "${value}"; it takes ar or en.`);
}

/** Reads the id of an outlet. @throws IsnadError BAD_USER_INPUT */
export function parseOutlet(value: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) return value;
  throw new IsnadError(
    'BAD_USER_INPUT',
    `--outlet is "${value}"; it takes an id: lower-case words joined by hyphens.`,
  );
}

/** Reads a date of publication. @throws IsnadError BAD_USER_INPUT */
export function parseDate(value: string): PublishedDate {
  const date = parsePartialDate(value);
  if (date) return { ...date, estimated: false };
  throw new IsnadError('BAD_USER_INPUT', `--published is "${value}"; it takes 2025, 2025-08 or 2025-08-17.`);
}

/** The environment with what the command line says instead. */
export function withData(
  env: NodeJS.ProcessEnv,
  options: { data?: string; port?: string },
): NodeJS.ProcessEnv {
  return {
    ...env,
    ...(options.data === undefined ? {} : { ISNAD_DATA: options.data }),
    ...(options.port === undefined ? {} : { PORT: options.port }),
  };
}
