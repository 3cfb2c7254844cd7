import type { Actor } from '../../domain/actor.ts';
import { GAP, type Token } from '../document.ts';
import type { LanguagePack, NameReading } from '../languages/language-pack.ts';
import { tokenize } from '../stages/tokens.ts';
import { type NameSource, nameVariants } from './name-variants.ts';

/** How the letters of a name must stand in the text: NATO, Turkey, or any way. */
type Case = 'upper' | 'capital' | 'any';

type Entry = {
  slug: string;
  source: NameSource;
  words: number;
  letterCase: Case;
  articleFirst: boolean;
  articleLast: boolean;
};

type Node = { next: Map<string, Node>; entries: Entry[] };

/** A name found in the text. */
export type NameMatch = { slug: string; source: NameSource; last: number; reading: NameReading };

const PARTS_NAMES = GAP.comma | GAP.colon | GAP.line | GAP.stop | GAP.dash;
const RANK: Readonly<Record<NameSource, number>> = { gazetteer: 3, alias: 2, initials: 1, surname: 0 };

const startsWithArticle = (folded: string): boolean => folded.startsWith('ال') && folded.length >= 4;

function letterCase(tokens: readonly Token[]): Case {
  const raw = (tokens[0] as Token).raw.replaceAll('.', '');
  if (/^[A-Z]{2,}$/.test(raw)) return 'upper';
  return /^[A-Z]/.test(raw) || tokens.some(token => /^[A-Z]/.test(token.raw)) ? 'capital' : 'any';
}

/** Finds the names of a gazetteer in tokens: the longest name at a place, under any clitic of its first word. */
export class NameTrie {
  readonly #root: Node = { next: new Map(), entries: [] };
  readonly #pack: LanguagePack;

  constructor(actors: readonly Actor[], pack: LanguagePack) {
    this.#pack = pack;
    for (const actor of actors)
      for (const { text, source } of nameVariants(actor, pack.lexicon.aliases))
        this.#add(actor.slug, text, source);
  }

  #add(slug: string, text: string, source: NameSource): void {
    const tokens = tokenize(text);
    if (tokens.length === 0 || tokens.length > 9) return;
    let node = this.#root;
    for (const token of tokens) {
      const key = this.#pack.nameKey(token.folded);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), entries: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    const first = tokens[0] as Token;
    const last = tokens.at(-1) as Token;
    node.entries.push({
      slug,
      source,
      words: tokens.length,
      letterCase: letterCase(tokens),
      articleFirst: startsWithArticle(first.folded),
      articleLast: startsWithArticle(last.folded),
    });
  }

  /** The longest name that begins at a token, best source first; null where none does. */
  findAt(tokens: readonly Token[], first: number, end: number, named: ReadonlySet<string>): NameMatch | null {
    let best: NameMatch | null = null;
    for (const reading of this.#pack.nameReadings(tokens[first] as Token)) {
      let node = this.#root.next.get(reading.key);
      let at = first + 1;
      while (node) {
        if (node.entries.length > 0 && (!best || at > best.last)) {
          const entry = this.#choose(node.entries, tokens, first, at, reading, named);
          if (entry) best = { slug: entry.slug, source: entry.source, last: at, reading };
        }
        if (at >= end || node.next.size === 0) break;
        const token = tokens[at] as Token;
        if (token.gap & PARTS_NAMES) break;
        const next: Node | undefined = node.next.get(this.#pack.nameKey(token.folded));
        if (!next) {
          best = this.#owner(node, tokens, first, at, reading, named) ?? best;
          break;
        }
        node = next;
        at += 1;
      }
    }
    return best;
  }

  /** A name of several words whose last is a possessive without its apostrophe: "the Syrian armys advance". */
  #owner(
    node: Node,
    tokens: readonly Token[],
    first: number,
    at: number,
    reading: NameReading,
    named: ReadonlySet<string>,
  ): NameMatch | null {
    const { owner } = this.#pack;
    const key = owner?.key((tokens[at] as Token).folded) ?? null;
    const last = key === null ? undefined : node.next.get(key);
    if (!owner || !last) return null;
    const entry = this.#choose(last.entries, tokens, first, at + 1, reading, named);
    return (
      entry && {
        slug: entry.slug,
        source: entry.source,
        last: at + 1,
        reading: { ...reading, clitic: owner.clitic },
      }
    );
  }

  #choose(
    entries: readonly Entry[],
    tokens: readonly Token[],
    first: number,
    last: number,
    reading: NameReading,
    named: ReadonlySet<string>,
  ): Entry | null {
    const head = tokens[first] as Token;
    const tail = tokens[last - 1] as Token;
    let best: Entry | null = null;
    for (const entry of entries) {
      if (entry.source === 'surname' && (!named.has(entry.slug) || namesGoOn(tokens, last))) continue;
      if (!fitsCase(entry.letterCase, head, tail)) continue;
      const articleLast = last - first === 1 ? reading.article : startsWithArticle(tail.folded);
      if (articleLast !== entry.articleLast && !(entry.words > 2 && entry.articleFirst === reading.article))
        continue;
      // Later entries come from later files: they win where the source is the same.
      if (!best || RANK[entry.source] >= RANK[best.source]) best = entry;
    }
    return best;
  }
}

/** "Salem" of "Salem Nahri": a surname is the end of a name. */
function namesGoOn(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last];
  return (
    next !== undefined &&
    next.gap === 0 &&
    /^[A-Z][a-z]+$/.test(next.raw) &&
    !/^(?:The|On|In|At|He|She|But|And|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
      next.raw,
    )
  );
}

function fitsCase(letters: Case, head: Token, tail: Token): boolean {
  if (letters === 'any') return true;
  const raw = head.raw.replaceAll('.', '');
  if (letters === 'upper') return raw === raw.toUpperCase();
  return /^[\p{Lu}\u0600-\u06ff]/u.test(head.raw) || /^\p{Lu}/u.test(tail.raw);
}
