import { type ActorMention, GAP, type Predicate, type Sentence, type Token } from '../../document.ts';
import type { ActorGrammar } from '../../gazetteer/actor-grammar.ts';
import { partsPhrase } from '../../stages/references.ts';
import { nameReadings } from './names.ts';
import { writtenGrammar } from './noun-heads.ts';
import { predicates } from './predicates.ts';

const RELATIVES: Readonly<Record<string, 'masculine' | 'feminine' | 'plural'>> = {
  الذي: 'masculine',
  والذي: 'masculine',
  التي: 'feminine',
  والتي: 'feminine',
  الذين: 'plural',
  والذين: 'plural',
  اللذين: 'plural',
};

/** Words of a noun phrase that may stand between its name and the relative pronoun: «القاعدة العسكرية التي». */
const ADJECTIVES = 2;

/** The relative pronoun that opens the clause of a verb, or -1: at most a particle stands between. */
export function relativeBefore(tokens: readonly Token[], sentence: Sentence, at: number): number {
  for (let back = at - 1; back >= sentence.first && at - back <= 3; back -= 1) {
    const token = tokens[back] as Token;
    if (Object.hasOwn(RELATIVES, token.folded)) return back;
    if (!/^(?:كان|كانت|كانوا|قد|لم|لا|لن|ما|سوف)$/.test(token.folded)) return -1;
  }
  return -1;
}

/** «الذي رصدت X»، «التي دعا إليها X»: a verb of the other gender has another subject than the antecedent. */
export function disagrees(relative: Token, { form, feminine }: Predicate): boolean {
  if (form !== 'active' || feminine === null) return false;
  const gender = RELATIVES[relative.folded];
  return gender === 'masculine' ? feminine : gender === 'feminine' && !feminine;
}

/**
 * What a relative pronoun refers to: the mention that heads the noun phrase before it; `other` where that head is no
 * actor («الحشود التي», «الاتفاق الذي»); null where there is no telling.
 *
 * The complement of a mission («التحالف لقتال X، الذي») is passed over where the noun before it agrees, and so is a
 * name of the wrong gender.
 */
export function relativeHead(
  tokens: readonly Token[],
  sentence: Sentence,
  relative: number,
  mentions: readonly ActorMention[],
  grammarOf: (actor: string) => ActorGrammar | undefined,
): ActorMention | 'other' | null {
  const gender = RELATIVES[(tokens[relative] as Token).folded];
  if (!gender) return null;
  const agrees = (mention: ActorMention): boolean => {
    const grammar = grammarOf(mention.actors[0] ?? '');
    if (!grammar) return true;
    return mention.kind === 'demonym' || writtenGrammar(tokens, sentence, mention, grammar)[gender];
  };
  let near: ActorMention | undefined;
  for (const mention of mentions)
    if (mention.last <= relative && mention.first >= sentence.first && !mention.inside && mention.host < 0)
      if (!near || mention.last > near.last) near = mention;
  if (!near) return 'other';
  for (let at = near.last; at < relative; at += 1) {
    const { folded, gap } = tokens[at] as Token;
    if (relative - near.last > ADJECTIVES + 1 || gap & (GAP.comma | GAP.colon)) return 'other';
    // «المجلس في المنطقة، الذي»: a place may stand between.
    const place = folded === 'في' || tokens[at - 1]?.folded === 'في';
    if (!/^ال/.test(folded) && !place) return 'other';
  }
  const before = mentions.find(
    ({ last, host, inside }) =>
      host < 0 && !inside && last <= (near as ActorMention).first && (near as ActorMention).first - last <= 2,
  );
  if (before && agrees(before) && before.kind !== 'unnamed') {
    const noun = tokens[near.first - 1] as Token;
    const mission =
      near.first - before.last === 1 &&
      !partsPhrase(noun) &&
      nameReadings(noun).some(({ clitic }) => clitic === 'ل') &&
      predicates
        .analyse(noun)
        .some(({ entry, preposition }) => entry.form === 'nominal' && preposition === 'ل');
    if (mission || !agrees(near)) return before;
  }
  return agrees(near) || near.kind === 'unnamed' ? near : null;
}

/**
 * The relative pronoun that a suffix pronoun resumes, or -1: on the verb right after it («الذي تقوده X»), or on a
 * preposition between that verb and its own subject («التي تدفع بها X»).
 */
export function resumes(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  suffix: string,
  startsName: (at: number) => boolean,
): number {
  const onPreposition = suffixed(tokens[at] as Token);
  if (onPreposition && !startsName(at + 1)) return -1;
  const relative = relativeBefore(tokens, sentence, onPreposition ? at - 1 : at);
  if (relative < 0) return -1;
  const gender = RELATIVES[(tokens[relative] as Token).folded] as 'masculine' | 'feminine' | 'plural';
  return { masculine: 'ه', feminine: 'ها', plural: 'هم' }[gender] === suffix ? relative : -1;
}

const suffixed = ({ folded }: Token): boolean =>
  /^(?:ب|ل|في|من|عن|علي|الي|مع|ضد|عند|لدي)(?:ه|ها|هم)$/.test(folded);
