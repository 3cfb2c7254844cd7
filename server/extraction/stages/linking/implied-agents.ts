import { GAP, type Link, type NounPhrase, type Predicate, type Token } from '../../document.ts';
import type { Candidate, SentenceScope } from './sentence-scope.ts';

/** What the agent of an attack that was told before comes to, as whoever did the harm in it. */
const TOLD_BEFORE = 1.7;

/** How far the noun of the attack stands from the verb that tells its harm. */
const REACH = 12;

const DETERMINER = /^(?:the|this|that|these|those|such)$/;
const IN_ATTACK = /^(?:in|by|during|from|after|following)$/;

/** It is not the one that was told. */
const ANOTHER = /^(?:a|an|another|similar|other|separate|latest|earlier)$/;

/** Too wide to have been told as one attack. */
const WIDE = /^(?:operations?|campaigns?|wars?|violence|conflict)$/;

/** Fighting with two sides: whoever is not the one harmed did it. */
const MUTUAL = /^(?:clash(?:es)?|fighting|battles?|combat|confrontations?|gunfight|firefight)$/;

/** May name any attack by whatever word it was told. */
const GENERIC = /^(?:attacks?|assaults?)$/;

/** Words that may stand between the noun of an attack and the verb that tells its harm. */
const BETWEEN = /^(?:also|have|has|had|then|reportedly|later|that|which|.+ly)$/;

const isAttack = ({ form, row, first }: Predicate, { sentence, tokens }: SentenceScope): boolean => {
  if (form !== 'nominal' || row.type !== 'ASSAULT') return false;
  if (WIDE.test((tokens[first] as Token).folded)) return false;
  const next = first + 1 < sentence.last ? (tokens[first + 1] as Token) : undefined;
  return !(
    next &&
    (next.gap & GAP.hyphen || (next.gap === 0 && /^(?:against|with|between)$/.test(next.folded)))
  );
};

/** The words before a noun back to its determiner or preposition; '' where something else stands there. */
function opener(at: number, { tokens, sentence }: SentenceScope): { word: string; at: number } {
  for (let place = at - 1; place >= sentence.first && at - place <= 3; place -= 1) {
    const { folded } = tokens[place] as Token;
    if (ANOTHER.test(folded)) break;
    if (DETERMINER.test(folded) || IN_ATTACK.test(folded)) return { word: folded, at: place };
    if ((tokens[place + 1] as Token).gap & ~GAP.hyphen) break;
  }
  return { word: '', at: -1 };
}

/** "were killed in the airstrikes", "the attack killed": the noun of the attack in which a deed of harm was done. */
function attackOf(predicate: Predicate, scope: SentenceScope): Predicate | undefined {
  const { predicates, tokens, sentence } = scope;
  return predicates.find(attack => {
    if (!isAttack(attack, scope)) return false;
    const { word, at } = opener(attack.first, scope);
    if (predicate.form === 'passive') {
      if (attack.first < predicate.last || attack.first - predicate.last > REACH) return false;
      return (
        IN_ATTACK.test(word) || (at > sentence.first && IN_ATTACK.test((tokens[at - 1] as Token).folded))
      );
    }
    if (predicate.form !== 'active' || attack.last > predicate.first) return false;
    if (!DETERMINER.test(word)) return false;
    for (let place = attack.last; place < predicate.first; place += 1)
      if (!BETWEEN.test((tokens[place] as Token).folded)) return false;
    return true;
  });
}

/** Whether a noun names the deed that a predicate told: "shelled", "launched airstrikes". */
function isToldBy(
  { row, first, last, parts }: Predicate,
  attack: Predicate,
  noun: string,
  tokens: readonly Token[],
): boolean {
  const words = [...tokens.slice(first, last), ...parts.map(at => tokens[at] as Token)];
  return row.id === attack.row.id || words.some(word => singular(word) === noun);
}

const singular = ({ folded }: Token): string => folded.replace(/s$/, '');

/** A phrase of another clause, in a group of its own. */
const apart = (phrase: NounPhrase): NounPhrase => ({ ...phrase, group: -2 });

/**
 * Who may have done a deed of harm whose agent is only that of the attack in which it was done: the agent of the attack
 * told last before it, in this sentence or shortly before; of a fight also the other side.
 */
export function impliedAgents(
  predicate: Predicate,
  scope: SentenceScope,
  before: readonly Link[],
  here: readonly Link[],
): Candidate[] {
  if (predicate.row.type !== 'ASSAULT' || scope.pack.language !== 'EN' || predicate.infinitive) return [];
  const { tokens } = scope;
  const attack = attackOf(predicate, scope);
  if (!attack) return [];
  const assaults = [...before, ...here].filter(({ predicate: { row } }) => row.type === 'ASSAULT');
  const noun = singular(tokens[attack.first] as Token);
  const same = assaults.findLast(link => isToldBy(link.predicate, attack, noun, tokens));
  const last = same ?? (GENERIC.test((tokens[attack.first] as Token).folded) ? assaults.at(-1) : undefined);
  if (!last) return [];
  const agentOf = last.agentOf ?? last;
  const agents: Candidate[] = [{ phrase: apart(last.subject), slot: 'told', score: TOLD_BEFORE, agentOf }];
  if (MUTUAL.test((tokens[attack.first] as Token).folded))
    agents.push({ phrase: apart(last.object), slot: 'told', score: TOLD_BEFORE - 0.2, agentOf });
  return agents;
}
