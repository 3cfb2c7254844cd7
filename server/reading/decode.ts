import chardet from 'chardet';
import { IsnadError } from '../domain/errors.ts';

/** Bytes that a file may have: a book fits, a dump does not. */
const MOST_BYTES = 16 * 1024 * 1024;

const BOMS: readonly { bytes: readonly number[]; charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** Offset of the first byte that is no UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else by the charset that its bytes look like
 * (windows-1256, ISO-8859-6 … for Arabic). Apart from the mark the text is what the bytes say.
 *
 * @throws IsnadError INPUT_EMPTY, INPUT_TOO_LONG, INPUT_BINARY, INPUT_UNREADABLE; the fields have `byteOffset` where one byte is to blame.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new IsnadError('INPUT_EMPTY', 'The file is empty.', { byteOffset: 0 });
  if (bytes.length > MOST_BYTES)
    throw new IsnadError(
      'INPUT_TOO_LONG',
      `The file has ${bytes.length} bytes; an article may have ${MOST_BYTES}. Split it.`,
      { bytes: bytes.length, most: MOST_BYTES },
    );
  const bom = BOMS.find(({ bytes: mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (!bom) {
    const zero = bytes.indexOf(0);
    if (zero >= 0)
      throw new IsnadError('INPUT_BINARY', `The file is no text: byte ${zero} is zero.`, {
        byteOffset: zero,
      });
  }
  const text = tryDecode(bytes, bom?.charset ?? 'utf-8') ?? decodeLegacy(bytes);
  if (text.trim() === '')
    throw new IsnadError('INPUT_EMPTY', 'The file holds only white space.', { byteOffset: 0 });
  return text;
}

/** Share of the letters beyond ASCII that are Arabic. */
function arabicShare(text: string): number {
  const beyond = [...text].filter(letter => letter > '\u007f');
  const arabic = beyond.filter(letter => letter >= '\u0600' && letter <= '\u06ff');
  return beyond.length === 0 ? 0 : arabic.length / beyond.length;
}

/** Arabic of one charset decodes as gibberish in all others: a guess that gives Arabic is taken before the likeliest. */
function decodeLegacy(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 64 * 1024);
  const guesses = [...chardet.analyse(sample).map(guess => guess.name), 'windows-1256', 'iso-8859-6'].filter(
    charset => !/^utf/i.test(charset),
  );
  const decoded = guesses.flatMap(charset => tryDecode(bytes, charset) ?? []);
  const text = decoded.find(candidate => arabicShare(candidate.slice(0, 20_000)) > 0.9) ?? decoded[0];
  if (text !== undefined) return text;
  const byteOffset = firstBadByte(bytes);
  throw new IsnadError(
    'INPUT_UNREADABLE',
    `The file is no UTF-8 at byte ${byteOffset}, and no other charset fits. Save it as UTF-8.`,
    { byteOffset },
  );
}
