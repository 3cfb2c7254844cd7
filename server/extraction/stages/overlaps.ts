import type { ClaimContent } from '../../domain/claim.ts';
import { quadOf } from '../../domain/relation-types.ts';
import { overlaps } from '../../domain/span.ts';
import type { Link, Predicate } from '../document.ts';

/** Near-synonyms of one pair within so many words are one statement. */
const CLOSE = 3;

function covers(longer: Predicate, shorter: Predicate): boolean {
  if (longer === shorter) return false;
  const size = (predicate: Predicate): number => predicate.last - predicate.first + predicate.parts.length;
  if (size(longer) <= size(shorter)) return false;
  const inside = (at: number): boolean =>
    (at >= longer.first && at < longer.last) || longer.parts.includes(at);
  return inside(shorter.first);
}

/** «شنّ X هجوماً على Y»: the noun that completes a verb says the same of the same two phrases. */
function isComplement(a: Link, b: Link): boolean {
  return (
    a.subject === b.subject &&
    a.object === b.object &&
    (a.predicate.form === 'nominal' || b.predicate.form === 'nominal')
  );
}
/** "shelled X, killing ten": a participle that tells what came of a deed is no second deed. */
const tellsResult = ({ infinitive, row }: Predicate): boolean => infinitive && row.result === true;

/**
 * Keeps one claim where several rules say the same: the longer predicate over a word inside it, the better of two
 * equal triples whose words overlap, the better of two near-synonyms of one pair within three words.
 */
export function dropOverlaps(links: readonly Link[]): Link[] {
  const kept: Link[] = [];
  const byScore = [...links].sort((a, b) => b.score - a.score || a.predicate.first - b.predicate.first);
  const longest = links.map(link => link.predicate);
  for (const link of byScore) {
    const { predicate, subjectActor, objectActor } = link;
    if (longest.some(other => covers(other, predicate))) continue;
    const repeated = kept.some(other => {
      if (other.subjectActor !== subjectActor || other.objectActor !== objectActor) return false;
      if (tellsResult(predicate) && other.predicate.row.type === predicate.row.type) return true;
      const near = Math.abs(other.predicate.first - predicate.first) <= CLOSE;
      if (other.predicate.row.type === predicate.row.type)
        return near || isComplement(other, link) || overlaps(other.predicate.span, predicate.span);
      return near && quadOf(other.predicate.row.type) === quadOf(predicate.row.type);
    });
    if (!repeated) kept.push(link);
  }
  return kept;
}

/** The surest of the claims that say the same at the same place. */
export function oncePerPlace<Claim extends ClaimContent>(claims: readonly Claim[]): Claim[] {
  const best = new Map<string, Claim>();
  for (const claim of claims) {
    const { span, subject, type, object, polarity } = claim;
    const key = [span.start, span.end, subject, type, object, polarity].join(' ');
    if (claim.confidence > (best.get(key)?.confidence ?? -1)) best.set(key, claim);
  }
  const kept = new Set(best.values());
  return claims.filter(claim => kept.has(claim));
}
