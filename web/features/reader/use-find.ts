import { type RefObject, useEffect, useMemo, useState } from 'react';
import { findPlaces } from './find-places.ts';

const ALL = 'isnad-found';
const CURRENT = 'isnad-found-current';

/** The texts of an element in their order, but for what the page itself says there. */
function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, node =>
    node.parentElement?.closest('.reader-tag') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The places of a text within an element, as ranges of it. */
function findRanges(root: Element, sought: string): Range[] {
  const nodes = textNodes(root);
  const starts: number[] = [];
  let length = 0;
  for (const node of nodes) {
    starts.push(length);
    length += node.data.length;
  }
  const at = (offset: number): [Text, number] | null => {
    const index = starts.findLastIndex(start => start <= offset);
    const node = nodes[index];
    return node ? [node, Math.min(node.data.length, offset - starts[index]!)] : null;
  };
  return findPlaces(nodes.map(node => node.data).join(''), sought).flatMap(({ start, end }) => {
    const from = at(start);
    const to = at(end - 1);
    if (!from || !to) return [];
    const range = new Range();
    range.setStart(...from);
    range.setEnd(to[0], to[1] + 1);
    return [range];
  });
}

function paint(ranges: readonly Range[], current: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  if (current) CSS.highlights.set(CURRENT, new Highlight(current));
  else CSS.highlights.delete(CURRENT);
}

/** Finds a text in what is read, without touching it: the browser paints over it. */
export function useFind(body: RefObject<HTMLElement | null>, ready: unknown) {
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const ranges = useMemo(() => {
    const root = body.current?.querySelector('.reader-text');
    return root && sought.trim() !== '' ? findRanges(root, sought) : [];
  }, [body, sought, ready]);
  const current = ranges[at];
  useEffect(() => {
    paint(ranges, current);
    const box = current?.getBoundingClientRect();
    if (box && (box.top < 100 || box.bottom > innerHeight - 60))
      scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
    return () => paint([], undefined);
  }, [ranges, current]);
  return {
    sought,
    count: ranges.length,
    at,
    seek(text: string) {
      setSought(text);
      setAt(0);
    },
    step(by: 1 | -1) {
      if (ranges.length > 0) setAt((at + by + ranges.length) % ranges.length);
    },
  };
}
