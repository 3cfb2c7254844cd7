import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../domain/content-ids.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/** By file, the sha256 of the texts that nobody reads while rules are written. */
const EXCLUDED = join(PROJECT_ROOT, 'tests/blind/excluded.json');

let files: Map<string, string> | null = null;

function blindFiles(): ReadonlyMap<string, string> {
  if (!files) {
    const listed = existsSync(EXCLUDED)
      ? (JSON.parse(readFileSync(EXCLUDED, 'utf8')) as Record<string, string[]>)
      : {};
    files = new Map(
      Object.entries(listed).flatMap(([file, hashes]) => hashes.map(hash => [hash, file] as const)),
    );
  }
  return files;
}

/** The file that a blind text comes from; undefined where the text is none. */
export function blindFileOf(text: string): string | undefined {
  return blindFiles().get(sha256Hex(text));
}

/**
 * Tells whether a text is kept blind. Every tool that shows texts, or what was read out of them, asks this first and
 * shows nothing of such a text but totals over many.
 */
export function isBlind(text: string): boolean {
  return blindFileOf(text) !== undefined;
}
