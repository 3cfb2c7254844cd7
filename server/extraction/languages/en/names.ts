import type { Token } from '../../document.ts';
import type { NameReading } from '../language-pack.ts';

const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  centre: 'center',
  organisation: 'organization',
  labour: 'labor',
};

/** A word of a name without what spellings differ by. */
export function nameKey(folded: string): string {
  return SPELLINGS[folded] ?? folded;
}

/** The one reading of an English word. */
export function nameReadings(token: Token): readonly NameReading[] {
  return [
    {
      key: nameKey(token.folded),
      stem: token.folded,
      clitic: '',
      conjunction: false,
      article: false,
      length: 0,
    },
  ];
}
