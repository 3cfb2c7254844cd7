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

/** What the canvas shows of a neighbourhood: without what the reader hid. */
export function toGraphView(
  data: NeighborhoodData,
  focus: readonly string[],
  hide: readonly string[],
  names: Names,
  labels: LineLabels,
): GraphView & { relationships: RelationshipHeadFragment[] } {
  const hidden = new Map(data.hidden.map(({ actor, count }) => [actor.slug, count]));
  const actors = data.actors.filter(actor => !hide.includes(actor.slug));
  const slugs = new Set(actors.map(actor => actor.slug));
  const relationships = data.relationships.filter(
    ({ subject, object }) => slugs.has(subject.slug) && slugs.has(object.slug),
  );
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
    lines: toGraphLines(relationships, labels),
    relationships,
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

/** Keys of the lines that the legend's filters leave out: by class, by how it is said, by kind of either end. */
export function dimmedLines(
  graph: GraphView & { relationships: readonly RelationshipHeadFragment[] },
  filter: FilterState,
  kinds: readonly ActorKind[],
): Set<string> {
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
