import type { Language } from '../../../server/domain/language.ts';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';

/** The claims of one origin on one side, and what its digest says again in the other language. */
export type OriginStack<T> = { origin: string; claims: T[]; twins: T[] };

/**
 * Gathers claims by origin, in the order in which origins first come. An article's own words come first, then those of
 * its digest in the reader's language; the digest's other language says the same again and shall not look like one
 * more voice.
 */
export function toOriginStacks<T extends Pick<ClaimCardFragment, 'article'>>(
  claims: readonly T[],
  language: Language,
): OriginStack<T>[] {
  const origins = new Map<string, T[]>();
  for (const claim of claims) {
    const { origin } = claim.article;
    const others = origins.get(origin);
    if (others) others.push(claim);
    else origins.set(origin, [claim]);
  }
  return [...origins].map(([origin, all]) => {
    const own = all.filter(claim => claim.article.original === null);
    const digests = all.filter(claim => claim.article.original !== null);
    const read = digests.filter(claim => claim.article.language === language);
    const twins = read.length > 0 ? digests.filter(claim => claim.article.language !== language) : [];
    return { origin, claims: [...own, ...(read.length > 0 ? read : digests)], twins };
  });
}
