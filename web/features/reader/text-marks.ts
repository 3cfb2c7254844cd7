import type { Span } from '../../../server/domain/span.ts';

/** What a stretch of the active claim is to it. */
export type MarkRole = 'subject' | 'predicate' | 'object' | 'speaker';

/** A claim to underline. */
export type MarkedClaim = { id: string; span: Span };

export type ActiveMarks = { claim: string; roles: readonly { role: MarkRole; span: Span }[] };

/** A stretch of text within which nothing begins or ends. */
export type Segment = Span & {
  text: string;
  /** The claims that it belongs to, in the order of the text. */
  claims: readonly string[];
  role: MarkRole | null;
  /** The role begins here: its label stands above. */
  roleStart: boolean;
};

export type Paragraph = Span & { segments: Segment[]; boilerplate: boolean };

/** Where roles overlap, the narrower word wins: a predicate may hold its subject's ending. */
const ROLE_ORDER: readonly MarkRole[] = ['subject', 'object', 'predicate', 'speaker'];

function clip(span: Span, within: Span): Span | null {
  const start = Math.max(span.start, within.start);
  const end = Math.min(span.end, within.end);
  return start < end ? { start, end } : null;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    lines.push({ start, end: at });
    start = at + 1;
  }
  lines.push({ start, end: text.length });
  return lines.filter(({ start: from, end }) => text.slice(from, end).trim() !== '');
}

function covers(span: Span, start: number, end: number): boolean {
  return span.start <= start && end <= span.end;
}

/**
 * Cuts a text into paragraphs, one a line, and each at every boundary of a mark, so that overlapping marks
 * become neighbouring stretches. The stretches of a paragraph joined give its text again, unit for unit.
 */
export function splitText(
  text: string,
  claims: readonly MarkedClaim[],
  active: ActiveMarks | null,
  boilerplate: readonly Span[],
): Paragraph[] {
  const ordered = [...claims].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return linesOf(text).map(line => {
    const cuts = new Set([line.start, line.end]);
    const inLine = <T extends { span: Span }>(marks: readonly T[]): T[] =>
      marks.flatMap(mark => {
        const span = clip(mark.span, line);
        if (!span) return [];
        cuts.add(span.start).add(span.end);
        return [{ ...mark, span }];
      });
    const marks = inLine(ordered);
    const roles = inLine(active?.roles ?? []);
    const positions = [...cuts].sort((a, b) => a - b);
    const segments: Segment[] = [];
    for (let index = 0; index + 1 < positions.length; index += 1) {
      const start = positions[index]!;
      const end = positions[index + 1]!;
      const here = roles
        .filter(role => covers(role.span, start, end))
        .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role));
      const [role] = here;
      segments.push({
        start,
        end,
        text: text.slice(start, end),
        claims: marks.filter(mark => covers(mark.span, start, end)).map(mark => mark.id),
        role: role?.role ?? null,
        roleStart: role !== undefined && role.span.start === start,
      });
    }
    return {
      ...line,
      segments,
      boilerplate: boilerplate.some(
        span => (clip(span, line)?.end ?? 0) - (clip(span, line)?.start ?? 0) > (line.end - line.start) / 2,
      ),
    };
  });
}

/** Gives overlapping claims different levels, so that the second is underlined lower than the first. */
export function levelsOf(claims: readonly MarkedClaim[]): Map<string, number> {
  const levels = new Map<string, number>();
  const ends: number[] = [];
  for (const { id, span } of [...claims].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  )) {
    let level = ends.findIndex(end => end <= span.start);
    if (level < 0) level = ends.length;
    ends[level] = span.end;
    levels.set(id, level);
  }
  return levels;
}
