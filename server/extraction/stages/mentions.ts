import type { Actor } from '../../domain/actor.ts';
import type { Language } from '../../domain/language.ts';
import { type ActorMention, GAP, type Sentence, type Token } from '../document.ts';
import type { NameMatch, NameTrie } from '../gazetteer/name-trie.ts';
import type { LanguagePack } from '../languages/language-pack.ts';

/** What the search for mentions knows: the names, the actors, and the language. */
export type MentionContext = {
  trie: NameTrie;
  pack: LanguagePack;
  language: Language;
  bySlug: ReadonlyMap<string, Actor>;
  /** The actor of a state's folded name, or undefined. */
  actorOfState(names: readonly string[]): string | undefined;
  militaryOf(slug: string): string | undefined;
};

/** "air strikes", "drone attack": the act, not the force. */
const STRIKES = /^(?:air)?(?:strikes?|attacks?|raids?|fire|shelling)$/;

/** Nouns that a nationality only describes. */
const OF_NATION =
  /^(?:civilians?|fighters?|people|residents?|children|women|men|famil(?:y|ies)|villagers|activists?|journalists?|refugees?|militants?|rebels?|insurgents?|jihadists?|gunmen|workers|locals|protesters|demonstrators|towns?|villages?|areas?|cit(?:y|ies)|territory|border|side|state|media|crisis)$/;

const PARTS = GAP.comma | GAP.colon | GAP.line | GAP.stop | GAP.dash;

function mentionOf(
  tokens: readonly Token[],
  kind: ActorMention['kind'],
  actor: string | null,
  first: number,
  last: number,
  clitic = '',
  joined = false,
): ActorMention {
  return {
    kind,
    actors: actor ? [actor] : [],
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

/** «شمال غربي العاصمة», «في غربي البلاد»: a direction, and no nationality. */
function isDirection({ folded }: Token, previous: Token | undefined): boolean {
  if (folded === 'الغربيه')
    return /(?:ضفه|قدس|اوروبا|افريقيا|صحرا|جهه|شماليه|جنوبيه)$/.test(previous?.folded ?? '');
  if (!/^[وفبل]?غربي$/.test(folded)) return false;
  return folded.length > 4 || /^[وف]?(?:.?شمال|.?جنوب|في|من|الي)$/.test(previous?.folded ?? '');
}

/** The nationality that a word expresses: the state's actor, and what is glued before the word. */
function demonymAt(
  token: Token,
  context: MentionContext,
  previous?: Token,
): { actor: string; clitic: string; conjunction: boolean; article: boolean } | null {
  const { demonyms } = context.pack.vocabulary;
  if (context.language === 'EN') {
    if (!/^[A-Z]/.test(token.raw)) return null;
    const names = demonyms.get(token.folded);
    const actor = names && context.actorOfState(names);
    if (token.folded === 'us' && token.raw !== 'US' && token.raw !== 'U.S.') return null;
    return actor ? { actor, clitic: '', conjunction: false, article: false } : null;
  }
  for (const reading of context.pack.nameReadings(token)) {
    const names = demonyms.get(reading.stem);
    const actor = names && context.actorOfState(names);
    if (actor && isDirection(token, previous)) return null;
    if (actor)
      return { actor, clitic: reading.clitic, conjunction: reading.conjunction, article: reading.article };
  }
  return null;
}

/**
 * An adjective of nationality: beside an army noun the state's military, beside a head that passes an actor through
 * ("officials", «الجانب») the state; otherwise an adjective that only the noun it modifies may use.
 */
function demonymMention(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  context: MentionContext,
  last: ActorMention | undefined,
): ActorMention | null {
  const token = tokens[at] as Token;
  const before = at > sentence.first ? tokens[at - 1] : undefined;
  const found = demonymAt(token, context, before);
  if (!found) return null;
  const { militaryNouns, transparentHeads } = context.pack.vocabulary;
  const military = context.militaryOf(found.actor);
  if (context.language === 'EN') {
    const next = at + 1 < sentence.last ? tokens[at + 1] : undefined;
    const after = at + 2 < sentence.last ? tokens[at + 2] : undefined;
    if (!next || next.gap & PARTS) return mentionOf(tokens, 'demonym', found.actor, at, at + 1);
    if (next.gap & GAP.hyphen) return mentionOf(tokens, 'name', found.actor, at, at + 1);
    // "Syrian civilians", "a Kurdish town": neither is the state or its people as one.
    if (OF_NATION.test(next.folded)) return mentionOf(tokens, 'demonym', found.actor, at, at + 1);
    const strikes = after && STRIKES.test(after.folded);
    if (military && sharesArmy(tokens, at, sentence, context))
      return mentionOf(tokens, 'name', military, at, at + 1, '', isJoined(tokens, at, sentence));
    if (military && militaryNouns.has(next.folded) && !(strikes && next.folded === 'air'))
      return mentionOf(tokens, 'name', military, at, at + 2);
    if (transparentHeads.has(next.folded)) return mentionOf(tokens, 'name', found.actor, at, at + 2);
    return mentionOf(tokens, 'demonym', found.actor, at, at + 1);
  }
  // «القوات الأميركية والعراقية»: the noun before the first adjective is the second's too.
  if (
    found.conjunction &&
    found.clitic === '' &&
    last?.kind === 'name' &&
    last.last === at &&
    last.last - last.first === 2
  ) {
    const noun = context.pack.nameReadings(tokens[last.first] as Token).at(-1)?.stem ?? '';
    const state = demonymAt(tokens[at - 1] as Token, context)?.actor;
    if (state && state !== found.actor && (militaryNouns.has(noun) || transparentHeads.has(noun))) {
      const actor = last.actors[0] === context.militaryOf(state) ? military : found.actor;
      if (actor) return mentionOf(tokens, 'name', actor, at, at + 1, '', true);
    }
  }
  const previous = at > sentence.first && !(token.gap & PARTS) ? (tokens[at - 1] as Token) : undefined;
  if (previous && !found.conjunction && found.clitic === '') {
    for (const reading of context.pack.nameReadings(previous)) {
      if (reading.stem.length < 3) continue;
      if (military && militaryNouns.has(reading.stem))
        return mentionOf(tokens, 'name', military, at - 1, at + 1, reading.clitic, reading.conjunction);
      if (reading.article === found.article && transparentHeads.has(reading.stem) && reading.stem.length > 3)
        return mentionOf(tokens, 'name', found.actor, at - 1, at + 1, reading.clitic, reading.conjunction);
    }
    // «وزير الخارجية السوري يحذر»: an office whose holder is not named speaks for its state.
    const office = context.pack.unnamedOfficeBefore?.(tokens, sentence, at);
    if (office && !namesPerson(tokens, at + 1, sentence, context)) {
      const { clitic, conjunction } = office.reading;
      return mentionOf(tokens, 'name', found.actor, office.first, at + 1, clitic, conjunction);
    }
    // «مسلحون صوماليون»: the adjective says who they are, and is no party of its own.
    const people = unnamedMention(tokens, at - 1, context);
    if (people?.last === at) return { ...people, last: at + 1, span: { ...people.span, end: token.end } };
  }
  return mentionOf(tokens, 'demonym', found.actor, at, at + 1, found.clitic, found.conjunction);
}

const isJoined = (tokens: readonly Token[], at: number, sentence: Sentence): boolean =>
  at > sentence.first && /^(?:and|or)$/.test((tokens[at - 1] as Token).folded);

/** "Russian and Syrian warplanes": the army noun after the second nationality is the first one's, too. */
function sharesArmy(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  { pack }: MentionContext,
): boolean {
  if (at + 3 >= sentence.last || !/^(?:and|or)$/.test((tokens[at + 1] as Token).folded)) return false;
  if (!/^[A-Z]/.test((tokens[at + 2] as Token).raw)) return false;
  const { militaryNouns } = pack.vocabulary;
  const noun = [at + 3, at + 4].find(place => militaryNouns.has(tokens[place]?.folded ?? ''));
  return noun !== undefined && noun < sentence.last && !STRIKES.test(tokens[noun + 1]?.folded ?? '');
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whether a person's name follows: at once, or after a few words more of the title. */
function namesPerson(
  tokens: readonly Token[],
  from: number,
  sentence: Sentence,
  { trie, bySlug }: MentionContext,
): boolean {
  const until = Math.min(sentence.last, from + 3);
  for (let at = from; at < until; at += 1) {
    const match = trie.findAt(tokens, at, sentence.last, NOBODY);
    if (match && bySlug.get(match.slug)?.kind === 'PERSON') return true;
    if ((tokens[at] as Token).gap & PARTS && at > from) return false;
  }
  return false;
}

function unnamedMention(tokens: readonly Token[], at: number, context: MentionContext): ActorMention | null {
  const { unnamedPeople } = context.pack.vocabulary;
  const token = tokens[at] as Token;
  const police = context.pack.unnamedBody?.(tokens, at);
  if (police) return mentionOf(tokens, 'unnamed', null, at, at + 2, police.clitic, police.conjunction);
  if (unnamedPeople.has(token.folded)) return mentionOf(tokens, 'unnamed', null, at, at + 1);
  for (const reading of context.pack.nameReadings(token))
    if (inSomeCase(reading.stem, unnamedPeople))
      return mentionOf(tokens, 'unnamed', null, at, at + 1, reading.clitic, reading.conjunction);
  return null;
}

/** «مسلحا», «مسلحين», «مسلحان»: a word in another case than the lexicon has it. */
function inSomeCase(stem: string, words: ReadonlySet<string>): boolean {
  if (words.has(stem)) return true;
  if (stem.length < 5) return false;
  if (stem.endsWith('ا')) return words.has(stem.slice(0, -1)) || words.has(`${stem.slice(0, -1)}ون`);
  return /(?:ين|ان)$/.test(stem) && words.has(`${stem.slice(0, -2)}ون`);
}

/** «قوات سوريا الديمقراطية (قسد)»: neighbours of one actor are one mention. */
function merge(mentions: ActorMention[], mention: ActorMention, tokens: readonly Token[]): void {
  const previous = mentions.at(-1);
  if (
    previous &&
    previous.last === mention.first &&
    previous.kind === 'name' &&
    mention.kind === 'name' &&
    previous.actors[0] === mention.actors[0] &&
    !mention.joined &&
    !((tokens[mention.first] as Token).gap & PARTS)
  ) {
    previous.last = mention.last;
    previous.span = { start: previous.span.start, end: mention.span.end };
    return;
  }
  // A demonym takes its head noun back from an earlier, shorter mention of it.
  while (mentions.length > 0 && (mentions.at(-1) as ActorMention).last > mention.first) mentions.pop();
  mentions.push(mention);
}

/** Where an actor can also be the mere place of an event. */
const PLACES = /^(?:STATE|GOVERNMENT)$/;

function isScene(
  { slug, last }: { slug: string; last: number },
  at: number,
  tokens: readonly Token[],
  sentence: Sentence,
  { pack, bySlug }: MentionContext,
): boolean {
  if (!pack.isScene || last - at > 2 || !PLACES.test(bySlug.get(slug)?.kind ?? '')) return false;
  return pack.isScene(tokens, sentence, at, last);
}

/** "Turkey forces", "US drones": the name of a state before an army noun is its military. */
function stateForces(
  tokens: readonly Token[],
  match: { slug: string; last: number },
  sentence: Sentence,
  context: MentionContext,
): string | undefined {
  if (context.language !== 'EN' || match.last >= sentence.last) return undefined;
  const next = tokens[match.last] as Token;
  if (next.gap !== 0 || !context.pack.vocabulary.militaryNouns.has(next.folded)) return undefined;
  const after = tokens[match.last + 1]?.folded ?? '';
  return STRIKES.test(after) ? undefined : context.militaryOf(match.slug);
}

/** «إن السعودية عرضت»: a word that names a state and is also an adjective, where no noun stands before it. */
function standsAlone(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  { language, pack }: MentionContext,
): boolean {
  if (language !== 'AR') return false;
  const { vocabulary } = pack;
  if (!/^ال/.test((tokens[at] as Token).folded)) return false;
  if (at === sentence.first || (tokens[at] as Token).gap & PARTS) return true;
  const previous = tokens[at - 1] as Token;
  if (vocabulary.complementisers.has(previous.folded) || vocabulary.prepositions.has(previous.folded))
    return true;
  return [...pack.speech.analyse(previous), ...pack.predicates.analyse(previous)].some(
    ({ entry }) => entry.form === 'active' && entry.tense !== 'none',
  );
}

/** A country that is mostly a scene, where it is a party. */
function landMention(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  { pack, actorOfState }: MentionContext,
): ActorMention | null {
  if (!pack.isParty) return null;
  const actor = landOf(tokens[at] as Token, pack, actorOfState);
  // "Syria's president": as its adjective.
  if (actor && at + 1 < sentence.last && (tokens[at + 1] as Token).folded === "'s")
    return mentionOf(tokens, 'demonym', actor, at, at + 1);
  return actor && pack.isParty(tokens, sentence, at)
    ? mentionOf(tokens, 'name', actor, at, at + 1, '', isJoined(tokens, at, sentence))
    : null;
}

/** The actor of a country that is mostly a scene, or undefined. */
export function landOf(
  token: Token,
  { vocabulary }: Pick<LanguagePack, 'vocabulary'>,
  actorOfState: (names: readonly string[]) => string | undefined,
): string | undefined {
  const names = /^\p{Lu}/u.test(token.raw) ? vocabulary.lands.get(token.folded) : undefined;
  return names && actorOfState(names);
}

/** Words for a body that may stand for its name. */
const BODY_WORD = /^(?:coalition|council|front|administration|party|alliance|committee|union|movement|army)$/;

/**
 * "the Coalition" of a text that spoke of the "Syrian Coalition": a word that is a name by itself means whoever was
 * last called by it in a longer name.
 */
function calledBefore(
  match: NameMatch | null,
  tokens: readonly Token[],
  at: number,
  lastCalled: Map<string, string>,
  { language }: MentionContext,
): NameMatch | null {
  if (!match || language !== 'EN') return match;
  const word = (tokens[match.last - 1] as Token).folded;
  if (!BODY_WORD.test(word)) return match;
  const described = at > 0 && ((tokens[at - 1] as Token).gap & GAP.hyphen) !== 0;
  if (match.last - at > 1 || described) {
    lastCalled.set(word, match.slug);
    return match;
  }
  const called = lastCalled.get(word);
  const definite = at > 0 && (tokens[at - 1] as Token).folded === 'the';
  return called && definite ? { ...match, slug: called } : match;
}

/** The furthest that a dateline reaches: places, agencies. */
const DATELINE = 9;

/** «كابل ـ رويترز: قال …», «لندن - «الصحيفة»: …»: where the text after a dateline begins. */
function afterDateline(tokens: readonly Token[], { first, last }: Sentence): number {
  let dash = false;
  for (let at = first; at < Math.min(last, first + DATELINE); at += 1) {
    const { gap, folded } = tokens[at] as Token;
    if (at > first && gap & GAP.colon) return dash ? at : first;
    dash ||= at > first && ((gap & GAP.dash) !== 0 || folded === 'ـ');
  }
  return first;
}

/** The people named anywhere in the tokens: only they go by their surname. */
function namedActors(tokens: readonly Token[], sentences: readonly Sentence[], trie: NameTrie): Set<string> {
  const named = new Set<string>();
  for (const { first, last } of sentences)
    for (let at = first; at < last; at += 1) {
      const match = trie.findAt(tokens, at, last, named);
      if (match) {
        named.add(match.slug);
        at = match.last - 1;
      }
    }
  return named;
}

/** Names, nationalities and unnamed people in the sentences, in order of place, none overlapping another. */
export function findMentions(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  context: MentionContext,
): ActorMention[] {
  const read = sentences.filter(sentence => !sentence.boilerplate);
  const named = namedActors(tokens, read, context.trie);
  const lastCalled = new Map<string, string>();
  const mentions: ActorMention[] = [];
  for (const sentence of read) {
    let at = context.language === 'AR' ? afterDateline(tokens, sentence) : sentence.first;
    while (at < sentence.last) {
      const token = tokens[at] as Token;
      const match = calledBefore(
        context.trie.findAt(tokens, at, sentence.last, named),
        tokens,
        at,
        lastCalled,
        context,
      );
      // A lone adjective of nationality is listed as a name by some gazetteers; its noun decides what it means.
      const lone = match !== null && match.last === at + 1;
      const demonym =
        (!match || lone) && !(lone && standsAlone(tokens, at, sentence, context))
          ? demonymMention(tokens, at, sentence, context, mentions.at(-1))
          : null;
      if (match && !demonym && isScene(match, at, tokens, sentence, context)) {
        at = match.last;
        continue;
      }
      if (demonym) merge(mentions, demonym, tokens);
      else if (match) {
        const { reading } = match;
        const military = stateForces(tokens, match, sentence, context);
        if (military) {
          merge(mentions, mentionOf(tokens, 'name', military, at, match.last + 1), tokens);
          at = match.last + 1;
          continue;
        }
        const joined = reading.conjunction;
        merge(
          mentions,
          mentionOf(tokens, 'name', match.slug, at, match.last, reading.clitic, joined),
          tokens,
        );
      } else {
        const land = landMention(tokens, at, sentence, context);
        if (land) {
          merge(mentions, land, tokens);
          at = land.last;
          continue;
        }
        const unnamed = unnamedMention(tokens, at, context);
        const beside =
          context.language === 'EN'
            ? mentions.at(-1)?.last === at && !(token.gap & PARTS)
            : at + 1 < sentence.last &&
              context.trie.findAt(tokens, at + 1, sentence.last, named)?.reading.clitic === '';
        if (unnamed && !beside) merge(mentions, unnamed, tokens);
      }
      at = Math.max(at + 1, mentions.at(-1)?.last ?? 0);
    }
  }
  const inner = mentions.flatMap(mention => insidePerson(mention, tokens, context));
  for (const mention of mentions) withoutClitic(mention, tokens, context);
  return [...mentions, ...inner].sort((a, b) => a.first - b.first || b.last - a.last);
}

/** The body in a person's title, where the gazetteer lists the title as a name: «القائد العام لقسد». */
function insidePerson(
  mention: ActorMention,
  tokens: readonly Token[],
  context: MentionContext,
): ActorMention[] {
  const person = mention.actors[0];
  if (!person || context.bySlug.get(person)?.kind !== 'PERSON' || mention.last - mention.first < 2) return [];
  for (let at = mention.first; at < mention.last; at += 1) {
    for (let end = mention.last - (at === mention.first ? 1 : 0); end > at; end -= 1) {
      const match = context.trie.findAt(tokens, at, end, new Set());
      if (!match || match.slug === person || match.last !== end) continue;
      const { clitic, conjunction } = match.reading;
      return [
        { ...mentionOf(tokens, 'name', match.slug, at, match.last, clitic, conjunction), inside: true },
      ];
    }
    const demonym = demonymAt(tokens[at] as Token, context);
    if (demonym) return [{ ...mentionOf(tokens, 'name', demonym.actor, at, at + 1), inside: true }];
  }
  return [];
}

/** «لقسد» is the mention «قسد» with a preposition before it: the span leaves the clitics out. */
function withoutClitic(mention: ActorMention, tokens: readonly Token[], context: MentionContext): void {
  if (mention.clitic === '' && !mention.joined) return;
  const token = tokens[mention.first] as Token;
  const reading = context.pack
    .nameReadings(token)
    .find(each => each.clitic === mention.clitic && each.conjunction === mention.joined);
  if (!reading || reading.length === 0) return;
  let left = reading.length;
  let at = token.start;
  for (const unit of token.raw) {
    if (left === 0 && !/[\u064b-\u0652\u0640]/.test(unit)) break;
    if (/[\u0621-\u064a]/.test(unit) && unit !== '\u0640') left -= left > 0 ? 1 : 0;
    at += unit.length;
  }
  if (at < mention.span.end) mention.span = { start: at, end: mention.span.end };
}
