import { isRelationType } from '../../../server/domain/relation-types.ts';
import type { EvidenceQueryVariables } from '../../api/generated/operations.ts';
import type { GraphLine } from '../../graph/graph-model.ts';
import { toClaimQuestion } from '../../state/claim-filter.ts';
import type { FilterState, LineKey } from '../../state/view-state.ts';

/**
 * The question behind a line. A class's line asks for the types that it holds on the drawing, since a disputed type
 * has left it; where the drawing is not known, for the whole class.
 */
export function toEvidenceVariables(
  rel: LineKey,
  line: GraphLine | undefined,
  filter: FilterState,
  first = 50,
): EvidenceQueryVariables {
  const { subject, kind, object } = rel;
  const ends = { subject, object, ...toClaimQuestion(filter), first };
  if (isRelationType(kind)) return { ...ends, types: [kind] };
  return line ? { ...ends, types: line.types.map(({ type }) => type).sort() } : { ...ends, quads: [kind] };
}
