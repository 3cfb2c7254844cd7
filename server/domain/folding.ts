/**
 * Folding for search and matching: Arabic letters that writers exchange freely become one, marks that carry
 * no letter vanish, Latin is lowered and loses its accents. The text itself is never changed; every folded
 * unit knows where it came from.
 */

/** A folded text. `offsets[i]` is the UTF-16 offset in the raw text of folded unit i; the last entry is the raw length. */
export type FoldedText = { folded: string; offsets: Int32Array };

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ۀ: 'ه',
  ﷲ: 'الله',
  '\u2019': "'",
  '\u2018': "'",
  '٠': '0',
  '١': '1',
  '٢': '2',
  '٣': '3',
  '٤': '4',
  '٥': '5',
  '٦': '6',
  '٧': '7',
  '٨': '8',
  '٩': '9',
};

/** Vowel signs and Quranic marks, tatweel, combining accents, bidi controls, zero-width marks, soft hyphen. */
const VANISHES =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const ASCII_ONLY = /^[\x20-\x7e]*$/;

function foldUnit(unit: string): string {
  const letter = LETTERS[unit];
  if (letter !== undefined) return letter;
  if (VANISHES.test(unit)) return '';
  if (unit < '\u0080') return unit.toLowerCase();
  // Presentation forms, accented Latin: decompose, then fold what is left.
  let out = '';
  for (const part of unit.normalize('NFKD').toLowerCase()) {
    if (VANISHES.test(part)) continue;
    out += LETTERS[part] ?? part;
  }
  return out;
}

const cache = new Map<string, string>();

function foldCached(unit: string): string {
  let folded = cache.get(unit);
  if (folded === undefined) {
    folded = foldUnit(unit);
    if (cache.size < 4096) cache.set(unit, folded);
  }
  return folded;
}

/** Folds a text and keeps, for every folded unit, the raw offset that it came from. Linear; never throws. */
export function foldWithOffsets(text: string): FoldedText {
  const parts: string[] = [];
  const offsets: number[] = [];
  let position = 0;
  for (const unit of text) {
    const folded = foldCached(unit);
    for (let i = 0; i < folded.length; i += 1) offsets.push(position);
    parts.push(folded);
    position += unit.length;
  }
  offsets.push(text.length);
  return { folded: parts.join(''), offsets: Int32Array.from(offsets) };
}

/** The folded form of a text. */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  let out = '';
  for (const unit of text) out += foldCached(unit);
  return out;
}

/** A name as names are compared: folded, without punctuation, words joined by one space. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Arabic consonants and the Latin letter that spellings reduce to; long vowels and weak letters carry nothing. */
const SKELETON: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: '',
  ي: '',
  ا: '',
  ء: '',
};

/**
 * The consonant skeleton of a name, by which Latin spellings of Arabic names meet: `qsd`, `qasad` and «قسد»
 * all give `ksd`. Words stay apart. Doubled consonants count once; a closing h (ة) is dropped.
 */
export function skeleton(name: string): string {
  return foldName(name)
    .split(' ')
    .map(word => {
      const latin = /[a-z]/.test(word)
        ? word
            .replace(/kh/g, 'k')
            .replace(/gh/g, 'g')
            .replace(/[sdt]h/g, two => two[0] as string)
            .replace(/ph/g, 'f')
            .replace(/[qc]/g, 'k')
            .replace(/[aeiouyw']/g, '')
        : [...word.replace(/^ال/, '')].map(letter => SKELETON[letter] ?? letter).join('');
      return latin.replace(/(.)\1+/g, '$1').replace(/(.)h$/, '$1');
    })
    .filter(Boolean)
    .join(' ');
}
