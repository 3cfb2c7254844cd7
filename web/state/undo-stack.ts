/** The views of the explorer that the reader came through, to step back and forth between them. Pure. */
export type UndoStack = {
  past: readonly string[];
  present: string | null;
  future: readonly string[];
};

export const EMPTY_STACK: UndoStack = { past: [], present: null, future: [] };

const MOST = 200;

/** A view as it is compared: the language of the page is no part of what is undone. */
function plain(href: string): string {
  return href.replace(/([?&])lang=[^&]*&?/, '$1').replace(/[?&]$/, '');
}

/**
 * The stack after a view was opened. The view before is a step back, the view after a step forth, wherever it was
 * opened from: the browser's own Back button undoes, too. Any other view drops what was undone.
 */
export function visitView(stack: UndoStack, href: string): UndoStack {
  const { past, present, future } = stack;
  if (present === null) return { past, present: href, future };
  const asked = plain(href);
  if (asked === plain(present)) return { past, present: href, future };
  const before = past.at(-1);
  if (before !== undefined && asked === plain(before))
    return { past: past.slice(0, -1), present: href, future: [present, ...future] };
  const [after] = future;
  if (after !== undefined && asked === plain(after))
    return { past: [...past, present], present: href, future: future.slice(1) };
  return { past: [...past, present].slice(-MOST), present: href, future: [] };
}
