import type { Language } from '../../../server/domain/language.ts';

/** A name as texts write it, how often, and the first article that does. */
export type SeenName = { text: string; language: Language; count: number; article: string };

type Mentioned = { text: string; article: { id: string; language: Language } };

/** Names by how often texts use them. */
export function toSeenNames(mentions: readonly Mentioned[]): SeenName[] {
  const names = new Map<string, SeenName>();
  for (const { text, article } of mentions) {
    const known = names.get(text);
    if (known) known.count += 1;
    else names.set(text, { text, language: article.language, count: 1, article: article.id });
  }
  return [...names.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
