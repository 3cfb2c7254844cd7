import type { Actor } from '../../domain/actor.ts';
import { contains, type Span } from '../../domain/span.ts';
import { createExtractor } from '../../extraction/create-extractor.ts';
import type { Link } from '../../extraction/document.ts';
import { placesOf } from '../../extraction/stages/claims.ts';
import { handJudge, isNameless, type LinkJudge } from '../../extraction/stages/linking/judge.ts';
import type { Standing } from '../../extraction/stages/ranking/features.ts';
import { featuresOf, standings } from '../../extraction/stages/ranking/ranker.ts';
import type { GoldArticle, GoldClaim } from '../gold.ts';
import { agrees, type Finding, type SameActor } from '../score.ts';

/** A link as the ranker sees it, and whether it was right. */
export type Example = { names: string[]; values: number[]; right: boolean };

/** A possible link of a text, with its features. */
export type Possible = { finding: Finding; predicate: Span; names: string[]; values: number[] };

const hasUnnamed = ({ subject, object }: Link): boolean =>
  subject.mention.kind === 'unnamed' || object.mention.kind === 'unnamed';

/** A judge that chooses by hand and shows each possible link to somebody on the way. */
function watchedBy(see: (possible: Possible) => void): LinkJudge {
  return {
    ...handJudge,
    choose(possible, scope, counts) {
      const all = standings(possible);
      for (const [index, link] of possible.entries()) {
        // Annotations leave out people without a name: what is said of them is neither right nor wrong.
        if (isNameless(link) || hasUnnamed(link)) continue;
        const names: string[] = [];
        const values: number[] = [];
        featuresOf(link, all[index] as Standing, scope, counts, (name, value) => {
          if (value === 0) return;
          names.push(name);
          values.push(value);
        });
        const { span, subjectSpan, objectSpan, predicateSpan } = placesOf(link, scope.tokens, scope.sentence);
        const { subjectActor: subject, objectActor: object } = link;
        const { type } = link.predicate.row;
        see({
          finding: { subject, object, type, span, subjectSpan, objectSpan },
          predicate: predicateSpan,
          names,
          values,
        });
      }
      return handJudge.choose(possible, scope, counts);
    },
  };
}

/** The possible links of a text, subjects taken over as by hand. */
export function possibleLinksOf(
  { text, language, attributedAs }: Pick<GoldArticle, 'text' | 'language' | 'attributedAs'>,
  actors: readonly Actor[],
): Possible[] {
  const seen: Possible[] = [];
  createExtractor(actors, { judge: watchedBy(possible => seen.push(possible)) }).extract({
    text,
    language,
    attributedAs,
  });
  return seen;
}

/** The share of two spans' hull that both cover. */
function overlap(a: Span, b: Span): number {
  return (
    (Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
    (Math.max(a.end, b.end) - Math.min(a.start, b.start))
  );
}

/** Links that cover an annotation nearly as well as the best are as right. */
const AS_GOOD = 0.85;

/**
 * Labels the possible links of a text that is annotated in full. Of the links that match an annotation strictly the one
 * that covers it best is right, and those at its predicate that cover it nearly as well. The others are left out where
 * the annotation might mean them, and wrong where their predicate stands outside it: they would be a second claim.
 */
export function labelled(
  possible: readonly Possible[],
  gold: readonly GoldClaim[],
  same: SameActor,
): Example[] {
  const labels = new Map<Possible, boolean | null>();
  for (const claim of gold) {
    const matching = possible.filter(({ finding }) => agrees('strict', finding, claim, same));
    const fit = ({ finding, predicate }: Possible): number =>
      overlap(finding.span, claim) + (contains(claim, predicate) ? 1 : 0);
    const best = matching.reduce<Possible | null>((a, b) => (a && fit(a) >= fit(b) ? a : b), null);
    if (!best) continue;
    for (const each of matching) {
      if (labels.get(each) === true) continue;
      const here = each.predicate.start === best.predicate.start;
      const right = here && overlap(each.finding.span, claim) >= AS_GOOD * overlap(best.finding.span, claim);
      labels.set(
        each,
        right ? true : contains(claim, each.predicate) || here ? null : (labels.get(each) ?? false),
      );
    }
  }
  return possible.flatMap(each => {
    const right = labels.has(each) ? (labels.get(each) ?? null) : false;
    const { names, values } = each;
    return right === null ? [] : [{ names, values, right }];
  });
}
