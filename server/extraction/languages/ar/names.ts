import type { Token } from '../../document.ts';
import type { NameReading } from '../language-pack.ts';
import { readingsOf } from './clitics.ts';

/** A word of a name without what writers exchange: the article, ون/ين, أبو/أبي/أبا, أمريكي/أميركي. */
export function nameKey(folded: string): string {
  let key = folded.length >= 4 && folded.startsWith('ال') ? folded.slice(2) : folded;
  if (key === 'ابي' || key === 'ابا') key = 'ابو';
  if (key.length >= 5 && key.endsWith('ون')) key = `${key.slice(0, -2)}ين`;
  if (key.startsWith('اميرك')) key = `امريك${key.slice(5)}`;
  if (key === 'سوريه') key = 'سوريا';
  if (key.startsWith('مليشي')) key = `ميليشي${key.slice(5)}`;
  return key;
}

const cache = new Map<string, readonly NameReading[]>();

/** The readings of a word as the first word of a name, with what is glued before it. */
export function nameReadings(token: Token): readonly NameReading[] {
  const known = cache.get(token.folded);
  if (known) return known;
  const readings: NameReading[] = [];
  for (const { conjunction, preposition, article, stem } of readingsOf(token.folded)) {
    // The same word with its article taken off follows as a reading of its own.
    if (!article && stem.startsWith('ال') && stem.length >= 4) continue;
    readings.push({
      key: nameKey(stem),
      stem,
      clitic: preposition,
      conjunction: conjunction !== '',
      article,
      length: conjunction.length + preposition.length,
    });
  }
  if (readings.length === 0)
    readings.push({
      key: token.folded,
      stem: token.folded,
      clitic: '',
      conjunction: false,
      article: false,
      length: 0,
    });
  if (cache.size < 50_000) cache.set(token.folded, readings);
  return readings;
}
