import type { Actor } from '../../domain/actor.ts';
import { fold, foldName } from '../../domain/folding.ts';
import { type ActorGrammar, grammarOf } from './actor-grammar.ts';

/** What the stages ask about actors. */
export type ActorIndex = {
  bySlug: ReadonlyMap<string, Actor>;
  grammar: ReadonlyMap<string, ActorGrammar>;
  /** The military of a state or government. */
  militaryOf(slug: string): string | undefined;
  /** The actor with one of these folded names. */
  actorOfState(names: readonly string[]): string | undefined;
  /** Folded head words of an actor's names of two words or more: «مجلس», "council". */
  headsOf(slug: string): ReadonlySet<string>;
};

function headWords(names: readonly (string | null)[]): Set<string> {
  const heads = new Set<string>();
  for (const name of names) {
    if (!name) continue;
    const words = foldName(name.replace(/\([^)]*\)/g, '')).split(' ');
    if (words.length < 2) continue;
    if (/[\u0600-\u06ff]/.test(name)) heads.add((words[0] as string).replace(/^ال/, ''));
    else for (const word of words) heads.add(word);
  }
  return heads;
}

/** An army or the armed forces, and not one of their branches. */
const isWholeArmy = ({ nameEn, nameAr }: Actor): boolean =>
  /\b(?:armed forces|army|forces)\b/i.test(nameEn) || /^(?:الجيش|القوات)/.test(nameAr);

/** Indexes a gazetteer; heads are computed when asked for. */
export function createActorIndex(actors: readonly Actor[]): ActorIndex {
  const bySlug = new Map(actors.map(actor => [actor.slug, actor]));
  const byName = new Map<string, string>();
  for (const actor of actors)
    for (const name of [actor.nameAr, actor.nameEn, ...actor.aliases]) byName.set(fold(name), actor.slug);
  const states = new Map<string, string>();
  for (const actor of actors)
    for (const name of [actor.nameAr, actor.nameEn])
      states.set(foldName(name.replace(/\([^)]*\)/g, '')), actor.slug);
  for (const actor of actors)
    if (!states.has(actor.slug.replaceAll('-', ' '))) states.set(actor.slug.replaceAll('-', ' '), actor.slug);
  const military = new Map<string, string>();
  const armies = actors.filter(({ kind }) => kind === 'MILITARY');
  for (const actor of [...armies.filter(isWholeArmy), ...armies])
    for (const parent of actor.memberOf) if (!military.has(parent)) military.set(parent, actor.slug);
  const heads = new Map<string, Set<string>>();
  return {
    bySlug,
    grammar: new Map(actors.map(actor => [actor.slug, grammarOf(actor)])),
    militaryOf(slug) {
      const own = military.get(slug);
      if (own || bySlug.get(slug)?.kind !== 'ORGANIZATION') return own;
      return (bySlug.get(slug)?.memberOf ?? []).map(parent => military.get(parent)).find(Boolean);
    },
    actorOfState(names) {
      for (const name of names) {
        const slug = states.get(name) ?? byName.get(name);
        if (slug) return slug;
      }
      return undefined;
    },
    headsOf(slug) {
      let known = heads.get(slug);
      if (!known) {
        const actor = bySlug.get(slug);
        known = actor ? headWords([actor.nameAr, actor.nameEn, actor.shortAr, actor.shortEn]) : new Set();
        heads.set(slug, known);
      }
      return known;
    },
  };
}

/** An index with more actors, the candidates of one text. */
export function withActors(index: ActorIndex, actors: ReadonlyMap<string, Actor>): ActorIndex {
  const own = new Map([...actors].map(([slug, actor]) => [slug, headWords([actor.nameAr, actor.nameEn])]));
  return {
    ...index,
    bySlug: new Map([...index.bySlug, ...actors]),
    grammar: new Map([
      ...index.grammar,
      ...[...actors].map(([slug, actor]) => [slug, grammarOf(actor)] as const),
    ]),
    headsOf: slug => own.get(slug) ?? index.headsOf(slug),
  };
}
