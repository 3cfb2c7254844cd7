import { ACTOR_KINDS } from '../../../server/domain/actor.ts';
import { MODALITIES } from '../../../server/domain/claim.ts';
import { quadOf, RELATION_TYPES } from '../../../server/domain/relation-types.ts';
import type { GraphActor, GraphLine, GraphView } from '../../../web/graph/graph-model.ts';
import type { Positions } from '../../../web/graph/layout/field.ts';
import { createRandom } from '../../../web/graph/layout/random.ts';

/** A graph of a given size, the same for everyone: few actors with many lines, many with few. */
export function makeGraph(actors: number, lines: number): { view: GraphView; places: Positions } {
  const random = createRandom(1);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const own: GraphActor[] = Array.from({ length: actors }, (_, index) => ({
    slug: `a${index}`,
    kind: pick(ACTOR_KINDS),
    label: index % 2 === 0 ? `جهة رقم ${index}` : `Actor number ${index}`,
    fullName: `Actor number ${index}`,
    claims: Math.ceil(60 / (1 + index / 20)),
    hidden: index % 7,
    focus: index === 0,
    candidate: false,
  }));
  const drawn = new Map<string, GraphLine>();
  while (drawn.size < lines) {
    const subject = `a${Math.floor(random() ** 2 * actors)}`;
    const object = `a${Math.floor(random() * actors)}`;
    const type = pick(RELATION_TYPES);
    const key = `${subject}~${quadOf(type)}~${object}`;
    if (subject === object || drawn.has(key)) continue;
    const claims = Math.ceil(1 / (random() + 0.05));
    drawn.set(key, {
      key,
      subject,
      object,
      quad: quadOf(type),
      types: [{ type, claims }],
      claims,
      modality: pick(MODALITIES),
      disputed: null,
      denied: random() < 0.05,
      label: type.toLowerCase(),
      description: key,
    });
  }
  const side = Math.ceil(Math.sqrt(actors));
  const places = Object.fromEntries(
    own.map(({ slug }, index) => [
      slug,
      {
        x: (index % side) * 140 + Math.round(random() * 50),
        y: Math.floor(index / side) * 110 + Math.round(random() * 40),
      },
    ]),
  );
  return { view: { actors: own, lines: [...drawn.values()] }, places };
}

/** How large the graph shall be: `?actors=2000&lines=3000`. */
export function askedGraph(): ReturnType<typeof makeGraph> {
  const asked = new URLSearchParams(location.search);
  return makeGraph(Number(asked.get('actors') ?? 2000), Number(asked.get('lines') ?? 3000));
}
