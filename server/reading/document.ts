import type { Original, Outlet } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { PublishedDate } from '../domain/published-date.ts';

/** What a file says of one article, before it is known where the article belongs. */
export type Document = {
  /** The path as it was given; with `#` and the line's number for a line of a JSONL file. */
  path: string;
  /** Base name of the file, with the same suffix. */
  fileName: string;
  /** Hex sha256 of the file's, or the line's, bytes. */
  sha256: string;
  title: string;
  /** The text, decoded and otherwise exactly as it stands in the file, after front matter. */
  text: string;
  language: Language;
  /** The publisher; null where nothing states it. Names are empty where only the id is stated. */
  outlet: Outlet | null;
  published: PublishedDate | null;
  url: string | null;
  original: (Original & { names: Outlet | null }) | null;
};

/** What the caller states of files that do not state it themselves. */
export type DocumentDefaults = {
  outlet: string | null;
  language: Language | null;
  published: PublishedDate | null;
};
