import type { Sentence, Token } from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import type { NameReading } from '../language-pack.ts';
import { nameReadings } from './names.ts';
import { predicates, speech } from './predicates.ts';

const vocabulary = createVocabulary(loadLexicon('AR'));

const OFFICE =
  /^(?:رييس|رييسه|وزير|وزيره|سفير|سفيره|متحدث|متحدثه|ناطق|ناطقه|مندوب|مبعوث|عاهل|ملك|امير|مستشار|مستشاره|زعيم|قنصل)$/;

/** Whether a word is an office, by which a body may be called: «وزير الدفاع» for the ministry. */
export function opensOffice(token: Token): boolean {
  return predicates
    .analyse(token)
    .some(({ entry, row }) => entry.form === 'title' && row.object.includes('name'));
}

/** How many words an office may have between its noun and the adjective: «المتحدث باسم وزارة الخارجية». */
const REACH = 4;

/** An office by place, with what is glued to its first word. */
export type Office = { first: number; reading: NameReading };

/** The office that ends before a place: «رئيس الوزراء» before an adjective of nationality; null where there is none. */
export function officeBefore(tokens: readonly Token[], sentence: Sentence, at: number): Office | null {
  for (let first = at - 1; first >= sentence.first && at - first <= REACH; first -= 1) {
    const token = tokens[first] as Token;
    if ((tokens[first + 1] as Token).gap !== 0) return null;
    const reading = nameReadings(token).find(({ stem }) => OFFICE.test(stem));
    if (reading) return { first, reading };
    if (!/^ال/.test(token.folded) && !/^(?:باسم|وزاره|مجلس)$/.test(token.folded)) return null;
  }
  return null;
}

/** Words after an office that are no part of a name. */
const NO_NAME = /^(?:امس|اليوم|غدا|ليل|مساء|صباح|سابق|جديد|فيما|بينما|هنا|هناك|ايضا|كان|كانت|قد|اول|ثم|او)$/;

/** A word that may be part of a person's name: no verb, no preposition, no particle. */
export function isNameWord(token: Token): boolean {
  const { folded } = token;
  if (folded.length < 3 || NO_NAME.test(folded)) return false;
  if (!/^[\u0621-\u064a]+$/.test(folded)) return false;
  if (vocabulary.prepositions.has(folded) || vocabulary.clauseStarters.has(folded)) return false;
  if (vocabulary.complementisers.has(folded) || vocabulary.relatives.has(folded)) return false;
  if (vocabulary.transparentHeads.has(folded)) return false;
  return predicates.analyse(token).length === 0 && speech.analyse(token).length === 0;
}

const LONGEST_NAME = 3;

/** Where the person's name ends that begins at a place: two words or three, the first without an article; else -1. */
export function nameEnd(tokens: readonly Token[], sentence: Sentence, at: number): number {
  let end = at;
  while (end < sentence.last && end - at < LONGEST_NAME) {
    const token = tokens[end] as Token;
    if (token.gap !== 0 || !isNameWord(token)) break;
    if (end === at && /^(?:ال|ب|ل|ك|و|ي|ت|س)/.test(token.folded) && !COMMON.test(token.folded)) break;
    end += 1;
  }
  if (end - at === LONGEST_NAME && !longName(tokens[end - 2] as Token, tokens[end - 1] as Token)) end -= 1;
  return end - at >= 2 ? end : -1;
}

/** «أبو …», «عبد …», «… الدلفي»: a third word belongs to the name. */
function longName(second: Token, third: Token): boolean {
  if (/^(?:ابو|ابي|بن|ابن|عبد|ولد|دي|فان|فون|بو|احمدي|ال|بنت|ام|ذو)$/.test(second.folded)) return true;
  return (
    third.folded.startsWith('ال') && !/^ال(?:سبت|احد|اثنين|ثلاثا|اربعا|خميس|جمعه|ان|يوم)$/.test(third.folded)
  );
}

/** First names that begin with a letter which mostly is glued to a word, or looks like a verb. */
const COMMON =
  /^(?:باراك|بشار|بشير|بان|برهم|بنيامين|بيل|بول|بير|بهاء|بكر|باسم|بسام|بدر|كمال|كريم|كوندوليزا|كولن|كوفي|كامل|كارل|لويس|ليون|لولا|وليد|وائل|وايل|ولد|ياسر|يوسف|يوسي|يحيي|ياسين|تركي|توني|توم|تيسير|تسيبي|توفيق|سعد|سعيد|سعود|سلطان|سلمان|سامي|سالم|سلام|سليم|سليمان|سمير|سيرغي|سيلفيو|ستيفن)$/;
