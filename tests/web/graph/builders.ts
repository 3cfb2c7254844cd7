import cytoscape, { type Core } from 'cytoscape';
import { quadOf, type RelationType } from '../../../server/domain/relation-types.ts';
import type { GraphActor, GraphLine, GraphView } from '../../../web/graph/graph-model.ts';
import type { LineSource } from '../../../web/graph/lines.ts';
import type { Palette } from '../../../web/graph/palette.ts';

/** A relationship, read from `sdf ASSAULT isis` and the counts that matter. */
export function relationship(triple: string, tally: Partial<LineSource['tally']> = {}): LineSource {
  const [subject = '', type = '', object = ''] = triple.split(' ');
  const affirmed = tally.affirmed ?? (tally.denied ? 0 : 1);
  const counts = {
    affirmed,
    denied: 0,
    actual: affirmed,
    alleged: 0,
    anticipated: 0,
    claims: affirmed + (tally.denied ?? 0),
    ...tally,
  };
  return {
    subject: { slug: subject },
    object: { slug: object },
    type: type as RelationType,
    quad: quadOf(type as RelationType),
    disputed: counts.denied > 0 && counts.actual + counts.alleged > 0,
    tally: counts,
  };
}

/** An actor of the canvas. */
export function actor(slug: string, change: Partial<GraphActor> = {}): GraphActor {
  return {
    slug,
    kind: 'ARMED_GROUP',
    label: slug,
    fullName: slug,
    claims: 3,
    hidden: 0,
    focus: false,
    candidate: false,
    ...change,
  };
}

/** A line of the canvas, read from `sdf~MATERIAL_CONFLICT~isis`. */
export function line(key: string, change: Partial<GraphLine> = {}): GraphLine {
  const [subject = '', , object = ''] = key.split('~');
  return {
    key,
    subject,
    object,
    quad: 'MATERIAL_CONFLICT',
    types: [{ type: 'ASSAULT', claims: 1 }],
    claims: 1,
    modality: 'ACTUAL',
    disputed: null,
    denied: false,
    label: 'attack',
    description: key,
    ...change,
  };
}

/** A view of these lines and the actors at their ends. */
export function view(lines: GraphLine[], more: GraphActor[] = []): GraphView {
  const slugs = new Set(lines.flatMap(({ subject, object }) => [subject, object]));
  for (const { slug } of more) slugs.delete(slug);
  return { actors: [...more, ...[...slugs].map(slug => actor(slug))], lines };
}

/** An instance without a page; the caller destroys it. */
export function headless(): Core {
  return cytoscape({ headless: true, styleEnabled: true });
}

export const PALETTE: Palette = {
  paper: '#fefefe',
  ground: '#eeeeee',
  ink: '#010101',
  ink2: '#222222',
  inv: '#fdfdfd',
  quads: {
    MATERIAL_CONFLICT: { line: '#aa0000', text: '#aa0001', on: '#fdfdfd' },
    VERBAL_CONFLICT: { line: '#bb6600', text: '#bb6601', on: '#010101' },
    MATERIAL_COOPERATION: { line: '#0000aa', text: '#0000ab', on: '#fdfdfd' },
    VERBAL_COOPERATION: { line: '#0099bb', text: '#0099bc', on: '#010101' },
    STRUCTURAL: { line: '#666666', text: '#666667', on: '#fdfdfd' },
  },
};
