import type { GraphView } from '../../graph/graph-model.ts';
import { type LineLabels, toGraphLines } from '../../graph/lines.ts';
import type { Names } from '../../ui/actor-name.ts';
import type { FoundPath } from './path-data.ts';

/** All paths as one graph, and the keys of the lines that are not on the path that is read. */
export function toPathGraph(
  paths: readonly FoundPath[],
  read: number,
  names: Names,
  labels: LineLabels,
): { graph: GraphView; beside: Set<string> } {
  const actors = new Map(paths.flatMap(path => path.actors.map(actor => [actor.slug, actor] as const)));
  const steps = new Map(paths.flatMap(path => path.relationships.map(step => [step.id, step] as const)));
  const ends = new Set([paths[0]?.actors[0]?.slug, paths[0]?.actors.at(-1)?.slug]);
  const lines = toGraphLines([...steps.values()], labels, true);
  const own = new Set(paths[read]?.relationships.map(({ id }) => id.slice(id.indexOf(':') + 1)));
  return {
    graph: {
      actors: [...actors.values()].map(actor => ({
        slug: actor.slug,
        kind: actor.kind,
        label: names.short(actor),
        fullName: names.full(actor),
        claims: actor.claimCount,
        hidden: 0,
        focus: false,
        end: ends.has(actor.slug),
        candidate: actor.status === 'CANDIDATE',
      })),
      lines,
    },
    beside: new Set(lines.map(line => line.key).filter(key => !own.has(key))),
  };
}
