import type { ClaimContent } from '../domain/claim.ts';

/** Claims in the format of the gold files, one a line, with `confidence`, `rule` and `extractor` added. */
export function claimsToGoldJsonl(claims: readonly ClaimContent[]): string {
  return claims.map(claim => `${JSON.stringify(toGold(claim))}\n`).join('');
}

function toGold(claim: ClaimContent): Record<string, unknown> {
  const { subject, type, object, span, quote, confidence, rule, extractor } = claim;
  return {
    subject,
    type,
    object,
    polarity: claim.polarity.toLowerCase(),
    modality: claim.modality.toLowerCase(),
    attribution: plainChain(claim),
    start: span.start,
    end: span.end,
    quote,
    confidence,
    rule,
    extractor,
  };
}

/** The chain with plain slugs: `sdf`, `local-sources`. */
export function plainChain({ attribution }: Pick<ClaimContent, 'attribution'>): string[] {
  return attribution.map(({ speaker }) => speaker.replace(/^(?:actor|speaker|outlet):/, ''));
}
