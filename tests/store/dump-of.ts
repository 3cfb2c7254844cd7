import type { GraphStore } from '../../server/store/graph-store.ts';

/** The whole dump of a store as one text, as the command prints it. */
export async function dumpOf(store: GraphStore): Promise<string> {
  let text = '';
  for (let cursor: string | null = null; ; ) {
    const page: { lines: string[]; next: string | null } = await store.dump(cursor);
    for (const line of page.lines) text += `${line}\n`;
    cursor = page.next;
    if (cursor === null) return text;
  }
}
