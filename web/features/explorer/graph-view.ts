import type { ActorKind } from '../../../server/domain/actor.ts';
import type { NeighborhoodQuery, RelationshipHeadFragment } from '../../api/generated/operations.ts';
import type { GraphLine, GraphView } from '../../graph/graph-model.ts';
import { type LineLabels, toGraphLines } from '../../graph/lines.ts';
import { formatLineKey } from '../../state/url-state.ts';
import type { FilterState, LineKey, ViewState } from '../../state/view-state.ts';
import type { Names } from '../../ui/actor-name.ts';

export type NeighborhoodData = NeighborhoodQuery['neighborhood'];

const ASKS_ABOVE = 60;
export const MOST = 300;

/** How many actors a view shows unless it says so: few enough to read, more with each actor that it is about. */
export function defaultBudget(actors: number): number {
  return Math.min(ASKS_ABOVE, 12 + 6 * (Math.max(actors, 1) - 1));
}

/** Whether showing all asks first. */
export function isTooMany(total: number): boolean {
  return total > ASKS_ABOVE;
}

/** The actors of a view: those that it names, else the ends of its line, else the one that is selected. */
export function focusOf(view: Pick<ViewState, 'actors' | 'rel' | 'actor'>): readonly string[] {
  if (view.actors.length > 0) return view.actors;
  if (view.rel) return [...new Set([view.rel.subject, view.rel.object])];
  return view.actor ? [view.actor] : [];
}

/** Actors that are drawn whatever the budget: those that were added, and those of the line or actor that is read. */
export function besidesOf({ added, rel, actor }: Pick<ViewState, 'added' | 'rel' | 'actor'>): string[] {
  return [
    ...new Set([...added, ...(rel ? [rel.subject, rel.object] : []), ...(actor === null ? [] : [actor])]),
  ];
}

/** What the reader cut off a drawing: actors that are hidden, the only ones that are shown, lines beside the focus. */
export type Cut = Pick<ViewState, 'hide' | 'only' | 'links' | 'split'>;

export const UNCUT: Cut = { hide: [], only: [], links: 'all', split: false };

/** A drawing with what it is made from. */
export type Drawn = GraphView & {
  /** What is claimed within the filters, but for the legend's. */
  relationships: RelationshipHeadFragment[];
  /** What is drawn besides, and dimmed: the filters leave it out. */
  outside: RelationshipHeadFragment[];
};

/** Whether the reader's cuts leave an actor on the drawing. What the view is about stays. */
export function isUncut(slug: string, focus: readonly string[], { hide, only }: Cut): boolean {
  if (focus.includes(slug)) return true;
  return !hide.includes(slug) && (only.length === 0 || only.includes(slug));
}

/**
 * What the canvas shows of a neighbourhood, without what the reader cut off. `within` are the relationships that the
 * filters leave, with their counts; the others keep their places and are drawn dimmed.
 */
export function toGraphView(
  data: NeighborhoodData,
  focus: readonly string[],
  cut: Cut,
  names: Names,
  labels: LineLabels,
  within: readonly RelationshipHeadFragment[] = data.relationships,
): Drawn {
  const hidden = new Map(data.hidden.map(({ actor, count }) => [actor.slug, count]));
  const actors = data.actors.filter(actor => isUncut(actor.slug, focus, cut));
  const slugs = new Set(actors.map(actor => actor.slug));
  const isDrawn = ({ subject, object }: RelationshipHeadFragment) =>
    slugs.has(subject.slug) &&
    slugs.has(object.slug) &&
    (cut.links === 'all' || focus.includes(subject.slug) || focus.includes(object.slug));
  const relationships = within.filter(isDrawn);
  const kept = new Set(relationships.map(({ id }) => id));
  const outside = data.relationships.filter(other => isDrawn(other) && !kept.has(other.id));
  const lines = toGraphLines(relationships, labels, cut.split);
  const keys = new Set(lines.map(line => line.key));
  return {
    actors: actors.map(actor => ({
      slug: actor.slug,
      kind: actor.kind,
      label: names.short(actor),
      fullName: names.full(actor),
      claims: actor.claimCount,
      hidden: hidden.get(actor.slug) ?? 0,
      focus: focus.includes(actor.slug),
      candidate: actor.status === 'CANDIDATE',
    })),
    lines: [...lines, ...toGraphLines(outside, labels, cut.split).filter(line => !keys.has(line.key))],
    relationships,
    outside,
  };
}

/**
 * A neighbourhood with actors that were added to it. `widened` holds what is claimed among all of them; what is still
 * hidden beside an actor is what was hidden before, less those of its neighbours that were added.
 */
export function widen(base: NeighborhoodData, widened: NeighborhoodData): NeighborhoodData {
  const before = new Set(base.actors.map(actor => actor.slug));
  const added = new Map<string, Set<string>>();
  for (const { subject, object } of widened.relationships)
    for (const [own, other] of [
      [subject.slug, object.slug],
      [object.slug, subject.slug],
    ] as const) {
      if (before.has(other)) continue;
      const known = added.get(own);
      if (known) known.add(other);
      else added.set(own, new Set([other]));
    }
  return {
    ...widened,
    hidden: base.hidden.map(entry => ({
      ...entry,
      count: Math.max(0, entry.count - (added.get(entry.actor.slug)?.size ?? 0)),
    })),
    shown: widened.actors.length,
    total: Math.max(base.total, widened.actors.length),
  };
}

/** The line that a link's key means: the line itself, or the one that holds its type. */
export function findLine(lines: readonly GraphLine[], rel: LineKey | null): GraphLine | undefined {
  if (!rel) return undefined;
  const key = formatLineKey(rel);
  return (
    lines.find(line => line.key === key) ??
    lines.find(
      line =>
        line.subject === rel.subject &&
        line.object === rel.object &&
        (line.quad === rel.kind || line.types.some(({ type }) => type === rel.kind)),
    )
  );
}

type Tallied = Pick<RelationshipHeadFragment, 'quad' | 'tally'>;

/** Whether the legend's filters leave anything of a relationship. */
export function isLit({ quad, tally }: Tallied, filter: FilterState): boolean {
  if (filter.quads.length > 0 && !filter.quads.includes(quad)) return false;
  const affirmedAsked = filter.polarities.length === 0 || filter.polarities.includes('AFFIRMED');
  const deniedAsked = filter.polarities.length === 0 || filter.polarities.includes('DENIED');
  const all = filter.modalities.length === 0;
  const asked = (modality: 'ACTUAL' | 'ALLEGED' | 'ANTICIPATED', count: number) =>
    all || filter.modalities.includes(modality) ? count : 0;
  const affirmed =
    asked('ACTUAL', tally.actual) + asked('ALLEGED', tally.alleged) + asked('ANTICIPATED', tally.anticipated);
  return (affirmedAsked && affirmed > 0) || (deniedAsked && tally.denied > 0);
}

/** Keys of the lines that the filters leave out: the legend's, by class, by how it is said, by kind of either end. */
export function dimmedLines(graph: Drawn, filter: FilterState, kinds: readonly ActorKind[]): Set<string> {
  const kindOf = new Map(graph.actors.map(actor => [actor.slug, actor.focus ? null : actor.kind]));
  const kindOff = (slug: string) => {
    const kind = kindOf.get(slug);
    return kinds.length > 0 && kind != null && !kinds.includes(kind);
  };
  const dimmed = new Set<string>();
  for (const line of graph.lines) {
    const members = graph.relationships.filter(
      ({ subject, object, type }) =>
        subject.slug === line.subject &&
        object.slug === line.object &&
        line.types.some(other => other.type === type),
    );
    if (kindOff(line.subject) || kindOff(line.object) || !members.some(member => isLit(member, filter)))
      dimmed.add(line.key);
  }
  return dimmed;
}

/** The actors that still have a lit line, or that the view is about. */
export function litActors(graph: Drawn, dimmed: ReadonlySet<string>): Set<string> {
  const lit = new Set(graph.actors.filter(actor => actor.focus).map(actor => actor.slug));
  for (const line of graph.lines) {
    if (dimmed.has(line.key)) continue;
    lit.add(line.subject);
    lit.add(line.object);
  }
  return lit;
}

/** The drawing without what the filters dim: the second step. */
export function withoutDimmed(graph: Drawn, dimmed: ReadonlySet<string>, filter: FilterState): Drawn {
  const lit = litActors(graph, dimmed);
  return {
    actors: graph.actors.filter(actor => lit.has(actor.slug)),
    lines: graph.lines.filter(line => !dimmed.has(line.key)),
    relationships: graph.relationships.filter(
      row => isLit(row, filter) && lit.has(row.subject.slug) && lit.has(row.object.slug),
    ),
    outside: [],
  };
}
