import { type BlindText, withoutText } from '../../server/evaluation/blind-gold.ts';
import { readGold } from '../../server/evaluation/gold.ts';

/**
 * Joins kept annotations with those of a folder; the folder's win. Throws where a text is in no file of the blind set,
 * or a quote is not its slice. A line break that an editor put at the end of a text is no part of it.
 */
export function keepBlind(
  kept: readonly BlindText[],
  folder: string,
  fileOf: (text: string) => string | undefined,
): BlindText[] {
  const byHash = new Map(kept.map(text => [text.sha256, text]));
  for (const { name, text, claims } of readGold(folder, undefined)) {
    const exact = [text, text.replace(/\r?\n$/, '')].find(each => fileOf(each) !== undefined);
    if (exact === undefined) throw new Error(`The text of ${name} is none of those of this set.`);
    for (const { start, end, quote } of claims)
      if (exact.slice(start, end) !== quote)
        throw new Error(`In ${name} the quote at ${start} is not what stands from ${start} to ${end}.`);
    const blind = withoutText(fileOf(exact) as string, exact, claims);
    byHash.set(blind.sha256, blind);
  }
  return [...byHash.values()];
}
