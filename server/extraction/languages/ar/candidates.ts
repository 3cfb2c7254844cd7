import type { ActorKind } from '../../../domain/actor.ts';
import { fold } from '../../../domain/folding.ts';
import { GAP, type Sentence, type Token } from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import type { CandidateSpan, FindCandidates } from '../../stages/candidate-span.ts';
import { nameReadings } from './names.ts';
import { isNameWord, nameEnd, officeBefore } from './offices.ts';
import { speech } from './predicates.ts';

const vocabulary = createVocabulary(loadLexicon('AR'));

/** First words of a body's name that stands in quotation marks: «لواء «…»». */
const HEADS: Readonly<Record<string, ActorKind>> = {
  لواء: 'ARMED_GROUP',
  كتائب: 'ARMED_GROUP',
  كتيبة: 'ARMED_GROUP',
  سرايا: 'ARMED_GROUP',
  فرقة: 'ARMED_GROUP',
  فيلق: 'ARMED_GROUP',
  ميليشيا: 'ARMED_GROUP',
  فصيل: 'ARMED_GROUP',
  جبهة: 'ARMED_GROUP',
  حركة: 'ORGANIZATION',
  حزب: 'ORGANIZATION',
  تيار: 'ORGANIZATION',
  شركة: 'ORGANIZATION',
  منظمة: 'ORGANIZATION',
  صحيفة: 'MEDIA',
  وكالة: 'MEDIA',
  قناة: 'MEDIA',
};
const TRIBES = /^(?:عشيرة|قبيلة)$/;
const TITLES = /^(?:الشيخ|العميد|العقيد|اللواء|الفريق|المقدم|الرائد|النقيب)$/;

const OPENERS = new Set([
  ...Object.keys(HEADS).map(fold),
  ...['عشيره', 'قبيله'],
  ...['الشيخ', 'العميد', 'العقيد', 'اللواء', 'الفريق', 'المقدم', 'الرائد', 'النقيب'].map(word =>
    fold(word).slice(2),
  ),
]);

/** Whether some reading of a word is a head, a tribe or a rank: a quick look before the slower ones. */
const opensName = (token: Token): boolean => nameReadings(token).some(({ stem }) => OPENERS.has(stem));

const isOpener = (raw: string): boolean => Object.hasOwn(HEADS, raw) || TRIBES.test(raw) || TITLES.test(raw);

/** A head, a tribe or a rank without what is glued to it: «ولواء» is و and لواء, «للواء» ل and لواء. */
const withoutClitic = (raw: string): { raw: string; clitic: string; joined: boolean } => {
  const [, joined = '', rest = ''] = /^([وف]?)(.+)$/u.exec(raw) ?? [];
  if (isOpener(rest) || !/^[بلك]/.test(rest)) return { raw: rest, clitic: '', joined: joined !== '' };
  return { raw: rest.slice(1), clitic: rest.slice(0, 1), joined: joined !== '' };
};

/** «وزير الخارجية السوري سالم النهري»: a name after an office and the adjective of its state. */
function officeHolder(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  taken: (at: number) => boolean,
): CandidateSpan | null {
  if (at === sentence.first || taken(at) || (tokens[at] as Token).gap !== 0) return null;
  if (!taken(at - 1) || !/^ال/.test((tokens[at - 1] as Token).folded)) return null;
  if (!nameReadings(tokens[at - 1] as Token).some(({ stem }) => vocabulary.demonyms.has(stem))) return null;
  const last = nameEnd(tokens, sentence, at);
  if (last < 0 || !officeBefore(tokens, sentence, at - 1)) return null;
  for (let inner = at; inner < last; inner += 1) if (taken(inner)) return null;
  return { first: at, last, kind: 'PERSON', evidence: 'title-word', clitic: '', joined: false };
}

/** Given names, folded: after a verb of speech «مدير المنطقة» looks like a name too. */
const GIVEN = new Set(
  (
    'محمد احمد محمود حمد حمدي مصطفي علي عمر عثمان حسن حسين حسان ابراهيم اسماعيل اسحاق خالد خليل وليد سعيد سعد سالم سليم سليمان سلمان ' +
    'يوسف يونس يحيي ياسر ياسين ياسمين كريم كمال كامل جمال جميل جابر جاسم جعفر قاسم قيس هاشم هشام هاني هادي هيثم هيفاء فارس فادي فاضل ' +
    'فاروق فاطمه فراس فيصل فهد فواز فؤاد رامي رائد راشد رشيد رضا رياض رفيق رنا زياد زيد زكريا زينب سامي سامر سمير سهيل سيف شادي شكري ' +
    'صالح صلاح صابر صباح ضاري طارق طلال طه طاهر عادل عامر عباس عبد عبدالله عدنان عزيز عصام عقيل علاء عماد عمار عيسي غازي غسان غيث ' +
    'لؤي لطفي ليلي ماجد مازن ماهر مالك محسن مروان مريم مسعود معاذ منذر منصور منير مهند موسي نادر ناصر نائل نبيل نزار نزيه نضال نور نوري ' +
    'هدي ورده وائل وسام بدر باسل باسم بسام بشار بشير بكر برهم بلال ثامر ثائر ايمن ايهاب امين انور اسعد اكرم ادهم اياد ريم روان شيرين ' +
    'الياس جورج ميشال انطوان مظلوم ليلاف سيبان جيان روج بروين هيفي شيلان كاظم حيدر مهدي مقتدي عواد عبود هلال هايل دحام ضياء'
  )
    .split(' ')
    .map(fold),
);

/** «وقال سالم النهري»: a name right after the verb of whoever speaks. */
function speaker(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  taken: (at: number) => boolean,
): CandidateSpan | null {
  if (
    at === sentence.first ||
    taken(at) ||
    (tokens[at] as Token).gap !== 0 ||
    !isReport(tokens[at - 1] as Token)
  )
    return null;
  if (!GIVEN.has((tokens[at] as Token).folded)) return null;
  const last = nameEnd(tokens, sentence, at);
  if (last < 0) return null;
  for (let inner = at; inner < last; inner += 1) if (taken(inner)) return null;
  return { first: at, last, kind: 'PERSON', evidence: 'speech-verb', clitic: '', joined: false };
}

const isReport = (token: Token): boolean =>
  speech
    .analyse(token)
    .some(({ row, entry, suffix }) => row.kind === 'report' && entry.form === 'active' && suffix === '');

/**
 * Whether a name is used as an actor's: it stands beside a known one («قسد ولواء النهر», «لواء النهر وقسد») or by a verb of
 * speech.
 */
function company(
  tokens: readonly Token[],
  { first: opens, last: ends }: Sentence,
  { first, last, joined }: { first: number; last: number; joined: boolean },
  taken: (at: number) => boolean,
): string | null {
  const next = last < ends ? (tokens[last] as Token) : undefined;
  if (joined && first > opens && taken(first - 1)) return 'coordination';
  if (next && next.gap === 0 && next.folded.startsWith('و') && taken(last)) return 'coordination';
  const speaks = (at: number) => at >= opens && at < ends && !taken(at) && isReport(tokens[at] as Token);
  return speaks(first - 1) || speaks(last) ? 'speech-verb' : null;
}

/**
 * Bodies whose name stands in quotation marks or beside an actor, tribes by their noun, persons by the office or rank before
 * them or because they speak.
 */
export const findCandidates: FindCandidates = (tokens, sentence, taken) => {
  const found: CandidateSpan[] = [];
  for (let at = sentence.first; at + 1 < sentence.last; at += 1) {
    const holder = officeHolder(tokens, sentence, at, taken) ?? speaker(tokens, sentence, at, taken);
    if (holder) {
      found.push(holder);
      continue;
    }
    if (taken(at) || taken(at + 1)) continue;
    const token = tokens[at] as Token;
    const next = tokens[at + 1] as Token;
    if (!opensName(token)) continue;
    const { raw, clitic, joined } = isOpener(token.raw)
      ? { raw: token.raw, clitic: '', joined: false }
      : withoutClitic(token.raw);
    const kind = Object.hasOwn(HEADS, raw) ? HEADS[raw] : undefined;
    if (kind && (next.gap & ~(GAP.quoteOpen | GAP.quoteClose)) === 0 && next.gap & GAP.quoteOpen) {
      const last = closingQuote(tokens, at + 1, sentence.last);
      if (last > 0) found.push({ first: at, last, kind, evidence: 'title-word', clitic, joined });
      continue;
    }
    if (kind && next.gap === 0 && /^ال[\u0621-\u064a]{3,}$/.test(next.folded) && isNameWord(next)) {
      const evidence = company(tokens, sentence, { first: at, last: at + 2, joined }, taken);
      const nation = nameReadings(next).some(({ stem }) => vocabulary.demonyms.has(stem));
      if (evidence && !nation) found.push({ first: at, last: at + 2, kind, evidence, clitic, joined });
      continue;
    }
    if (
      TRIBES.test(raw) &&
      next.gap === 0 &&
      /^ال[\u0621-\u064a]{3,}$/.test(next.folded) &&
      !nameReadings(next).some(({ stem }) => vocabulary.demonyms.has(stem) || stem === 'عربيه')
    ) {
      found.push({ first: at, last: at + 2, kind: 'TRIBE', evidence: 'title-word', clitic, joined });
      continue;
    }
    const second = at + 2 < sentence.last ? (tokens[at + 2] as Token) : undefined;
    if (TITLES.test(raw) && second && next.gap === 0 && second.gap === 0 && !taken(at + 2))
      if (
        isNameWord(next) &&
        isNameWord(second) &&
        !next.folded.startsWith('ال') &&
        second.folded.startsWith('ال')
      )
        found.push({
          first: at + 1,
          last: at + 3,
          kind: 'PERSON',
          evidence: 'title-word',
          clitic: '',
          joined: false,
        });
  }
  return found;
};

const LONGEST = 4;

/** The place after the word before the next closing mark; -1 where it is too far. */
function closingQuote(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < end && at - from <= LONGEST; at += 1) {
    const { gap } = tokens[at] as Token;
    if (gap & GAP.quoteClose) return at;
    if (gap !== 0) return -1;
  }
  return -1;
}
