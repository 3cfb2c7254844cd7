import type { ActorKind } from '../../../domain/actor.ts';
import { GAP, type Token } from '../../document.ts';
import type { CandidateSpan, FindCandidates } from '../../stages/candidate-span.ts';

/** Last words of an organisation's name, and what they make it. */
const HEADS: Readonly<Record<string, ActorKind>> = {
  Brigade: 'ARMED_GROUP',
  Brigades: 'ARMED_GROUP',
  Battalion: 'ARMED_GROUP',
  Battalions: 'ARMED_GROUP',
  Front: 'ARMED_GROUP',
  Militia: 'ARMED_GROUP',
  Movement: 'ORGANIZATION',
  Party: 'ORGANIZATION',
  Council: 'ORGANIZATION',
  Committee: 'ORGANIZATION',
  Ministry: 'ORGANIZATION',
  Union: 'ORGANIZATION',
  Tribe: 'TRIBE',
  tribe: 'TRIBE',
  clan: 'TRIBE',
  Army: 'MILITARY',
  Guard: 'MILITARY',
  Guards: 'MILITARY',
};

const TITLES = new Set(
  'gen general col colonel maj major capt captain sheikh president minister spokesman spokesperson spokeswoman envoy commander ambassador'.split(
    ' ',
  ),
);
const NO_NAME =
  /^(?:The|A|An|In|On|At|For|But|And|As|If|It|This|That|His|Her|Its|Their|Mr|Mrs|Ms|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

const isName = (token: Token): boolean => /^[A-Z][\p{L}'’]+$/u.test(token.raw) && !NO_NAME.test(token.raw);
const follows = (token: Token): boolean => (token.gap & ~GAP.hyphen) === 0;

/** The capitalised words right before a place, "al" and "ez" with their hyphens among them. */
function wordsBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
  taken: (at: number) => boolean,
): number {
  let start = at;
  while (start > first && at - start < 4 && follows(tokens[start] as Token) && !taken(start - 1)) {
    const previous = tokens[start - 1] as Token;
    const particle =
      /^(?:al|el|ez|ash|as)$/.test(previous.raw) && ((tokens[start] as Token).gap & GAP.hyphen) !== 0;
    if (!isName(previous) && !particle) break;
    start -= 1;
  }
  return start;
}

function personAfter(
  tokens: readonly Token[],
  at: number,
  end: number,
  taken: (at: number) => boolean,
): number {
  let last = at;
  let names = 0;
  while (last < end && last - at < 5 && !taken(last)) {
    const token = tokens[last] as Token;
    if (!follows(token)) break;
    const particle = /^(?:al|el|bin|ibn)$/i.test(token.raw);
    if (!isName(token) && !particle) break;
    if (!particle) names += 1;
    last += 1;
  }
  return names >= 2 && names <= 3 ? last : -1;
}

/** Organisations by their last word ("Blue River Brigade"), persons by the title before them ("General Salem Nahri"). */
export const findCandidates: FindCandidates = (tokens, sentence, taken) => {
  const found: CandidateSpan[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (taken(at)) continue;
    const token = tokens[at] as Token;
    const kind = Object.hasOwn(HEADS, token.raw) ? HEADS[token.raw] : undefined;
    if (kind) {
      const first = wordsBefore(tokens, at, sentence.first, taken);
      const opens = first === sentence.first && at - first === 1;
      if (first < at && !opens && !found.some(({ last }) => last > first))
        found.push({ first, last: at + 1, kind, evidence: 'title-word', clitic: '', joined: false });
      continue;
    }
    if (!TITLES.has(token.folded) || at + 1 >= sentence.last) continue;
    if (TITLES.has((tokens[at + 1] as Token).folded)) continue;
    const last = personAfter(tokens, at + 1, sentence.last, taken);
    if (last > 0)
      found.push({ first: at + 1, last, kind: 'PERSON', evidence: 'title-word', clitic: '', joined: false });
  }
  return found;
};
