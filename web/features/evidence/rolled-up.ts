import type { EvidenceData } from './evidence-data.ts';

type Claims = { nodes: readonly Pick<EvidenceData['affirmed']['nodes'][number], 'subject' | 'object'>[] };

/** What counts as one end of a line, where members are rolled up: the actors of its claims that are not the end itself. */
export type RolledUp = { end: EvidenceData['subject']; members: EvidenceData['subject'][] };

/** The members behind each end of a line, in the order of its claims; ends without any are left out. */
export function membersOnLine(
  evidence: Pick<EvidenceData, 'subject' | 'object'> & Record<'affirmed' | 'denied', Claims>,
): RolledUp[] {
  const claims = [...evidence.affirmed.nodes, ...evidence.denied.nodes];
  return (['subject', 'object'] as const).flatMap(side => {
    const end = evidence[side];
    const members = new Map(
      claims.map(claim => [claim[side].slug, claim[side]] as const).filter(([slug]) => slug !== end.slug),
    );
    return members.size > 0 ? [{ end, members: [...members.values()] }] : [];
  });
}
