import { fold } from '../../domain/folding.ts';
import type { Span } from '../../domain/span.ts';
import { GAP, type Token } from '../document.ts';

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Marks that continue a word and never begin one: vowel signs, tatweel, bidi and zero-width marks. */
const MARK = 3;

const OTHER_SCRIPT_LETTER = /[\p{L}\p{N}]/u;
const TATWEEL = 0x640;

function classOf(code: number): number {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
    return code >= 48 && code <= 57 ? DIGIT : OTHER;
  }
  if (code >= 0x621 && code <= 0x64a) return code === TATWEEL ? MARK : LETTER;
  if (code >= 0x660 && code <= 0x669) return DIGIT;
  if (code >= 0x64b && code <= 0x65f) return MARK;
  if ((code >= 0x610 && code <= 0x61a) || code === 0x670 || (code >= 0x6d6 && code <= 0x6ed)) return MARK;
  if (code >= 0x300 && code <= 0x36f) return MARK;
  if (code === 0xad || code === 0x61c || code === 0xfeff) return MARK;
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return MARK;
  if (code >= 0x2060 && code <= 0x2069) return MARK;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  return OTHER_SCRIPT_LETTER.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

const classes = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code += 1) classes[code] = classOf(code);

const isWord = (code: number): boolean => classes[code] === LETTER || classes[code] === DIGIT;
const isArabic = (code: number): boolean => code >= 0x610 && code <= 0x6ff;

const MASKS = new Set(['.', '*', '·', '_', '•', '…'].map(mark => mark.charCodeAt(0)));
const APOSTROPHES = new Set(["'", '’', 'ʼ'].map(mark => mark.charCodeAt(0)));
const CONTRACTIONS = /^(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu;

/** Where the word that begins at `start` ends. */
function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (classes[code] !== OTHER) {
      at += 1;
      continue;
    }
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    // «قـ.ـوات»: a mask lies beside a tatweel, letters on both sides.
    if (MASKS.has(code) && (before === TATWEEL || after === TATWEEL) && isArabic(before) && isArabic(after)) {
      at += 1;
      continue;
    }
    // U.S., U.N.: single capitals with full stops; 10,000 and 3.5: digits on both sides.
    if (code === 46 && at - start <= 5 && /^(?:[A-Z]\.)*[A-Z]$/.test(text.slice(start, at))) {
      const capital = after >= 65 && after <= 90;
      if (capital && !isWord(text.charCodeAt(at + 2))) {
        at += 1;
        continue;
      }
      return at - start > 1 ? at + 1 : at;
    }
    if ((code === 44 || code === 46) && classes[before] === DIGIT && classes[after] === DIGIT) {
      at += 1;
      continue;
    }
    if (APOSTROPHES.has(code) && classes[after] === LETTER && classes[before] === LETTER) {
      if (CONTRACTIONS.test(text.slice(at + 1, at + 5))) return at;
      at += 1;
      continue;
    }
    return at;
  }
  return at;
}

const GAP_BY_CHARACTER: Readonly<Record<string, number>> = {
  ',': GAP.comma,
  '،': GAP.comma,
  ';': GAP.comma,
  '؛': GAP.comma,
  '•': GAP.comma,
  '|': GAP.comma,
  ':': GAP.colon,
  '«': GAP.quoteOpen,
  '“': GAP.quoteOpen,
  '»': GAP.quoteClose,
  '”': GAP.quoteClose,
  '"': GAP.quoteOpen | GAP.quoteClose,
  '(': GAP.open,
  '[': GAP.open,
  ')': GAP.close,
  ']': GAP.close,
  '–': GAP.dash,
  '—': GAP.dash,
  '\n': GAP.line,
  '\r': GAP.line,
  '\u2028': GAP.line,
  '\u2029': GAP.line,
};

const STOPS = new Set(['.', '!', '?', '؟', '…', '‼', '⁉']);
const AFTER_STOP = /[\s"”»“«)\]…!?؟.]/u;

function gapBetween(text: string, from: number, to: number): number {
  if (to - from === 1 && text[from] === ' ') return 0;
  let gap = 0;
  for (let at = from; at < to; at += 1) {
    const mark = text[at] as string;
    gap |= GAP_BY_CHARACTER[mark] ?? 0;
    if (STOPS.has(mark) && (at + 1 >= text.length || AFTER_STOP.test(text[at + 1] as string)))
      gap |= GAP.stop;
    // «كابل ـ وكالات»: a tatweel on its own is a dash, and so is a slash.
    if ((mark === 'ـ' || mark === '/') && text[at - 1] === ' ' && text[at + 1] === ' ') gap |= GAP.dash;
    if (mark === '-') gap |= to - from === 1 ? GAP.hyphen : GAP.dash;
  }
  return gap;
}

/** Digits that stand for letters inside an Arabic word: «د1عش». */
const DIGIT_LETTERS: Readonly<Record<string, string>> = { '1': 'ا', '3': 'ع', '7': 'ح', '9': 'ق' };

function foldWord(raw: string): string {
  const folded = fold(raw);
  if (/[\u0621-\u064a]/.test(folded)) {
    const letters = folded.replace(/[.*·_•…]/g, '');
    return /\d/.test(letters)
      ? letters.replace(/(?<=[\u0621-\u064a])[1379](?=[\u0621-\u064a])/g, d => DIGIT_LETTERS[d] ?? d)
      : letters;
  }
  return /^(?:[a-z]\.)+$/.test(folded) ? folded.replaceAll('.', '') : folded;
}

/**
 * Cuts a text, or a stretch of it, into words with raw offsets over the whole. `n't` and `'s` are words of their own; hyphens part words; masking
 * dots beside a tatweel belong to the word. Linear; never throws.
 */
export function tokenize(
  text: string,
  { start: from, end: to }: Span = { start: 0, end: text.length },
): Token[] {
  const tokens: Token[] = [];
  /** Each word once, as it is written and folded: a long text says the same ones again. */
  const words = new Map<string, { raw: string; folded: string }>();
  let previousEnd = from;
  const push = (start: number, end: number): void => {
    const written = text.slice(start, end);
    let word = words.get(written);
    if (word === undefined) {
      word = { raw: written, folded: foldWord(written) };
      words.set(written, word);
    }
    const { raw, folded } = word;
    if (folded === '') return;
    tokens.push({ start, end, raw, folded, gap: gapBetween(text, previousEnd, start) });
    previousEnd = end;
  };
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (APOSTROPHES.has(code) && previousEnd === at && tokens.length > 0) {
      const match = CONTRACTIONS.exec(text.slice(at + 1, at + 5));
      if (match) {
        push(at, at + 1 + match[0].length);
        at = previousEnd;
        continue;
      }
    }
    if (!isWord(code)) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    const word = text.slice(at, end);
    // didn't: the negation is a word.
    if (end - at > 3 && /n['’]t$/i.test(word)) {
      push(at, end - 3);
      push(end - 3, end);
    } else push(at, end);
    at = end;
  }
  return tokens;
}
