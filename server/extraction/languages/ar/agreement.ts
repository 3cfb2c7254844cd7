import type { NounPhrase, Predicate, Token } from '../../document.ts';
import type { ActorGrammar } from '../../gazetteer/actor-grammar.ts';
import { nameReadings } from './names.ts';
import { isMasculineHead } from './noun-heads.ts';

/**
 * Whether a singular verb agrees in gender with a subject that is named by its own first word. Heads («مقاتلو»),
 * groups and pairs are left open.
 */
export function agrees(
  predicate: Predicate,
  { mention, heads }: NounPhrase,
  tokens: readonly Token[],
  grammar: ActorGrammar | undefined,
): boolean {
  if (predicate.feminine === null || !grammar || heads.length > 0) return true;
  if (mention.actors.length !== 1 || mention.kind === 'pronoun' || mention.kind === 'demonym') return true;
  const stem = nameReadings(tokens[mention.first] as Token).at(-1)?.stem ?? '';
  if (isMasculineHead(stem)) return !predicate.feminine;
  if (/(?:ه|ات)$/.test(stem)) return predicate.feminine || grammar.person;
  if (grammar.plural && !predicate.feminine && grammar.feminine)
    return !/^(?:قسد|قوات|وحدات|قوي)$/.test(stem);
  return predicate.feminine ? grammar.feminine : grammar.masculine;
}

/** Plurals without ات that are she: «معارك», «قذائف». */
const BROKEN_PLURAL =
  /^(?:.{1,2}اي.|معارك|مجازر|صواريخ|نيران|اوامر|شروط|ضغوط|قيود|خطط|حشود|ارتال|مطالب|مزاعم|مساعي|جهود|شحن|حرب|قوي)$/;

/**
 * Whether an adjective of nationality can belong to a verbal noun: «القصف التركي», but not «تفجير السفارة التركية»,
 * where it belongs to the noun between.
 */
export function describesNoun(noun: Token, adjective: Token): boolean {
  const stem = nameReadings(noun).at(-1)?.stem ?? noun.folded;
  const feminine = /(?:ه|ات)$/.test(stem) || BROKEN_PLURAL.test(stem);
  return /(?:ه|ات)$/.test(adjective.folded) === feminine;
}
