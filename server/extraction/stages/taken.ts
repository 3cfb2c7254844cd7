import type { ActorMention, Taken, Token } from '../document.ts';
import type { LanguagePack } from '../languages/language-pack.ts';

const FREE = new Set<ActorMention['kind']>(['description', 'pronoun', 'unnamed']);

/** What each word of a sentence belongs to, by the mentions in it. */
export function takenWords(
  tokens: readonly Token[],
  mentions: readonly ActorMention[],
  pack: Pick<LanguagePack, 'opensOffice'>,
  isPerson: (slug: string) => boolean,
): (at: number) => Taken {
  const taken = new Map<number, Taken>();
  const isOffice = (first: number, last: number): boolean =>
    last - first > 1 && (pack.opensOffice?.(tokens[first] as Token) ?? false);
  for (const { inside, kind, actors, first, last } of mentions) {
    if (inside || FREE.has(kind)) continue;
    const person = isPerson(actors[0] ?? '');
    for (let at = first; at < last; at += 1) taken.set(at, person ? 'person' : 'name');
    if (!person && kind === 'name' && isOffice(first, last)) taken.set(first, 'office');
  }
  for (const { inside, first, last } of mentions) {
    if (!inside) continue;
    for (let at = first; at < last; at += 1) taken.set(at, 'name');
    if (isOffice(first, last)) taken.set(first, 'office');
  }
  return at => taken.get(at) ?? '';
}
