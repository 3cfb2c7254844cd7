import type { ActorMention, Sentence, Token } from '../../document.ts';
import type { ActorGrammar } from '../../gazetteer/actor-grammar.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import { partsPhrase } from '../../stages/references.ts';
import type { NameReading } from '../language-pack.ts';
import { nameReadings } from './names.ts';

const vocabulary = createVocabulary(loadLexicon('AR'));

/** People in the plural: pronouns and verbs agree with them, whoever they belong to. */
const PEOPLE =
  /^(?:مقاتلي|مقاتلو|مقاتلين|عناصر|قاده|قيادات|مسلحي|مسلحو|مسلحين|جنود|ضباط|مسوولي|مسوولو|مسوولين|ابنا|اهالي|سكان|شيوخ|وجها|رجال|شبان|افراد|انصار|موظفي|ممثلي|ممثلين|ممثلو|اعضا|كوادر|حراس|مرتزقه|متزعمي|نواب|نشطا|دبلوماسيين|دبلوماسيون)$/;

/** One person who stands for a body; the feminine ends in ة. */
const OFFICE = /^(?:ممثل|مسوول|متحدث|ناطق|وزير|قايد|رييس|مندوب|سفير|مبعوث|قيادي|عضو|مصدر|زعيم|مستشار)(?:ه)?$/;

/** Names' first words that are masculine whatever the actor is otherwise called. */
const MASCULINE = new Set(
  'تنظيم جيش حزب مجلس تحالف لوا فصيل نظام اتحاد ريس رييس بيت حرس مكتب جهاز مرصد وفد فيلق محور جناح طيران احتلال جانب طرف موقع مبعوث قايد زعيم بنتاغون كرملين حشد حلف تيار مركز'.split(
    ' ',
  ),
);

/** Plurals and names of bodies that are she without ending in ة. */
const FEMININE =
  /^(?:فصايل|كتايب|قوي|عشاير|قبايل|ميليشيا|مليشيا|عصابات|خلايا|فلول|بقايا|دول|استخبارات|مخابرات|قسد)$/;

/** Words for bodies that a definite noun may repeat later: «المجلس», «الوزارة», «المجموعة». */
export const BODIES: ReadonlySet<string> = new Set(
  'مجلس حزب وزاره مرصد لجنه مخيم سجن سد حركه جبهه هييه اداره لوا فرقه تحالف حلف كتايب عشيره قبيله مجموعه منظمه شبكه صحيفه وكاله قناه قوات قاعده حقل معبر جمعيه نقابه اتحاد مكتب محكمه بعثه سفاره شركه وفد مليشيا ميليشيا فصيل فصايل تنظيم جيش حكومه وحدات مخابرات جماعه ميليشيات سلطه سلطات نظام تيار مركز فيلق كتله شرطه عصابه'.split(
    ' ',
  ),
);

/** Whether a word is a masculine head of a name. */
export const isMasculineHead = (stem: string): boolean => MASCULINE.has(stem);

const stemOf = (token: Token): string => nameReadings(token).at(-1)?.stem ?? token.folded;

/** The stems that head a mention in the text, the outermost first: «عناصر», «تنظيم» of «عناصر تنظيم داعش». */
export function headStems(tokens: readonly Token[], sentence: Sentence, mention: ActorMention): string[] {
  const stems = [stemOf(tokens[mention.first] as Token)];
  let at = mention.first;
  let clitic = mention.clitic !== '' || mention.joined;
  for (let step = 0; step < 3 && !clitic && at > sentence.first; step += 1) {
    if (partsPhrase(tokens[at] as Token)) break;
    const linked = /^(?:من|في|باسم|لدي)$/.test((tokens[at - 1] as Token).folded) && at - 2 >= sentence.first;
    const place = linked ? at - 2 : at - 1;
    const head = headAt(tokens[place] as Token);
    if (!head || (linked && !PEOPLE.test(head.stem) && !OFFICE.test(head.stem) && head.stem !== 'وحدات'))
      break;
    stems.unshift(head.stem);
    clitic = head.clitic !== '' || head.conjunction;
    at = place;
  }
  return stems;
}

function headAt(token: Token): NameReading | undefined {
  return nameReadings(token).find(
    ({ stem, article }) =>
      !article &&
      (vocabulary.transparentHeads.has(stem) || BODIES.has(stem) || PEOPLE.test(stem) || OFFICE.test(stem)),
  );
}

/**
 * The grammar of a mention as it is written: «ممثل تركيا» is he, «عناصر التنظيم» are they, «ميليشيا …» is she, whatever
 * the actor is otherwise called.
 */
export function writtenGrammar(
  tokens: readonly Token[],
  sentence: Sentence,
  mention: ActorMention,
  grammar: ActorGrammar,
): ActorGrammar & { people: boolean } {
  if (mention.kind !== 'name' && mention.kind !== 'candidate')
    return { ...grammar, people: grammar.plural && grammar.person };
  const stems = headStems(tokens, sentence, mention);
  const head = stems[0] as string;
  const described = mention.last - mention.first + stems.length > 2;
  const people = grammar.plural && grammar.person;
  if (OFFICE.test(head) && described) {
    const feminine = head.endsWith('ه');
    return {
      ...grammar,
      masculine: !feminine || grammar.masculine,
      feminine: feminine || grammar.feminine,
      people: false,
    };
  }
  if (PEOPLE.test(head) || /^.{3,}(?:ون|يين)$/.test(head)) return { ...grammar, plural: true, people: true };
  if (grammar.person || !described) return { ...grammar, people };
  if (FEMININE.test(head) || /(?:ه|ات)$/.test(head))
    return { ...grammar, masculine: false, feminine: true, people };
  const masculine = isMasculineHead(head) || BODIES.has(head) || vocabulary.transparentHeads.has(head);
  return masculine ? { ...grammar, masculine: true, feminine: false, people } : { ...grammar, people };
}

const FORCES = /^(?:قوات|قوي|رجال|عناصر|اجهزه|دوريات|دوريه)$/;
const OF_ORDER = /^(?:الامن|امن|الشرطه|شرطه|مكافحه)$/;

/** «قوات الأمن», «رجال الشرطة»: a force that belongs to no named body. */
export function unnamedBody(tokens: readonly Token[], at: number): NameReading | null {
  const next = tokens[at + 1];
  if (next?.gap !== 0 || !OF_ORDER.test(next.folded)) return null;
  return nameReadings(tokens[at] as Token).find(({ stem, article }) => !article && FORCES.test(stem)) ?? null;
}
