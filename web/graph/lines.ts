import type { Modality } from '../../server/domain/claim.ts';
import type { QuadClass, RelationType } from '../../server/domain/relation-types.ts';
import type { GraphLine } from './graph-model.ts';

/** What a line is made from; the API's relationships fit. */
export type LineSource = {
  subject: { slug: string };
  object: { slug: string };
  type: RelationType;
  quad: QuadClass;
  disputed: boolean;
  tally: {
    claims: number;
    affirmed: number;
    denied: number;
    actual: number;
    alleged: number;
    anticipated: number;
  };
};

/** How a line is named and described, in the language of the page. */
export type LineLabels = {
  relation(type: RelationType): string;
  describe(line: Omit<GraphLine, 'description'>): string;
};

function strongest(members: LineSource[]): Modality {
  if (members.some(member => member.tally.actual > 0)) return 'ACTUAL';
  if (members.some(member => member.tally.alleged > 0)) return 'ALLEGED';
  return members.some(member => member.tally.anticipated > 0) ? 'ANTICIPATED' : 'ACTUAL';
}

function sum(members: LineSource[], count: (tally: LineSource['tally']) => number): number {
  return members.reduce((total, member) => total + count(member.tally), 0);
}

function joinNames(names: string[]): string {
  const comma = /\p{Script=Arabic}/u.test(names[0] ?? '') ? '، ' : ', ';
  return names.slice(0, 2).join(comma) + (names.length > 2 ? '…' : '');
}

function toLine(key: string, unsorted: LineSource[], labels: LineLabels): GraphLine {
  const members = [...unsorted].sort((a, b) => b.tally.claims - a.tally.claims || (a.type < b.type ? -1 : 1));
  const first = members[0]!;
  const affirmed = sum(members, tally => tally.affirmed);
  const denied = sum(members, tally => tally.denied);
  const line = {
    key,
    subject: first.subject.slug,
    object: first.object.slug,
    quad: first.quad,
    types: members.map(member => ({ type: member.type, claims: member.tally.claims })),
    claims: sum(members, tally => tally.claims),
    modality: strongest(members),
    disputed: first.disputed ? { affirmed, denied } : null,
    denied: affirmed === 0 && denied > 0,
    label: joinNames(members.map(member => labels.relation(member.type))),
  };
  return { ...line, description: labels.describe(line) };
}

/**
 * Groups relationships into lines: one for each pair, direction and class, or with `split` for each type; a disputed
 * type leaves its group and is a line of its own. Most claims first, then by key, whatever order they came in.
 */
export function toGraphLines(
  relationships: readonly LineSource[],
  labels: LineLabels,
  split = false,
): GraphLine[] {
  const groups = new Map<string, LineSource[]>();
  for (const relationship of relationships) {
    const { subject, object, type, quad, disputed } = relationship;
    const key = `${subject.slug}~${disputed || split ? type : quad}~${object.slug}`;
    const group = groups.get(key);
    if (group) group.push(relationship);
    else groups.set(key, [relationship]);
  }
  return [...groups]
    .map(([key, members]) => toLine(key, members, labels))
    .sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
}
