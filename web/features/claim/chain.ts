import type {
  ChainStepFragment,
  ClaimCardFragment,
  OutletHeadFragment,
} from '../../api/generated/operations.ts';

/** Who says a claim: the outlet first, then everyone whom it cites, outermost first. */
export type Chain = {
  outlet: OutletHeadFragment;
  steps: readonly ChainStepFragment[];
  /** The words are those of isnad's digest of the outlet's article. */
  digest: boolean;
};

/**
 * The chain of a claim. In a digest the first step is the outlet of the original, which stands first anyway: it is
 * shown once. An outlet that names itself is its own voice.
 */
export function toChain(claim: Pick<ClaimCardFragment, 'attribution' | 'article'>): Chain {
  const { effectiveOutlet, original } = claim.article;
  const [first, ...rest] = [...claim.attribution].sort((a, b) => a.position - b.position);
  const namesOutlet = first !== undefined && first.speaker.slug === effectiveOutlet.slug;
  return {
    outlet: effectiveOutlet,
    steps: first === undefined || namesOutlet ? rest : [first, ...rest],
    digest: original !== null,
  };
}
