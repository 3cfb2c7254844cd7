import { GAP, type Sentence, type Token } from '../../document.ts';

/**
 * Verbs of beginning, going on, trying, managing and taking part: the verbal noun that completes them («استمر في دعم»,
 * «تمكن من صد», «حاول اغتيال») has their subject.
 */
const STEMS =
  'ستمر|واصل|تابع|ستانف|بدا|شرع|باشر|مضي|كرر|ساهم|سهم|شارك|نخرط|تورط|نجح|فشل|خفق|تمكن|ستطاع|عجز|حاول|سعي|عمد|لجا|قدم|ضطر|صر|حرص|عكف|داب|قام|قوم|كف|متنع|حجم|تسبب|نوي|عتزم|رغب|راد|ريد|توقف';

const PATTERN = new RegExp(`^[وف]?س?(?:[يتن]|ا)?(?:${STEMS})(?:ت|وا|ون|ا|تا|ان)?$`);

const known = new Map<string, boolean>();

/** Whether a word is a verb that shares its subject with the verbal noun after it. */
export function controls({ folded }: Token): boolean {
  let found = known.get(folded);
  if (found === undefined) {
    found = PATTERN.test(folded);
    if (known.size < 50_000) known.set(folded, found);
  }
  return found;
}

/** Nouns and participles that a deed completes without saying who did it: a case, a trial, its victims, its time. */
const MATTER =
  /^[وف]?(?:ب|ل|ال|بال|لل)?(?:متعلق|متعلقه|متصل|متصله|خاص|خاصه|مرتبط|مرتبطه|قضيه|قضايا|ملف|تحقيق|تحقيقات|محاكمه|محكمه|ذكري|اعقاب|جريمه|جرايم|حادث|حادثه|منفذ|منفذي|مدبر|ضحيه|ضحايا|شهود|متهم|متهمين|متهمون|متهمه|مشتبه|خبر|نبا|ملابسات|ظروف)$/;

/** «قضية اغتيال X»، «التحقيق في مقتل X»، «المتهمين بقتل X»: the deed is what the word before it is about. */
export function isMatter(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  let before = at - 1;
  if (before > sentence.first && /^(?:في|عن|حول)$/.test((tokens[before] as Token).folded)) before -= 1;
  if (before < sentence.first || (tokens[before + 1] as Token).gap & (GAP.comma | GAP.stop | GAP.line))
    return false;
  return MATTER.test((tokens[before] as Token).folded);
}
