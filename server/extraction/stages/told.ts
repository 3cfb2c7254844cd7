import type { JudgedLink } from './claims.ts';

/** What a later sentence may refer to as a deed: what is said to have happened, if only by somebody. */
export function toldDeeds(judged: readonly JudgedLink[]): JudgedLink[] {
  return judged.filter(({ polarity, modality }) => polarity === 'AFFIRMED' && modality !== 'ANTICIPATED');
}

/**
 * Claims whose agent is that of a deed told elsewhere ("the attack killed ten") are worth no more than the telling of
 * that deed: only alleged where it was, on the word of whoever told it, and none where it did not come about or made
 * no claim itself.
 */
export function asTold(judged: readonly JudgedLink[], before: readonly JudgedLink[]): JudgedLink[] {
  const deeds = new Map(toldDeeds([...before, ...judged]).map(each => [each.link, each]));
  return judged.flatMap(claim => {
    if (!claim.link.agentOf) return [claim];
    const deed = deeds.get(claim.link.agentOf);
    if (!deed) return [];
    const { attribution, modality } = claim;
    return [
      {
        ...claim,
        modality: modality === 'ACTUAL' ? deed.modality : modality,
        attribution:
          attribution.length > 0
            ? attribution
            : deed.attribution.map(({ speaker }) => ({ speaker, span: null })),
      },
    ];
  });
}
