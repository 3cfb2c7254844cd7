import { fold } from '../../../domain/folding.ts';
import type { ActorMention, NounPhrase, Sentence, Token } from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import { partsPhrase } from '../../stages/references.ts';
import type { PhraseContext } from '../language-pack.ts';
import { splitSuffix } from './clitics.ts';
import { nameReadings } from './names.ts';
import { BODIES } from './noun-heads.ts';
import { opensOffice } from './offices.ts';
import { predicates, speech } from './predicates.ts';

const vocabulary = createVocabulary(loadLexicon('AR'));

/** Also what only some predicates use as a preposition: «قبالة». */
const PREPOSITIONS = new Set([
  ...vocabulary.prepositions,
  ...loadLexicon('AR')
    .predicates.flatMap(row => row.object)
    .filter(word => /^[\u0621-\u064a]{3,}$/.test(word))
    .map(fold),
]);

const NUMBERS = new Set(
  'واحد اثنان اثنين اثنتين ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانيه ثماني تسعه تسع عشره عشر عشرين ثلاثين ميه ميتين الف الاف الفي'.split(
    ' ',
  ),
);
const isNumber = (token: Token): boolean => /^\d/.test(token.folded) || NUMBERS.has(token.folded);

const DEMONSTRATIVE = /^(?:هذا|هذه|ذلك|تلك|هولا)$/;
const AFFILIATED = /^(?:ال)?تابع(?:ه|ين|ون|تين)?$/;

/** What stands before a noun without governing it: particles, conjunctions. */
const FREE_BEFORE = new Set(
  'ان اذ اذا لكن ولكن بينما فيما حيث قد لم لن لا ثم او ام بل حتي كما اما كلا كلتا ليس ليست كان كانت هو هي هذا هذه فان بان عندما بعدما وقد فقد وكان وكانت الذي التي ما سوف امس ايضا اخيرا حاليا سابقا فورا ليلا صباحا مساء غدا كذلك مجددا لاحقا موخرا'.split(
    ' ',
  ),
);

type Head = { stem: string; clitic: string; joined: boolean; article: boolean };

function headAt(token: Token): Head | null {
  for (const { stem, clitic, conjunction, article } of nameReadings(token)) {
    if (vocabulary.transparentHeads.has(stem) || vocabulary.militaryNouns.has(stem))
      return { stem, clitic, joined: conjunction, article };
  }
  return null;
}

/** A verbal noun does not govern the one who does it. */
function isVerbalNoun(token: Token): boolean {
  if (nameReadings(token).some(({ stem }) => vocabulary.lightNouns.has(stem))) return true;
  return predicates.analyse(token).some(({ entry, article }) => entry.form === 'nominal' && !article);
}

/** «ممثلون عن X» are X; «مقاتلون عن X» in «ينشق مقاتلون عن X» are not. */
const REPRESENTS = /^(?:ممثل|ممثلين|ممثلون|ممثلي|وفد|وفدا|وفدي|متحدث|ناطق|مسوول|مسوولين|مسوولون)$/;

/** People who belong to the body that «في» introduces. */
const MEMBERS =
  /^(?:ناشط|قيادي|عضو|مسوول|عنصر|مقاتل|مسلح|كادر|موظف|نايب)(?:ا|ان|ين|ون|يين|يون)?$|^(?:نشطا|اعضا|عناصر|قاده|كوادر)$/;

/** «تهديد», «تسليم»: verbal nouns that look like imperfects. */
const TAFIL = /^ت[\u0621-\u064a]{2}ي[\u0621-\u064a]$/;

function isVerbal(token: Token): boolean {
  const analyses = predicates.analyse(token);
  if (analyses.length > 0 && analyses.every(({ entry }) => entry.form === 'nominal')) return false;
  if (TAFIL.test(token.folded) && !analyses.some(({ entry }) => entry.form === 'active')) return false;
  if (/^(?:ي|ت|سي|ست)[\u0621-\u064a]{3,}/.test(token.folded) || /[^ا]ت$/.test(token.folded)) return true;
  return [...analyses, ...speech.analyse(token)].some(({ entry }) => entry.form === 'active');
}

/**
 * The noun phrase of a mention: heads that pass the actor through («عدد من مقاتلي»), a title before a person, and
 * the preposition before all that.
 */
export function phraseOf(
  tokens: readonly Token[],
  sentence: Sentence,
  mention: ActorMention,
  { mentionEndingAt, inPredicate }: PhraseContext,
): NounPhrase {
  let { first, clitic, joined } = mention;
  const heads: string[] = [];
  const person = mention.kind === 'name' && mention.actors.length === 1;
  const absorbed: ActorMention[] = [];
  let owned: ActorMention | null = null;
  // «لـ«داعش»»: the preposition is written apart.
  const apart = first > sentence.first ? (tokens[first - 1] as Token).folded : '';
  if (clitic === '' && /^و?[بلك]$/.test(apart)) {
    first -= 1;
    clitic = apart.at(-1) as string;
    joined = apart.length > 1;
  }
  for (let step = 0; step < 6 && clitic === '' && !joined; step += 1) {
    if (first <= sentence.first || partsPhrase(tokens[first] as Token)) break;
    const previous = tokens[first - 1] as Token;
    const before = mentionEndingAt(first);
    if (before) {
      // A title with its body before a person: «القائد العام لقسد مظلوم عبدي».
      if (!person || owned || before.host >= 0) break;
      const title = titleBefore(tokens, sentence, before, mentionEndingAt);
      if (title < 0) break;
      // «وزير الخارجية السوري وليد المعلم»: an adjective owns no title.
      if (before.kind !== 'demonym') owned = before;
      first = title;
      const reading = headAt(tokens[title] as Token);
      clitic = reading?.clitic ?? '';
      joined = reading?.joined ?? false;
      continue;
    }
    if (inPredicate(first - 1)) break;
    const head = headAt(previous);
    if (head && mention.host >= 0 && DEMONSTRATIVE.test(head.stem)) break;
    if (head && (!head.article || person || head.stem.length > 5)) {
      first -= 1;
      heads.push(head.stem);
      ({ clitic, joined } = head);
      continue;
    }
    const about = /^و?(?:نحو|حوالي|قرابه|زهاء)$/.test(previous.folded) && isNumber(tokens[first] as Token);
    if (about || isNumber(previous)) {
      first -= 1;
      heads.push(previous.folded);
      continue;
    }
    const represents =
      previous.folded === 'عن' &&
      first - 2 >= sentence.first &&
      REPRESENTS.test(headAt(tokens[first - 2] as Token)?.stem ?? '');
    // «ناشطين في حركة …»: people of the body.
    const within =
      previous.folded === 'في' &&
      first - 2 >= sentence.first &&
      BODIES.has(nameReadings(tokens[first] as Token).at(-1)?.stem ?? '') &&
      MEMBERS.test(nameReadings(tokens[first - 2] as Token).at(-1)?.stem ?? '');
    if (
      (previous.folded === 'من' || represents || within) &&
      first - 2 >= sentence.first &&
      !partsPhrase(previous)
    ) {
      const counted = inPredicate(first - 2) ? null : partOf(tokens, sentence, first - 2, mentionEndingAt);
      if (counted) {
        first = counted.first;
        ({ clitic, joined } = counted);
        if (counted.unnamed) absorbed.push(counted.unnamed);
        heads.push(counted.stem);
        continue;
      }
    }
    break;
  }
  if (clitic === 'ل' && first > sentence.first && !partsPhrase(tokens[first] as Token)) {
    const owner =
      inPredicate(first - 1) && !AFFILIATED.test((tokens[first - 1] as Token).folded)
        ? null
        : possessed(tokens, sentence, first, mentionEndingAt);
    if (owner) {
      first = owner.first;
      ({ clitic, joined } = owner);
      heads.push(owner.stem);
    }
  }
  const deed = clitic === '' && !joined ? deedOf(tokens, sentence, first, mentionEndingAt) : -1;
  if (deed >= 0) {
    const reading = nameReadings(tokens[deed] as Token).find(({ article }) => article);
    first = deed;
    clitic = reading?.clitic ?? '';
    joined = reading?.conjunction ?? false;
    heads.push(reading?.stem ?? '');
  }
  const governing =
    clitic === '' ? prepositionBefore(tokens, sentence, first) : { preposition: clitic, joined: false };
  const previous = first > sentence.first ? (tokens[first - 1] as Token) : undefined;
  const governed =
    governing.preposition === '' &&
    clitic === '' &&
    !joined &&
    mention.host < 0 &&
    previous !== undefined &&
    !partsPhrase(tokens[first] as Token) &&
    !mentionEndingAt(first) &&
    !previous.folded.startsWith('ال') &&
    !FREE_BEFORE.has(previous.folded) &&
    !vocabulary.clauseStarters.has(previous.folded) &&
    !vocabulary.complementisers.has(previous.folded) &&
    !isVerbal(previous) &&
    !isVerbalNoun(previous) &&
    /^[\u0621-\u064a]{3,}/.test(previous.folded);
  return {
    mention,
    first,
    last: mention.last,
    preposition: governing.preposition,
    embedded: false,
    hyphenated: false,
    tells: -1,
    announces: false,
    inModifier: false,
    governed,
    group: -1,
    possessive: mention.host >= 0,
    heads,
    joined: joined || governing.joined,
    owned,
    absorbed,
  };
}

const isFiniteVerb = (token: Token): boolean =>
  predicates.analyse(token).some(({ entry }) => entry.form === 'active' && entry.tense !== 'none');

/** «ثلاثة من»، «١١ شاباً من»، «معتقلاً من»: a part of what follows, counted or indefinite. */
function partOf(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  mentionEndingAt: PhraseContext['mentionEndingAt'],
): { first: number; stem: string; clitic: string; joined: boolean; unnamed: ActorMention | null } | null {
  const token = tokens[at] as Token;
  const mention = mentionEndingAt(at + 1);
  if (mention && mention.kind !== 'unnamed') return null;
  const before = at > sentence.first && !partsPhrase(token) ? (tokens[at - 1] as Token) : undefined;
  const counted = before !== undefined && isNumber(before);
  // «طلب من X»: a verb, and no part.
  if (!counted && !mention && isFiniteVerb(token)) return null;
  const head = headAt(token);
  const indefinite = /(?:اً|ًا|ين)$/.test(token.raw) && !token.folded.startsWith('ال');
  if (!head && !isNumber(token) && !counted && !mention && !indefinite) return null;
  if (head?.article) return null;
  const unnamed = mention ?? null;
  let first = at;
  let { clitic, joined } = head ?? { clitic: '', joined: false };
  if (mention) ({ clitic, joined } = mention);
  if (counted && clitic === '') {
    first -= 1;
    const reading = nameReadings(before).at(-1);
    if (reading && !/^\d/.test(before.folded)) ({ clitic, conjunction: joined } = reading);
  }
  return { first, stem: head?.stem ?? token.folded, clitic, joined, unnamed };
}

/** «حاجزاً لها», «سيارة تابعة لقسد»: an indefinite noun of the actor's, where it names no actor of its own. */
function possessed(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  mentionEndingAt: PhraseContext['mentionEndingAt'],
): { first: number; stem: string; clitic: string; joined: boolean } | null {
  let noun = at - 1;
  const affiliated = AFFILIATED.test((tokens[noun] as Token).folded);
  if (affiliated) noun -= 1;
  if (noun < sentence.first || mentionEndingAt(noun + 1) || partsPhrase(tokens[noun + 1] as Token))
    return null;
  const token = tokens[noun] as Token;
  const reading = nameReadings(token).at(-1);
  const head = headAt(token);
  if (/^(?:عام|عامه|مشترك|مشتركه|اعلي|اول|تنفيذي)$/.test(token.folded)) return null;
  if (
    !affiliated &&
    splitSuffix(token.folded, token.raw) &&
    !/[اًه]$/.test(token.folded.replace(/ها$|هم$/, ''))
  )
    return null;
  if (!affiliated) {
    // A verbal noun or a verb keeps its لـ; a definite noun is somebody's else.
    if (
      reading?.article ||
      vocabulary.prepositions.has(token.folded) ||
      vocabulary.clauseStarters.has(token.folded)
    )
      return null;
    if (!head && predicates.analyse(token).some(({ row }) => !row.weak)) return null;
    if (!head && isVerbal(token)) return null;
    // «ضربة عسكرية لـ»: an adjective of the noun before it.
    if (!head && /يه?$/.test(token.folded)) return null;
    if (!head && !/[اةه]$/.test(token.folded) && !/^[\u0621-\u064a]{3,6}$/.test(token.folded)) return null;
  } else if (vocabulary.prepositions.has(token.folded)) return null;
  const used = head
    ? { stem: head.stem, clitic: head.clitic, joined: head.joined }
    : reading && { stem: reading.stem, clitic: '', joined: false };
  return used ? { first: noun, ...used } : null;
}

/** Verbs that only carry their noun: «الخطوات التي اتخذها», «الجهود التي تبذلها». */
const CARRIES =
  /^س?[يت]?(?:تخذ|اتخذ|بذل|قدم|ابد|ابدا|بدي|اعلن|علن|اصدر|صدر|طرح|لعب|اد|ودي|تول|حقق|اظهر|ظهر)ت?(?:ها|ه)$/;

/** The noun of a deed whose doer begins at a place («بالجهود التي تبذلها X»), or -1. */
function deedOf(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  mentionEndingAt: PhraseContext['mentionEndingAt'],
): number {
  if (first - 3 < sentence.first || !CARRIES.test((tokens[first - 1] as Token).folded)) return -1;
  if (!vocabulary.relatives.has((tokens[first - 2] as Token).folded)) return -1;
  let at = first - 3;
  // «بالجهود الكبيرة التي»: its adjectives stand between.
  while (
    at > sentence.first &&
    first - at < 6 &&
    /^ال/.test((tokens[at] as Token).folded) &&
    /^[وف]?(?:[بك]?ال|لل)/.test((tokens[at - 1] as Token).folded) &&
    !mentionEndingAt(at)
  )
    at -= 1;
  const noun = tokens[at] as Token;
  const names = predicates.analyse(noun).some(({ entry, row }) => entry.form === 'nominal' && !row.weak);
  return names ? -1 : at;
}

/** «نظيره اللبناني»: the same office in another state. */
const COUNTERPART = /^[وفبل]?نظير(?:ه|ها|ته|تها)?$/;

const isTitle = (token: Token): boolean =>
  predicates.analyse(token).some(({ entry }) => entry.form === 'title' && entry.rest.length === 0);

function titleBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  body: ActorMention,
  mentionEndingAt: PhraseContext['mentionEndingAt'],
): number {
  let at = body.first;
  // «وزير الدفاع» names the ministry: with the minister's own name it is his title.
  if (body.kind === 'name' && body.last - body.first > 1 && opensOffice(tokens[at] as Token))
    return at > sentence.first && isTitle(tokens[at - 1] as Token) && !partsPhrase(tokens[at] as Token)
      ? at - 1
      : at;
  for (let step = 0; step < 4 && at > sentence.first; step += 1) {
    const token = tokens[at - 1] as Token;
    // Beyond another name begins another title.
    if (partsPhrase(tokens[at] as Token) || mentionEndingAt(at)) return -1;
    at -= 1;
    if (isTitle(token) || COUNTERPART.test(token.folded)) return at;
    if (!headAt(token) && !token.folded.startsWith('ال') && token.folded !== 'في') return -1;
  }
  return -1;
}

function prepositionBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
): { preposition: string; joined: boolean } {
  const none = { preposition: '', joined: false };
  if (first <= sentence.first || partsPhrase(tokens[first] as Token)) return none;
  const folded = (tokens[first - 1] as Token).folded;
  const before = first - 2 >= sentence.first ? (tokens[first - 2] as Token).folded : '';
  if (
    vocabulary.agentPhrases.some(([a, b]) => (b === undefined ? a === folded : a === before && b === folded))
  )
    return { preposition: 'agent', joined: false };
  if (PREPOSITIONS.has(folded)) return { preposition: folded, joined: false };
  const rest = folded.slice(1);
  if (folded.startsWith('و') && rest.length > 1 && PREPOSITIONS.has(rest))
    return { preposition: rest, joined: true };
  return none;
}

/** After a verb or a complementiser, or at the start of the sentence. */
export function isSubjectLike(
  tokens: readonly Token[],
  sentence: Sentence,
  { first, clitic }: ActorMention,
): boolean {
  if (clitic !== '') return false;
  let at = first - 1;
  while (at >= sentence.first && headAt(tokens[at] as Token) && !isVerbal(tokens[at] as Token)) at -= 1;
  if (at < sentence.first) return true;
  const { folded } = tokens[at] as Token;
  if (PREPOSITIONS.has(folded)) return false;
  return vocabulary.complementisers.has(folded) || isVerbal(tokens[at] as Token);
}
