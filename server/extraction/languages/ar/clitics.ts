/** One way to read a written word: what is glued before it, and the word without that. */
export type Reading = {
  /** و or ف. */
  conjunction: string;
  /** ب، ل، ك or ''. */
  preposition: string;
  article: boolean;
  stem: string;
};

const NO_READING: Reading[] = [];

/**
 * All readings of a folded Arabic word: «وللقوات» may be و + ل + ال + قوات. The word itself comes first. A stem
 * keeps at least two letters.
 */
export function readingsOf(word: string): Reading[] {
  if (word.length < 2 || !/^[\u0621-\u064a]/.test(word)) return NO_READING;
  const readings: Reading[] = [];
  const afterConjunction = (conjunction: string, rest: string): void => {
    afterPreposition(conjunction, '', rest);
    const head = rest[0];
    if (rest.length < 3) return;
    if (head === 'ل' && rest[1] === 'ل') {
      // لل is ل + ال.
      readings.push({ conjunction, preposition: 'ل', article: true, stem: rest.slice(2) });
    }
    if (head === 'ب' || head === 'ل' || head === 'ك') afterPreposition(conjunction, head, rest.slice(1));
  };
  const afterPreposition = (conjunction: string, preposition: string, rest: string): void => {
    if (rest.length < 2) return;
    readings.push({ conjunction, preposition, article: false, stem: rest });
    if (rest.startsWith('ال') && rest.length >= 4)
      readings.push({ conjunction, preposition, article: true, stem: rest.slice(2) });
  };
  afterConjunction('', word);
  if ((word[0] === 'و' || word[0] === 'ف') && word.length >= 3)
    afterConjunction(word[0] as string, word.slice(1));
  return readings;
}

/** Suffix pronouns, longest first. */
export const SUFFIXES = ['هما', 'ها', 'هم', 'هن', 'كم', 'نا', 'ني', 'ه'] as const;

/**
 * Splits a suffix pronoun off a word. A written ة never carries one: the raw word decides.
 *
 * @returns stem and suffix; null where the word ends in none.
 */
export function splitSuffix(word: string, raw: string): { stem: string; suffix: string } | null {
  for (const suffix of SUFFIXES) {
    if (word.length >= suffix.length + 2 && word.endsWith(suffix)) {
      if (suffix === 'ه' && /ة[\u064b-\u0652]*$/.test(raw)) return null;
      return { stem: word.slice(0, -suffix.length), suffix };
    }
  }
  return null;
}
