import { useMemo } from 'react';
import type { ActorHeadFragment, RelationshipHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { bareId } from '../../state/links.ts';
import { useNames } from '../../ui/actor-name.ts';
import type { RelationshipRow } from '../table/relationship-row.ts';

/** Relationships as the table shows them, named in the language of the page. */
export function useTableRows(relationships: readonly RelationshipHeadFragment[]): RelationshipRow[] {
  const text = useText();
  const names = useNames();
  return useMemo(() => {
    const actor = ({ slug, kind, ...named }: ActorHeadFragment) => ({
      slug,
      kind,
      label: names.short({ ...named }),
    });
    return relationships.map(relationship => ({
      key: bareId(relationship.id),
      subject: actor(relationship.subject),
      object: actor(relationship.object),
      quad: relationship.quad,
      label: text(`relation.${relationship.type}`),
      modality: strongest(relationship.tally),
      disputed: relationship.disputed,
      tally: relationship.tally,
      firstSeen: relationship.firstSeen,
      firstSeenEstimated: relationship.firstSeenEstimated,
      lastSeen: relationship.lastSeen,
      lastSeenEstimated: relationship.lastSeenEstimated,
    }));
  }, [relationships, text, names]);
}

/** The strongest way in which an affirming claim says it. */
export function strongest(tally: RelationshipHeadFragment['tally']): 'ACTUAL' | 'ALLEGED' | 'ANTICIPATED' {
  if (tally.actual > 0) return 'ACTUAL';
  if (tally.alleged > 0) return 'ALLEGED';
  return tally.anticipated > 0 ? 'ANTICIPATED' : 'ACTUAL';
}
