import type { Token } from '../../document.ts';

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
