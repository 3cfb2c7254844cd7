import type { Span } from '../../domain/span.ts';
import type { NounPhrase, Sentence, Token } from '../document.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { partsPhrase } from './references.ts';

/** Somebody who may be quoted: an actor, or a role such as `informed-sources`. */
export type Source = {
  /** Global id: `actor:sdf` or `speaker:local-sources`. */
  speaker: string;
  span: Span;
  first: number;
  last: number;
  preposition: string;
  pronoun: boolean;
  /** Joined by "and" to what stands before it. */
  joined: boolean;
  person: boolean;
  /** A role of a body that is named with it: `sdf-official`. */
  ofBody: boolean;
};

type Compiled = {
  nouns: { test: RegExp; role: string; singular: string }[];
  adjectives: { test: RegExp; role: string }[];
};

const compiled = new WeakMap<LanguagePack, Compiled>();

function compile(pack: LanguagePack): Compiled {
  let ready = compiled.get(pack);
  if (!ready) {
    ready = { nouns: [], adjectives: [] };
    for (const row of pack.lexicon.sources) {
      if ('noun' in row)
        ready.nouns.push({
          test: new RegExp(row.noun, 'u'),
          role: row.role,
          singular: row.singular ?? row.role,
        });
      else ready.adjectives.push({ test: new RegExp(row.adjective, 'u'), role: row.role });
    }
    compiled.set(pack, ready);
  }
  return ready;
}

/** A spokesman speaks for the body; these roles take the body's name: `sdf-official`. */
const SPOKESMAN = /^(?:spokes(?:man|person|woman)|statement)$/;
const OF_BODY = /^(?:officials?|commander|officer|member|source|sources|aide|adviser)$/;

const NOUN_CACHE = new Map<string, boolean>();

function roleOf(stem: string, nouns: Compiled['nouns']): { role: string; singular: string } | undefined {
  return nouns.find(({ test }) => test.test(stem));
}

/** The roles of a sentence that may speak («مصادر محلية», "a senior SDF official"), in order. */
function findRoles(
  tokens: readonly Token[],
  sentence: Sentence,
  phrases: readonly NounPhrase[],
  pack: LanguagePack,
): Source[] {
  const { nouns, adjectives } = compile(pack);
  const roles: Source[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const token = tokens[at] as Token;
    const cached = NOUN_CACHE.get(token.folded);
    if (cached === false) continue;
    let found: { role: string; singular: string } | undefined;
    let preposition = '';
    let joined = false;
    let stem = token.folded;
    for (const reading of pack.nameReadings(token)) {
      found = roleOf(reading.stem, nouns);
      if (found) {
        preposition = reading.clitic;
        joined = reading.conjunction;
        stem = reading.stem;
        break;
      }
    }
    if (NOUN_CACHE.size < 50_000) NOUN_CACHE.set(token.folded, found !== undefined);
    if (!found) continue;
    const described: string[] = [];
    let first = at;
    let last = at + 1;
    let role = found.role;
    let body: NounPhrase | undefined;
    if (pack.language === 'AR') {
      if (found.singular !== found.role && !/(?:ون|ين)$/.test(stem)) role = found.singular;
      while (last < sentence.last && last - at <= 3 && !partsPhrase(tokens[last] as Token)) {
        const word = (tokens[last] as Token).folded.replace(/^ال/, '');
        const adjective = adjectives.find(({ test }) => test.test(word));
        if (!adjective) break;
        described.unshift(adjective.role);
        last += 1;
      }
      let next = last;
      if (/^(?:كبير|بارز|رفيع|سابق)/.test(tokens[next]?.folded ?? '')) next += 1;
      const connected = /^(?:في|من|باسم|لدي)$/.test(tokens[next]?.folded ?? '');
      if (connected) next += 1;
      const definite = token.folded.replace(/^[وفبل]/, '').startsWith('ال');
      if (next < sentence.last && (connected || !definite))
        body = phrases.find(phrase => phrase.mention.first === next && phrase.mention.kind !== 'demonym');
    } else {
      while (first > sentence.first && at - first < 3 && !partsPhrase(tokens[first] as Token)) {
        const word = (tokens[first - 1] as Token).folded;
        const adjective = adjectives.find(({ test }) => test.test(word));
        if (!adjective && !/^(?:senior|former|top)$/.test(word)) break;
        if (adjective) described.unshift(adjective.role);
        first -= 1;
      }
      if (
        first > sentence.first &&
        /^(?:the|a|an|some|several|two|three)$/.test((tokens[first - 1] as Token).folded)
      )
        first -= 1;
      body = phrases.find(
        phrase =>
          phrase.mention.last === at || (phrase.mention.last === at - 1 && tokens[at - 1]?.folded === "'s"),
      );
      if (!body && /^(?:of|in|from|for|with)$/.test(tokens[last]?.folded ?? ''))
        body = phrases.find(phrase => phrase.mention.first > last && phrase.mention.first <= last + 2);
    }
    // «التقرير», "the article": the text itself speaks.
    if (
      role === 'report' &&
      described.length === 0 &&
      !body &&
      (pack.language === 'AR' ? token.folded.includes('ال') : (tokens[first] as Token).folded === 'the')
    )
      continue;
    // "Q Street reports" is a verb, whatever else the word may be.
    if (pack.language === 'EN' && body?.mention.last === at && pack.speech.analyse(token).length > 0)
      continue;
    const actor = body?.mention.actors[0];
    const own = described.filter(word => !role.startsWith(word));
    let speaker = `speaker:${[...own, role].join('-')}`;
    if (actor && described.length === 0 && body?.mention.kind !== 'demonym') {
      if (SPOKESMAN.test(role)) speaker = `actor:${actor}`;
      else if (OF_BODY.test(role)) speaker = `speaker:${actor}-${role.replace(/s$/, '')}`;
    }
    if (body && actor) {
      first = Math.min(first, body.mention.first);
      last = Math.max(last, body.mention.last);
    }
    const span = { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
    if (
      preposition === '' &&
      first > sentence.first &&
      pack.vocabulary.prepositions.has((tokens[first - 1] as Token).folded)
    )
      preposition = (tokens[first - 1] as Token).folded;
    roles.push({
      speaker,
      span,
      first,
      last,
      preposition,
      pronoun: false,
      joined,
      person: false,
      ofBody: actor !== undefined,
    });
  }
  return roles;
}

/** All who may be quoted in a sentence, actors and roles, in order; a role that holds an actor replaces it. */
export function findSources(
  tokens: readonly Token[],
  sentence: Sentence,
  phrases: readonly NounPhrase[],
  pack: LanguagePack,
  isPerson: (slug: string) => boolean,
): Source[] {
  const roles = findRoles(tokens, sentence, phrases, pack);
  const actors: Source[] = [];
  for (const { mention, first, last, preposition, embedded, joined } of phrases) {
    const slug = mention.actors[0];
    if (!slug || mention.kind === 'demonym' || mention.kind === 'unnamed') continue;
    if (embedded && !isPerson(slug)) continue;
    if (roles.some(role => role.first < mention.last && mention.first < role.last)) continue;
    actors.push({
      speaker: `actor:${slug}`,
      span: mention.span,
      first,
      last: Math.max(last, mention.last),
      preposition,
      pronoun: mention.kind === 'pronoun',
      joined,
      person: isPerson(slug),
      ofBody: false,
    });
  }
  return [...actors, ...roles].sort((a, b) => a.first - b.first);
}
