import type { Actor } from '../../../domain/actor.ts';
import { fold } from '../../../domain/folding.ts';
import { GAP, type Sentence, type Token } from '../../document.ts';
import type { ActorGrammar } from '../../gazetteer/actor-grammar.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import type { Anaphor, FindAnaphors } from '../../stages/anaphor.ts';
import { fightersAt } from './fighters.ts';

const { anaphors } = loadLexicon('EN');

type Description = {
  kinds: readonly string[] | null;
  refersTo?: 'last' | 'last two' | 'last but one';
  alone?: boolean;
};

/** By the words after "the"; "both sides" by its own two words. */
const DESCRIPTIONS = new Map<string, Description>();
for (const row of anaphors) {
  if ('pronouns' in row || 'fighters' in row) continue;
  const description: Description =
    'kinds' in row
      ? { kinds: row.kinds }
      : { kinds: null, refersTo: row.refersTo, ...(row.alone ? { alone: true } : {}) };
  for (const phrase of row.words) DESCRIPTIONS.set(fold(phrase), description);
}

/** Institutional heads that "the" may repeat of a name. */
const HEADS = new Set(
  'ministry council army administration party observatory camp prison dam embassy committee movement front brigade force alliance coalition militia group tribe clan company newspaper agency union court commission authority base mission network broker network board firm organization organisation ministry agency bureau institute centre center office'.split(
    ' ',
  ),
);

const group = (grammar: ActorGrammar): boolean => !grammar.person;
/** People and forces are "they"; a state, a government or an alliance is "it". */
const many = (grammar: ActorGrammar, actor: Actor): boolean =>
  !grammar.person && !/^(?:STATE|GOVERNMENT|COALITION|FACILITY|BLOC|MEDIA|ORGANIZATION)$/.test(actor.kind);
const man = (grammar: ActorGrammar): boolean => grammar.person && grammar.masculine;
const woman = (grammar: ActorGrammar): boolean => grammar.person;

const PRONOUNS: Readonly<Record<string, (grammar: ActorGrammar, actor: Actor) => boolean>> = {
  it: group,
  its: group,
  they: many,
  them: many,
  their: many,
  he: man,
  him: man,
  his: man,
  she: woman,
  her: woman,
};

/** Possessed nouns that are the owner's army. */
const MILITARY = /^(?:forces|troops|army|military|jets|warplanes|drones|aircraft|artillery|soldiers|planes)$/;

/** "an army unit", "in army airstrikes": the army that is spoken of. */
const ARMY_OF =
  /^(?:units?|airstrikes?|strikes?|raids?|operations?|helicopters?|artillery|forces?|snipers?)$/;

/** "It is likely that": a pronoun that stands for nobody. */
const EMPTY_IT = /^(?:is|was|remains|remained|seems|seemed|appears|appeared|would|will)$/;

/** "the" with a head word, pairs, and pronouns of a sentence that may refer back. */
export const findAnaphors: FindAnaphors = (tokens, sentence, taken) => {
  const found: Anaphor[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (taken(at)) continue;
    const token = tokens[at] as Token;
    const word = (offset: number): string =>
      at + offset < sentence.last ? (tokens[at + offset] as Token).folded : '';
    const agrees = Object.hasOwn(PRONOUNS, token.folded) ? PRONOUNS[token.folded] : undefined;
    if (agrees) {
      if (
        token.folded === 'it' &&
        EMPTY_IT.test(word(1)) &&
        /^(?:likely|unclear|possible|time|not)$/.test(word(2))
      )
        continue;
      found.push({
        kind: 'pronoun',
        first: at,
        last: at + 1,
        clitic: '',
        joined: false,
        host: false,
        agrees,
        military: /^(?:its|their)$/.test(token.folded) && MILITARY.test(word(1)),
      });
      continue;
    }
    if (/^(?:we|us|our)$/.test(token.folded) && !/^U[.]?S/.test(token.raw)) {
      found.push({ kind: 'speaker', first: at, last: at + 1, clitic: '', joined: false, host: false });
      continue;
    }
    const pair =
      DESCRIPTIONS.get(`${token.folded} ${word(1)}`) ??
      DESCRIPTIONS.get(`${token.folded} ${word(1)} ${word(2)}`);
    const length = DESCRIPTIONS.has(`${token.folded} ${word(1)}`) ? 2 : 3;
    if (pair?.refersTo) {
      if (
        pair.alone &&
        /^[a-z]/.test(tokens[at + length]?.raw ?? '') &&
        (tokens[at + length]?.gap ?? 1) === 0 &&
        !/^(?:has|had|is|was|will|would|said|and)$/.test(word(length))
      )
        continue;
      found.push({
        kind: pair.refersTo === 'last two' ? 'pair' : pair.refersTo,
        first: at,
        last: at + length,
        clitic: '',
        joined: false,
      });
      continue;
    }
    if (token.raw === 'army' && ARMY_OF.test(word(1)) && (tokens[at + 1]?.gap ?? 1) === 0) {
      const head = {
        clitic: '',
        joined: false,
        head: 'army',
        kinds: DESCRIPTIONS.get('the army')?.kinds ?? null,
      };
      found.push({ kind: 'description', first: at, last: at + 1, ...head });
      continue;
    }
    if (governs(tokens, sentence, at, taken)) {
      const kinds = DESCRIPTIONS.get('the government')?.kinds ?? null;
      const place = { first: at, last: at + 1, clitic: '', joined: false };
      found.push({ kind: 'description', head: 'government', kinds, ...place });
      continue;
    }
    const fighters = fightersAt(tokens, sentence, at);
    if (fighters) {
      found.push({ kind: 'fighters', first: at, last: at + 1, clitic: '', joined: false, ...fighters });
      continue;
    }
    if (token.folded !== 'the') continue;
    const description = describeAt(tokens, at, sentence.last, taken);
    if (!description) continue;
    found.push(description);
    at = description.last - 1;
  }
  return found;
};

/** What "government" before it belongs to or is a party of: "a government siege", "government ally X". */
const OF_GOVERNMENT =
  /^(?:held|controlled|sieges?|positions?|allies|ally|backers?|officials?|airstrikes?|air|strikes?|shelling|bombardment|bombing|bombings|raids?|offensives?|attacks?|assault|advances?|fire|snipers?|checkpoints?|territory|areas?|jets?|helicopters?|planes?|artillery|blockade|crackdown|delegation|negotiators|side|supporters|spokesman)$/;

/** "government" as the first part of a compound, with no word before it that says whose. */
function governs(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  taken: (at: number) => boolean,
): boolean {
  const token = tokens[at] as Token;
  if (token.raw !== 'government' || at + 1 >= sentence.last) return false;
  const before = at > sentence.first && token.gap === 0 ? (tokens[at - 1] as Token) : undefined;
  if (
    token.gap & GAP.hyphen ||
    /^(?:interim|transitional|local|new|coalition|unity|former)$/.test(before?.folded ?? '')
  )
    return false;
  // "President Salem Nahri's government": of the country that he leads.
  if (before && /s$/.test(before.folded) && (taken(at - 1) || (before.folded === "'s" && taken(at - 2))))
    return true;
  const after = tokens[at + 1] as Token;
  return (after.gap & ~GAP.hyphen) === 0 && OF_GOVERNMENT.test(after.folded);
}

const MODIFIERS = /^(?:terror|terrorist|armed|rebel|militant|islamist|kurdish|jihadist|extremist)$/;

function describeAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  taken: (at: number) => boolean,
): Anaphor | null {
  // "the force", "the Kurdish-led force": modifiers with a hyphen may stand between.
  let head = at + 1;
  if (head + 2 < end && (tokens[head + 1] as Token).gap & 512) head += 2;
  if (head + 1 < end && MODIFIERS.test((tokens[head] as Token).folded) && !taken(head)) head += 1;
  const token = tokens[head];
  if (!token || head >= end || taken(head)) return null;
  const next = head + 1 < end ? (tokens[head + 1] as Token) : undefined;
  if (next && next.gap & 512) return null;
  // "the armys": a possessive that lost its apostrophe.
  const owner = token.folded.replace(/s$/, '');
  const noun = DESCRIPTIONS.has(`the ${token.folded}`) || HEADS.has(token.folded) ? token.folded : owner;
  const known = DESCRIPTIONS.get(`the ${noun}`);
  if (!known && !HEADS.has(noun)) return null;
  // "the coalition government", "the army of": another noun phrase.
  if (next && next.gap === 0 && /^(?:of|led)$/.test(next.folded)) return null;
  return {
    kind: 'description',
    first: at,
    last: head + 1,
    clitic: '',
    joined: false,
    head: noun,
    kinds: known?.kinds ?? null,
  };
}
