import type { Actor } from '../../domain/actor.ts';
import { type ActorMention, GAP, type Sentence, type Token } from '../document.ts';
import type { ActorGrammar } from '../gazetteer/actor-grammar.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import type { Anaphor, FindAnaphors } from './anaphor.ts';
import { landOf } from './mentions.ts';

/** What resolving needs to know of the actors. */
export type ReferenceContext = {
  pack: LanguagePack;
  bySlug: ReadonlyMap<string, Actor>;
  grammar: ReadonlyMap<string, ActorGrammar>;
  /** First words of an actor's names of two words or more: «المجلس» may be any council that was named. */
  headsOf(slug: string): ReadonlySet<string>;
  militaryOf(slug: string): string | undefined;
  actorOfState(names: readonly string[]): string | undefined;
};

type Recent = {
  actor: string;
  token: number;
  sentence: number;
  weight: number;
  /** Of the mention as it was written there. */
  grammar: ActorGrammar | undefined;
  people: boolean;
  /** Words that headed it there: «مجموعة» of «مجموعة "…"». */
  heads: readonly string[];
};

/** How many earlier sentences a pronoun reaches back. */
const REACH = 2;
const MEMORY = 40;

/** Kinds that are no side of anything. */
const NO_SIDE = /^(?:FACILITY|MEDIA)$/;

/** Kinds that are sides of a war or a bargain. */
const PARTIES = /^(?:ARMED_GROUP|MILITARY|GOVERNMENT|STATE|BLOC|COALITION|TRIBE|GROUP)$/;

/** A pronoun so soon after a name mostly means it. */
const ADJACENT = 4;

/** How many earlier sentences a description reaches back. */
const FAR = 12;

/** What a plural of people gains as the antecedent of "they". */
const PEOPLE_FIRST = 0.6;

/** Words within which the subject of a verb stands before its object. */
const CLOSE = 6;

/** The actors named so far, the most likely antecedent first. */
class Antecedents {
  readonly #recent: Recent[] = [];

  add(recent: Recent): void {
    this.#recent.push(recent);
    if (this.#recent.length > MEMORY) this.#recent.shift();
  }

  /** Distinct actors that fit, best first. */
  rank(
    token: number,
    sentence: number,
    fits: (recent: Recent) => boolean,
    bonus: (recent: Recent) => number,
    apart: (recent: Recent) => boolean,
    reach = REACH,
  ): string[] {
    const scores = new Map<string, number>();
    for (const recent of this.#recent) {
      const sentencesBack = sentence - recent.sentence;
      if (sentencesBack > reach || !fits(recent)) continue;
      const near = token - recent.token <= ADJACENT && !apart(recent) ? 0.45 : 0;
      const score =
        recent.weight +
        bonus(recent) +
        near -
        0.9 * sentencesBack -
        0.02 * Math.min(40, token - recent.token);
      scores.set(recent.actor, Math.max(score, scores.get(recent.actor) ?? -9));
    }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([actor]) => actor);
  }

  /** Actors named at or after a place of a sentence. */
  within(from: number, sentence: number): string[] {
    return this.#recent
      .filter(recent => recent.sentence === sentence && recent.token >= from)
      .map(({ actor }) => actor);
  }

  /** The actor last called by a head word. */
  byHead(head: string, sentence: number, reach: number): string | undefined {
    return this.#recent.findLast(recent => sentence - recent.sentence <= reach && recent.heads.includes(head))
      ?.actor;
  }

  /** Distinct actors by recency, the latest first. */
  latest(sentence: number, reach = REACH, fits: (recent: Recent) => boolean = () => true): string[] {
    const distinct: string[] = [];
    for (let index = this.#recent.length - 1; index >= 0; index -= 1) {
      const recent = this.#recent[index] as Recent;
      if (sentence - recent.sentence > reach) break;
      if (fits(recent) && !distinct.includes(recent.actor)) distinct.push(recent.actor);
    }
    return distinct;
  }
}

/**
 * Adds to the mentions what refers back: descriptions («التنظيم», "the army"), pairs ("both sides") and pronouns.
 * A reference that nothing fits is left out.
 */
export function resolveReferences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  mentions: readonly ActorMention[],
  findAnaphors: FindAnaphors,
  context: ReferenceContext,
): ActorMention[] {
  const home = homeOf(tokens, context);
  const antecedents = new Antecedents();
  const resolved: ActorMention[] = [];
  let next = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index] as Sentence;
    if (sentence.boilerplate) continue;
    const own: ActorMention[] = [];
    while (next < mentions.length && (mentions[next] as ActorMention).first < sentence.last) {
      own.push(mentions[next] as ActorMention);
      next += 1;
    }
    const taken = new Set<number>();
    for (const mention of own) for (let at = mention.first; at < mention.last; at += 1) taken.add(at);
    const anaphors = findAnaphors(tokens, sentence, at => taken.has(at));
    let first = true;
    let nextOwn = 0;
    const note = (mention: ActorMention, position: number): void => {
      if (mention.kind === 'unnamed') knownPeople(mention, tokens, sentence, index, antecedents, context);
      const after = tokens[mention.last];
      // Parts of a title and of "U.S.-backed" are nobody's antecedent.
      if (mention.inside || (after && after.gap & GAP.hyphen && mention.last < sentence.last)) return;
      if (mention.kind === 'unnamed') return;
      const free = mention.clitic === '' && mention.kind !== 'demonym';
      for (const actor of mention.actors) {
        const subject = free && context.pack.isSubjectLike(tokens, sentence, mention);
        const weight = mention.kind === 'demonym' ? -0.5 : subject ? 0.8 : free ? (first ? 0.6 : 0.3) : 0;
        const known = context.grammar.get(actor);
        const written = known && context.pack.written?.(tokens, sentence, mention, known);
        antecedents.add({
          actor,
          token: position,
          sentence: index,
          weight,
          grammar: written?.grammar ?? known,
          people: written?.grammar.people ?? false,
          heads: written?.heads ?? [],
        });
        if (free) first = false;
      }
    };
    for (const anaphor of anaphors) {
      while (nextOwn < own.length && (own[nextOwn] as ActorMention).first <= anaphor.first) {
        const mention = own[nextOwn] as ActorMention;
        note(mention, mention.first);
        nextOwn += 1;
      }
      const relative = resumedBy(anaphor, tokens, sentence, own, context);
      if (relative === 'other') continue;
      const mention =
        resolve(anaphor, tokens, index, antecedents, context, relative) ??
        atHome(anaphor, tokens, home, context);
      if (!mention) continue;
      resolved.push(mention);
      if (mention.kind === 'description') note(mention, mention.first);
    }
    for (; nextOwn < own.length; nextOwn += 1)
      note(own[nextOwn] as ActorMention, (own[nextOwn] as ActorMention).first);
  }
  return [...mentions, ...resolved].sort((a, b) => a.first - b.first || a.last - b.last);
}

function resolve(
  anaphor: Anaphor,
  tokens: readonly Token[],
  sentence: number,
  antecedents: Antecedents,
  context: ReferenceContext,
  relative: ActorMention | null,
): ActorMention | null {
  const { first, last, clitic, joined } = anaphor;
  const base = {
    first,
    last,
    clitic,
    joined,
    alternatives: [] as string[],
    span: { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end },
    host: -1,
    inside: false,
    speaker: false,
    remote: false,
  };
  if (anaphor.kind === 'speaker')
    return { ...base, kind: 'pronoun', actors: [], speaker: true, host: anaphor.host ? first : -1 };
  if (anaphor.kind === 'fighters') {
    const actor = sameFighters(anaphor, sentence, antecedents, context);
    return actor ? { ...base, kind: 'description', actors: [actor] } : null;
  }
  if (anaphor.kind === 'description') {
    const actor = describe(anaphor.head, anaphor.kinds, sentence, antecedents, context);
    return actor ? { ...base, kind: 'description', actors: [actor] } : null;
  }
  if (anaphor.kind !== 'pronoun') {
    const all = antecedents
      .latest(sentence, REACH + 1)
      .filter(slug => !NO_SIDE.test(context.bySlug.get(slug)?.kind ?? ''));
    const wanted = anaphor.kind === 'pair' ? 2 : 1;
    if (wanted === 2 && context.pack.language === 'EN') {
      // "Both sides" of a war before whoever speaks of them.
      const parties = all.filter(slug => PARTIES.test(context.bySlug.get(slug)?.kind ?? ''));
      if (parties.length >= 2) return { ...base, kind: 'description', actors: parties.slice(0, 2).reverse() };
    }
    // "Russia urged both sides": who acts on the two is not one of them.
    const near = antecedents.within(first - CLOSE, sentence);
    const others = all.filter(actor => !near.includes(actor));
    const latest = wanted === 2 && others.length >= 2 ? others : all;
    const from = anaphor.kind === 'last but one' ? 1 : 0;
    const actors = latest.slice(from, from + wanted).reverse();
    return actors.length === wanted ? { ...base, kind: 'description', actors } : null;
  }
  const host = anaphor.host ? first : -1;
  if (relative && relative.actors.length === 1)
    return { ...base, kind: 'pronoun', actors: [...relative.actors], host, remote: false };
  if (anaphor.pair) {
    const two = antecedents
      .latest(sentence)
      .filter(slug => !NO_SIDE.test(context.bySlug.get(slug)?.kind ?? ''))
      .slice(0, 2)
      .reverse();
    return two.length === 2 ? { ...base, kind: 'pronoun', actors: two, host } : null;
  }
  const fits = ({ actor: slug, grammar }: Recent): boolean => {
    const actor = context.bySlug.get(slug);
    return actor !== undefined && grammar !== undefined && anaphor.agrees(grammar, actor);
  };
  const bonus = ({ people }: Recent): number => (anaphor.people && people ? PEOPLE_FIRST : 0);
  // A comma between ends the clause in which the nearest name is the likeliest.
  const apart = ({ token }: Recent): boolean =>
    context.pack.language === 'AR' &&
    tokens.slice(token + 1, first + 1).some(({ gap }) => (gap & GAP.comma) !== 0);
  const ranked = anaphor.nearest
    ? antecedents.latest(sentence, REACH, fits)
    : antecedents.rank(first, sentence, fits, bonus, apart);
  const { military, body } = anaphor;
  const owned = ranked.map(slug =>
    body ? bodyOf(slug, body, context.bySlug) : military ? (context.militaryOf(slug) ?? slug) : slug,
  );
  const best = owned[0];
  if (best === undefined) return null;
  const remote = !antecedents.within(0, sentence).includes(ranked[0] as string);
  return { ...base, kind: 'pronoun', actors: [best], alternatives: owned.slice(1, 3), host, remote };
}

/** The country that a text is set in, by its name: whose "the government" and "the army" are where nobody's were named. */
function homeOf(tokens: readonly Token[], { pack, actorOfState }: ReferenceContext): string | undefined {
  if (pack.vocabulary.lands.size === 0) return undefined;
  for (const token of tokens) {
    const land = landOf(token, pack, actorOfState);
    if (land) return land;
  }
  return undefined;
}

/** "the government", "troops" of the country that the text is set in. */
function atHome(
  anaphor: Anaphor,
  tokens: readonly Token[],
  home: string | undefined,
  context: ReferenceContext,
): ActorMention | null {
  if (!home || (anaphor.kind !== 'description' && anaphor.kind !== 'fighters')) return null;
  const actor = anaphor.kinds?.includes('MILITARY')
    ? context.militaryOf(home)
    : anaphor.kinds?.includes('GOVERNMENT')
      ? home
      : undefined;
  if (!actor) return null;
  const { first, last, clitic, joined } = anaphor;
  return {
    kind: 'description',
    actors: [actor],
    alternatives: [],
    first,
    last,
    span: { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end },
    clitic,
    joined,
    host: -1,
    inside: false,
    speaker: false,
    remote: false,
  };
}

/** The head of the relative clause that a suffix resumes; `other` where it is a thing, null where it resumes none. */
function resumedBy(
  anaphor: Anaphor,
  tokens: readonly Token[],
  sentence: Sentence,
  own: readonly ActorMention[],
  { pack, grammar }: ReferenceContext,
): ActorMention | 'other' | null {
  if (anaphor.kind !== 'pronoun' || !anaphor.letters || !pack.relativeClauses) return null;
  const relative = pack.relativeClauses.resumes(tokens, sentence, anaphor.first, anaphor.letters, at =>
    own.some(({ first, clitic, kind }) => first === at && clitic === '' && kind !== 'demonym'),
  );
  return relative < 0
    ? null
    : pack.relativeClauses.head(tokens, sentence, relative, own, slug => grammar.get(slug));
}

/** The body that a person belongs to; with `state` the state or government above an actor. */
function bodyOf(slug: string, wanted: 'own' | 'state', bySlug: ReadonlyMap<string, Actor>): string {
  let at = slug;
  for (let step = 0; step < 4; step += 1) {
    const actor = bySlug.get(at);
    if (!actor) return slug;
    const reached =
      wanted === 'own' ? actor.kind !== 'PERSON' : actor.kind === 'STATE' || actor.kind === 'GOVERNMENT';
    if (reached) return at;
    const parent = actor.memberOf[0];
    if (!parent) return slug;
    at = parent;
  }
  return slug;
}

/** «الأهالي», "the residents": unnamed people, unless a group of them was named by that word before. */
function knownPeople(
  mention: ActorMention,
  tokens: readonly Token[],
  within: Sentence,
  sentence: number,
  antecedents: Antecedents,
  context: ReferenceContext,
): void {
  const token = tokens[mention.first] as Token;
  const reading = context.pack.nameReadings(token).find(({ article }) => article);
  const definite = reading !== undefined || tokens[mention.first - 1]?.folded === 'the';
  const fighters = context.pack.fightersAt?.(tokens, within, mention.first);
  const actor = definite
    ? describe(reading?.stem ?? token.folded, null, sentence, antecedents, context)
    : undefined;
  const known = actor ?? (fighters ? sameFighters(fighters, sentence, antecedents, context) : undefined);
  if (!known) return;
  mention.kind = 'description';
  mention.actors = [known];
}

/** How many earlier sentences fighters without an article reach back to whose they are, by kind alone. */
const FIGHTERS_REACH = 1;

/** "killed 25 troops": those last called so, else the latest actor that has such people. */
function sameFighters(
  { head, kinds }: { head: string; kinds: readonly string[] },
  sentence: number,
  antecedents: Antecedents,
  { bySlug }: ReferenceContext,
): string | undefined {
  const ofKind = ({ actor }: { actor: string }): boolean => kinds.includes(bySlug.get(actor)?.kind ?? '');
  return antecedents.byHead(head, sentence, FAR) ?? antecedents.latest(sentence, FIGHTERS_REACH, ofKind)[0];
}

/** A description's actor: one whose own name has the head word, else the latest of a fitting kind. */
function describe(
  head: string,
  kinds: readonly string[] | null,
  sentence: number,
  antecedents: Antecedents,
  context: ReferenceContext,
): string | undefined {
  const called = antecedents.byHead(head, sentence, FAR);
  if (called) return called;
  const latest = antecedents.latest(sentence, FAR);
  const named = latest.filter(slug => context.headsOf(slug).has(head));
  const ofKind = (slug: string): boolean => kinds?.includes(context.bySlug.get(slug)?.kind ?? '') ?? true;
  // "the army" is an army first, and only then a group whose name has the word.
  const byHead = named.find(ofKind) ?? named[0];
  if (byHead) return byHead;
  if (!kinds) return undefined;
  return latest.find(slug => kinds.includes(context.bySlug.get(slug)?.kind ?? '')) ?? undefined;
}

/** Tells whether a gap parts two words of one noun phrase. */
export function partsPhrase(token: Token): boolean {
  return (token.gap & (GAP.comma | GAP.colon | GAP.line | GAP.stop | GAP.dash)) !== 0;
}
