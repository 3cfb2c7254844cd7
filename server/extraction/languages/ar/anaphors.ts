import { fold } from '../../../domain/folding.ts';
import type { Token } from '../../document.ts';
import type { ActorGrammar } from '../../gazetteer/actor-grammar.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import type { Anaphor, FindAnaphors } from '../../stages/anaphor.ts';
import { splitSuffix } from './clitics.ts';
import { nameReadings } from './names.ts';
import { BODIES } from './noun-heads.ts';
import { predicates } from './predicates.ts';

const { anaphors } = loadLexicon('AR');
const vocabulary = createVocabulary(loadLexicon('AR'));

const DESCRIPTIONS = new Map<
  string,
  { kinds: readonly string[] | null; refersTo?: 'last' | 'last two' | 'last but one' }
>();
for (const row of anaphors) {
  if ('fighters' in row) continue;
  if ('kinds' in row)
    for (const word of row.words) DESCRIPTIONS.set(fold(word).slice(2), { kinds: row.kinds });
  else if ('refersTo' in row)
    for (const word of row.words)
      DESCRIPTIONS.set(fold(word).slice(2), { kinds: null, refersTo: row.refersTo });
}

/** Prepositions that carry a suffix pronoun, and the preposition that each is. */
const PRONOUN_PREPOSITIONS: Readonly<Record<string, string>> = {
  علي: 'علي',
  الي: 'الي',
  من: 'من',
  عن: 'عن',
  مع: 'مع',
  ضد: 'ضد',
  ب: 'ب',
  ل: 'ل',
  في: 'في',
  نحو: 'نحو',
  تجاه: 'تجاه',
  امام: 'امام',
  بين: 'بين',
  حول: 'حول',
  لدي: 'لدي',
  حيال: 'حيال',
  خلف: 'خلف',
  بحق: 'بحق',
  ضمن: 'ضمن',
};

const COMPLEMENTISERS = new Set(['ان', 'ايا', 'بان', 'لان', 'لكن', 'فان', 'كان', 'كون', 'ليت']);

const AGREEMENT: Readonly<Record<string, (grammar: ActorGrammar) => boolean>> = {
  ها: grammar => grammar.feminine,
  ه: grammar => grammar.masculine,
  هم: grammar => grammar.plural && !grammar.person,
  هما: () => true,
};

const INDEPENDENT: Readonly<Record<string, string>> = { هي: 'ها', هو: 'ه', هم: 'هم' };

/** «إنه تم»، «أنه لا بد»، «أنه من الضروري»: the pronoun of a clause without a subject stands for nobody. */
const EXPLETIVE =
  /^(?:تم|تمت|يتم|سيتم|جري|يجري|يجب|يمكن|ينبغي|يتعين|يتوجب|يستحيل|عندما|بعدما|حينما|اذا|لو|كلما|اتضح|تبين|تقرر|ثبت)(?: |$)|^من ال(?:ضروري|مقرر|متوقع|ممكن|مهم|محتمل|مرجح|مبكر|صعب|واجب|مستحيل|سابق|طبيعي)|^لا (?:بد|يمكن|يجوز|مجال|حاجه|داعي|خلاف|يوجد|توجد)|^لم (?:يتم|يعد|يتضح|تتضح)|^ليس (?:هناك|ثمه|من)/;

function isExpletive({ folded }: Token, next: Token | undefined, second: Token | undefined): boolean {
  if (!next || !/^[وف]?[بلك]?ا?نه$/.test(folded)) return false;
  return EXPLETIVE.test(`${next.folded} ${second?.folded ?? ''}`);
}

function suffixAt(token: Token): Anaphor | null {
  const word = token.folded;
  if (word.length < 2 || word.length > 14) return null;
  // «نظيره السوري»: whose counterpart somebody is makes nobody a party.
  if (/^[وفبل]?نظيرت?ه/.test(word)) return null;
  for (const joined of [false, true]) {
    if (joined && !/^[وف]/.test(word)) break;
    const rest = joined ? word.slice(1) : word;
    const split = rest.length >= 2 ? splitShort(rest, token.raw) : null;
    const agrees = split && AGREEMENT[split.suffix];
    if (!split || !agrees) continue;
    const { stem, suffix } = split;
    const pronoun = {
      kind: 'pronoun',
      agrees,
      letters: suffix,
      people: suffix === 'هم',
      pair: suffix === 'هما',
      joined,
      host: true,
    } as const;
    const preposition = PRONOUN_PREPOSITIONS[stem];
    if (preposition) return { ...pronoun, first: 0, last: 0, clitic: preposition };
    if (COMPLEMENTISERS.has(stem)) return { ...pronoun, first: 0, last: 0, clitic: '' };
    for (const clitic of ['', 'ب', 'ل', 'ك']) {
      if (clitic !== '' && (stem[0] !== clitic || stem.length < 4)) continue;
      const noun = clitic === '' ? stem : stem.slice(1);
      const asFeminine = `${noun.slice(0, -1)}ه`;
      if (
        vocabulary.transparentHeads.has(noun) ||
        (noun.endsWith('ت') && vocabulary.transparentHeads.has(asFeminine)) ||
        OWN.has(noun)
      )
        return {
          ...pronoun,
          first: 0,
          last: 0,
          clitic,
          military: vocabulary.militaryNouns.has(noun),
          ...bodyNoun(noun),
        };
    }
  }
  return null;
}

/** «بلاده», «حكومتها», «حزبه»: of a person, the state or the body is meant. */
function bodyNoun(noun: string): { body?: 'own' | 'state' } {
  if (/^(?:بلاد|حكومت|دولت)$/.test(noun)) return { body: 'state' };
  return /^(?:قوات|حزب|كتلت|وزارت|جماعت|منظمت|وفد|مجلس)$/.test(noun) ? { body: 'own' } : {};
}

/** Possessed nouns that stand for their owner. */
const OWN = new Set(
  'بلاد كتلت حكومت وزارت رجال شباب زعيم جنود عناصر مقاتلي مقاتلو قيادات ابنا مواقع حلفا شركا حليف شريك نقاط'.split(
    ' ',
  ),
);

/** As splitSuffix, but prepositions of one letter may carry a pronoun: «لها», «به». */
function splitShort(word: string, raw: string): { stem: string; suffix: string } | null {
  const split = splitSuffix(word, raw);
  if (split) return split;
  for (const suffix of ['هما', 'ها', 'هم', 'ه'])
    if ((word[0] === 'ل' || word[0] === 'ب') && word.slice(1) === suffix) return { stem: word[0], suffix };
  return null;
}

/** «لنا», «عنا», «صفوفنا»: the speaker's own. */
function firstPersonSuffix(token: Token): { clitic: string } | null {
  if (!token.folded.endsWith('نا')) return null;
  const word = token.folded.replace(/^و(?=.{3})/, '');
  if (word.length < 3) return null;
  const stem = word.slice(0, -2);
  if (stem === 'ع' || stem === 'م') return { clitic: `${stem}ن` };
  const preposition = PRONOUN_PREPOSITIONS[stem];
  if (preposition) return { clitic: preposition };
  if (COMPLEMENTISERS.has(stem) || stem === 'ا') return { clitic: '' };
  for (const clitic of ['', 'ب', 'ل']) {
    const noun = clitic === '' ? stem : stem[0] === clitic ? stem.slice(1) : '';
    const feminine = `${noun.slice(0, -1)}ه`;
    if (
      vocabulary.transparentHeads.has(noun) ||
      OWN.has(noun) ||
      (noun.endsWith('ت') && vocabulary.transparentHeads.has(feminine))
    )
      return { clitic };
  }
  return null;
}

/** «المتحدث», «الناطق»: whoever was reported to speak, or the body that he speaks for. */
const SPEAKER_NOUNS = /^و?(?:المتحدث|الناطق|المتحدثه|الناطقه)$/;

/** Definite nouns, suffix pronouns and independent pronouns of a sentence that may refer back. */
export const findAnaphors: FindAnaphors = (tokens, sentence, taken) => {
  const found: Anaphor[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (taken(at)) continue;
    const token = tokens[at] as Token;
    const next = at + 1 < sentence.last ? (tokens[at + 1] as Token) : undefined;
    const description = descriptionAt(token, next);
    if (description && !(at > sentence.first && (namesMonth(tokens, at) || isOrdinal(tokens, at)))) {
      found.push({ ...description, first: at, last: at + 1 });
      continue;
    }
    if (SPEAKER_NOUNS.test(token.folded) && !taken(at + 1)) {
      found.push({ kind: 'speaker', first: at, last: at + 1, clitic: '', joined: false, host: false });
      continue;
    }
    const independent = INDEPENDENT[token.folded];
    if (independent) {
      const agrees = AGREEMENT[independent] as (grammar: ActorGrammar) => boolean;
      found.push({
        kind: 'pronoun',
        first: at,
        last: at + 1,
        clitic: '',
        joined: false,
        host: false,
        agrees,
        people: independent === 'هم',
      });
      continue;
    }
    if (token.folded === 'نحن' || token.folded === 'ونحن') {
      found.push({ kind: 'speaker', first: at, last: at + 1, clitic: '', joined: false, host: false });
      continue;
    }
    const own = firstPersonSuffix(token);
    if (own) {
      found.push({ kind: 'speaker', first: at, last: at + 1, clitic: own.clitic, joined: false, host: true });
      continue;
    }
    const analyses = predicates.analyse(token);
    if (analyses.some(({ entry, suffix: letters }) => entry.firstPerson || letters === 'نا'))
      found.push({ kind: 'speaker', first: at, last: at + 1, clitic: '', joined: false, host: true });
    const suffix = isExpletive(token, next, tokens[at + 2]) ? null : suffixAt(token);
    if (suffix) {
      found.push({ ...suffix, first: at, last: at + 1 });
      continue;
    }
    const carried = analyses.find(({ suffix: letters }) => letters !== '' && AGREEMENT[letters]);
    if (!carried) continue;
    found.push({
      kind: 'pronoun',
      first: at,
      last: at + 1,
      clitic: '',
      joined: false,
      host: true,
      agrees: AGREEMENT[carried.suffix] as (grammar: ActorGrammar) => boolean,
      letters: carried.suffix,
      people: carried.suffix === 'هم',
      pair: carried.suffix === 'هما',
      nearest: carried.entry.form === 'title',
    });
  }
  return found;
};

/** «تشرين الأول» is a month. */
function namesMonth(tokens: readonly Token[], at: number): boolean {
  return /^(?:تشرين|كانون|ربيع|جمادي)$/.test((tokens[at - 1] as Token).folded);
}

/** «السيناريو الأول», «الخطوات الأخيرة»: an adjective of the definite noun before it. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return (
    token.gap === 0 &&
    /^(?:الاول|الاولي|الاخير|الاخيره)$/.test(token.folded) &&
    /^[وف]?[بلك]?(?:ال|لل)[\u0621-\u064a]{2,}/.test((tokens[at - 1] as Token).folded)
  );
}

type Undetermined<T> = T extends Anaphor ? Omit<T, 'first' | 'last'> : never;

function descriptionAt(token: Token, next: Token | undefined): Undetermined<Anaphor> | null {
  for (const { stem, clitic, conjunction: joined, article } of nameReadings(token)) {
    if (!article) continue;
    const known = DESCRIPTIONS.get(stem);
    if (!known && !BODIES.has(stem)) continue;
    // A definite adjective or a name after it makes it another noun phrase.
    const modified = next !== undefined && next.gap === 0 && /^ال(?!تي$|ذي|لذ|لت|ي$|ان$)/.test(next.folded);
    if (known?.refersTo)
      return { kind: known.refersTo === 'last two' ? 'pair' : known.refersTo, clitic, joined };
    if (modified) return null;
    return { kind: 'description', clitic, joined, head: stem, kinds: known?.kinds ?? null };
  }
  return null;
}
