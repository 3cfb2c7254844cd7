import type { ClaimRecord, EvidenceRecord, Page, RelationshipRecord } from '../store/records.ts';
import { toConnection } from './pages.ts';
import { type ClaimParent, keyOf, toRelationshipParents } from './parents.ts';

function withRelationships(page: Page<ClaimRecord>, known: ReadonlyMap<string, RelationshipRecord>) {
  return {
    ...page,
    items: page.items.map(({ cursor, node }) => {
      const ownRelationship = known.get(keyOf(node));
      return { cursor, node: (ownRelationship ? { ...node, ownRelationship } : node) satisfies ClaimParent };
    }),
  };
}

/** The evidence for a line as the schema has it; its claims carry the relationships that came with them. */
export function toEvidence(evidence: EvidenceRecord, rollUp: boolean) {
  const known = new Map(evidence.relationships.map(relationship => [relationship.key, relationship]));
  return {
    ...evidence,
    relationships: toRelationshipParents(evidence.relationships, rollUp),
    others: toRelationshipParents(evidence.others, rollUp),
    affirmed: toConnection(withRelationships(evidence.affirmed, known)),
    denied: toConnection(withRelationships(evidence.denied, known)),
  };
}
