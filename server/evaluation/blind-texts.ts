import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../domain/content-ids.ts';
import { PROJECT_ROOT } from '../project-root.ts';

/**
 * By file, the sha256 of the texts that nobody reads while rules are written: those that tell how well claims are read, and those
 * that tell how sure a claim is.
 */
const EXCLUDED = ['tests/blind/excluded.json', 'tests/held/excluded.json'].map(list =>
  join(PROJECT_ROOT, list),
);

let files: Map<string, string> | null = null;

function blindFiles(): ReadonlyMap<string, string> {
  if (!files) {
    const lists = EXCLUDED.filter(list => existsSync(list)).map(
      list => JSON.parse(readFileSync(list, 'utf8')) as Record<string, string[]>,
    );
    files = new Map(
      lists.flatMap(list =>
        Object.entries(list).flatMap(([file, hashes]) => hashes.map(hash => [hash, file] as const)),
      ),
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
