import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { sha256Hex } from '../domain/content-ids.ts';
import { IsnadError } from '../domain/errors.ts';
import { decode } from './decode.ts';
import type { Document, DocumentDefaults } from './document.ts';
import { splitFrontMatter } from './markdown.ts';
import { parseMetadata } from './metadata.ts';
import { toDocument } from './to-document.ts';

/** One input that was read, or why it could not be. */
export type ReadOutcome = { document: Document } | { path: string; error: IsnadError };

type Reader = (path: string, bytes: Uint8Array, defaults: DocumentDefaults) => ReadOutcome[];

const attempt = (path: string, read: () => Document): ReadOutcome => {
  try {
    return { document: read() };
  } catch (error) {
    if (error instanceof IsnadError) return { path, error };
    throw error;
  }
};

function checkBody(text: string): string {
  if (text.trim() === '') throw new IsnadError('INPUT_EMPTY', 'There is no text after the front matter.');
  return text;
}

const readText: Reader = (path, bytes, defaults) => [
  attempt(path, () =>
    toDocument({ path, fileName: basename(path), bytes, text: decode(bytes) }, {}, defaults),
  ),
];

const readMarkdown: Reader = (path, bytes, defaults) => [
  attempt(path, () => {
    const { metadata, text } = splitFrontMatter(decode(bytes));
    return toDocument({ path, fileName: basename(path), bytes, text: checkBody(text) }, metadata, defaults);
  }),
];

/** What names a line whatever stands before it in the file, so that a line more makes no other line a new version. */
function keyOf({ id, url }: Record<string, unknown>): string | null {
  const key = id ?? url;
  return typeof key === 'string' || typeof key === 'number' ? String(key) : null;
}

/** A line holds `text` and what front matter may say; `date` and `body` are taken for `published` and `text`. */
function readLine(path: string, line: string, defaults: DocumentDefaults): Document {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (cause) {
    throw new IsnadError(
      'INPUT_UNREADABLE',
      `The line is no JSON: ${(cause as Error).message}`,
      {},
      { cause },
    );
  }
  if (typeof data !== 'object' || data === null)
    throw new IsnadError('INPUT_UNREADABLE', 'The line is no JSON object with a "text".');
  const record = data as Record<string, unknown>;
  const text = record.text ?? record.body;
  if (typeof text !== 'string' || text.trim() === '')
    throw new IsnadError('INPUT_EMPTY', 'The line has no "text", or an empty one.');
  const bytes = Buffer.from(line, 'utf8');
  const base = basename(path).replace(/#\d+$/, '');
  const fileName = `${base}#${keyOf(record) ?? sha256Hex(bytes).slice(0, 16)}`;
  return toDocument(
    { path, fileName, bytes, text },
    parseMetadata({ ...record, published: record.published ?? record.date }),
    defaults,
  );
}

const readLines: Reader = (path, bytes, defaults) => {
  let content: string;
  try {
    content = decode(bytes);
  } catch (error) {
    if (error instanceof IsnadError) return [{ path, error }];
    throw error;
  }
  let byteOffset = 0;
  return content.split('\n').flatMap((line, i): ReadOutcome[] => {
    const at = byteOffset;
    byteOffset += Buffer.byteLength(line, 'utf8') + 1;
    if (line.trim() === '') return [];
    const outcome = attempt(`${path}#${i + 1}`, () => readLine(`${path}#${i + 1}`, line, defaults));
    if ('document' in outcome) return [outcome];
    const { code, message, fields } = outcome.error;
    return [{ path: outcome.path, error: new IsnadError(code, message, { byteOffset: at, ...fields }) }];
  });
};

/** A reader for each kind of file; one more format is one more row. */
const READERS: Readonly<Record<string, Reader>> = {
  '.txt': readText,
  '.md': readMarkdown,
  '.jsonl': readLines,
};

/** Tells whether isnad reads files of this name. Annotations beside texts (`.claims.jsonl`) are none. */
export function isReadable(path: string): boolean {
  return extname(path).toLowerCase() in READERS && !path.endsWith('.claims.jsonl');
}

/** Reads the articles of one file. A failure is an outcome, not an exception: the others go on. */
export function readArticles(path: string, defaults: DocumentDefaults): ReadOutcome[] {
  const reader = READERS[extname(path).toLowerCase()];
  if (!reader)
    return [
      {
        path,
        error: new IsnadError(
          'INPUT_UNSUPPORTED',
          `isnad reads ${Object.keys(READERS).join(', ')}; this is ${extname(path) || 'a file without extension'}.`,
        ),
      },
    ];
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    return [
      {
        path,
        error: new IsnadError(
          'INPUT_UNREADABLE',
          `The file cannot be read: ${(cause as Error).message}`,
          {},
          { cause },
        ),
      },
    ];
  }
  return reader(path, bytes, defaults);
}
