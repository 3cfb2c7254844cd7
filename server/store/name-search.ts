/** How well names answer what is asked, and where a text answers it, whatever engine found them. */
import { foldName, foldWithOffsets } from '../domain/folding.ts';
import type { Language } from '../domain/language.ts';
import type { Span } from '../domain/span.ts';

/** Where a folded needle stands in a text, in the text's own offsets; null where it does not. */
export function locate(text: string, needle: string): Span | null {
  const { folded, offsets } = foldWithOffsets(text);
  const plain = folded.replace(/[^\p{L}\p{N}]/gu, ' ');
  const at = plain.indexOf(needle);
  if (at < 0 || plain.length !== folded.length) return null;
  return { start: offsets[at] as number, end: offsets[at + needle.length] as number };
}

/** How well a folded name answers a folded question: the whole, a beginning, a word's beginning, a part. */
function nameScore(name: string, asked: string): number {
  const bare = name.replace(/^ال/, '');
  if (name === asked || bare === asked) return 100;
  if (name.startsWith(asked) || bare.startsWith(asked)) return 70;
  if (name.includes(` ${asked}`) || name.includes(` ال${asked}`)) return 50;
  return name.includes(asked) ? 30 : 0;
}

/** What is asked without the article that Arabic names may go without. */
export const withoutArticle = (asked: string) => asked.replace(/^ال(?=.{2})/, '');

const scoreOf = (folded: string, asked: string) =>
  Math.max(nameScore(folded, asked), nameScore(folded, withoutArticle(asked)));

const spanIn = (name: string, asked: string): Span =>
  locate(name, asked) ?? locate(name, withoutArticle(asked)) ?? { start: 0, end: name.length };

/** A name that answers, the part of it that does, and how well. */
export type NameHit<Row> = { row: Row; name: string; span: Span; score: number; language: Language };

/** A name of an actor that holds what is asked, or its consonants. */
export type ActorName = { slug: string; name: string; language: Language; folded: string; claims: number };

/** The best name of each actor, best first: how well it fits, then how much is claimed of the actor. */
export function bestActorNames(
  rows: readonly ActorName[],
  asked: string,
  first: number,
): NameHit<ActorName>[] {
  const best = new Map<string, { row: ActorName; score: number }>();
  for (const row of rows) {
    const score = (scoreOf(row.folded, asked) || 20) + Math.log2(1 + row.claims);
    if (score > (best.get(row.slug)?.score ?? 0)) best.set(row.slug, { row, score });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.row.slug < b.row.slug ? -1 : 1))
    .slice(0, first)
    .map(({ row, score }) => ({
      row,
      score,
      name: row.name,
      span: spanIn(row.name, asked),
      language: row.language,
    }));
}

/** Things by the better of their two names, best first. */
export function bestNamed<Row extends { nameAr: string; nameEn: string }>(
  rows: readonly Row[],
  asked: string,
  first: number,
): NameHit<Row>[] {
  return rows
    .flatMap(row =>
      ([row.nameAr, row.nameEn] as const).map((name, i) => ({
        row,
        name,
        language: (i === 0 ? 'AR' : 'EN') as Language,
        score: scoreOf(foldName(name), asked),
      })),
    )
    .filter(
      (hit, i, hits) =>
        hit.score > 0 &&
        !hits.some(
          (other, j) =>
            other.row === hit.row && (other.score > hit.score || (other.score === hit.score && j < i)),
        ),
    )
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, first)
    .map(hit => ({ ...hit, span: spanIn(hit.name, asked) }));
}

const AROUND = 60;

/** A stretch of a text around a span, cut at spaces. */
function stretch(text: string, span: Span): { matchedText: string; matchedSpan: Span } {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  let start = Math.max(lineStart, span.start - AROUND);
  let end = Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + AROUND);
  if (start > lineStart) start = Math.min(span.start, text.indexOf(' ', start) + 1 || start);
  if (end < (lineEnd < 0 ? text.length : lineEnd)) end = Math.max(span.end, text.lastIndexOf(' ', end));
  return {
    matchedText: text.slice(start, end),
    matchedSpan: { start: span.start - start, end: span.end - start },
  };
}

/** What of an article that an index found shows why: its title, else the place in its text. */
export function matchIn(
  { title, text }: { title: string; text: string },
  asked: string,
): { matchedText: string; matchedSpan: Span } {
  const needle = asked.split(' ')[0] ?? asked;
  const inTitle = locate(title, asked) ?? locate(title, needle);
  if (inTitle) return { matchedText: title, matchedSpan: inTitle };
  const inText = locate(text, asked) ?? locate(text, needle);
  return inText ? stretch(text, inText) : { matchedText: title, matchedSpan: { start: 0, end: 0 } };
}
