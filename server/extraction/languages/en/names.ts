import type { Token } from '../../document.ts';
import type { NameReading } from '../language-pack.ts';

const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  centre: 'center',
  organisation: 'organization',
  labour: 'labor',
};

/** The clitic of a name that owns what follows. */
export const POSSESSIVE = "'s";

/** A word of a name without what spellings differ by. */
export function nameKey(folded: string): string {
  return SPELLINGS[folded] ?? folded;
}

function reading(stem: string, clitic: string): NameReading {
  return { key: nameKey(stem), stem, clitic, conjunction: false, article: false, length: 0 };
}

/** The name in a possessive that lost its apostrophe in scraping ("Russias"), or null. */
export function withoutPossessive(folded: string): string | null {
  return folded.length > 4 && folded.endsWith('s') && !folded.endsWith('ss')
    ? nameKey(folded.slice(0, -1))
    : null;
}

/** A word as it stands; a capitalised one that ends in s perhaps as a possessive, too. */
export function nameReadings(token: Token): readonly NameReading[] {
  const whole = reading(token.folded, '');
  if (!token.raw.endsWith('s') || !/^[A-Z].*[a-z]s$/.test(token.raw)) return [whole];
  const owner = withoutPossessive(token.folded);
  return owner === null ? [whole] : [whole, reading(owner, POSSESSIVE)];
}
