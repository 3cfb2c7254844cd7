import { basename } from 'node:path';
import type { Article } from '../domain/article.ts';
import { contentId, sha256Hex } from '../domain/content-ids.ts';
import { foldName } from '../domain/folding.ts';

/** Origin of all that retell, or are, the file of this name. */
export function originOfFile(fileName: string): string {
  return contentId(['file', basename(fileName)]);
}

/** Hash of a text after folding: copies of one text share it. */
export function textFoldHash(text: string): string {
  return sha256Hex(foldName(text)).slice(0, 16);
}

/** Origin of a text of its own. */
export function originOfText(textFold: string): string {
  return contentId(['text', textFold]);
}

/** The file that a digest retells; null for other articles. */
export function originalFile(article: Pick<Article, 'original'>): string | null {
  return article.original?.file ? basename(article.original.file) : null;
}

/**
 * The origin of articles that turn out to be one voice: the smallest of theirs, so that the order in which they came
 * makes no difference.
 *
 * @returns the origin, and those that give way to it.
 */
export function joinOrigins(own: string, related: readonly string[]): { origin: string; absorbed: string[] } {
  const [origin, ...absorbed] = [...new Set([own, ...related])].sort() as [string, ...string[]];
  return { origin, absorbed };
}
