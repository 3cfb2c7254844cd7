import type { AttributionStep, ClaimContent, Modality } from '../../domain/claim.ts';
import { type DatedScope, eventDateOf } from '../dates/event-date.ts';
import { findDates, type StatedDate } from '../dates/find-dates.ts';
import {
  type ActorMention,
  GAP,
  type Link,
  type NounPhrase,
  type Predicate,
  type Sentence,
  type Token,
} from '../document.ts';
import type { ActorIndex } from '../gazetteer/actor-index.ts';
import { actorGlobalId } from '../global-ids.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { chainAt, type Frame, findFrames, withActors } from './attribution.ts';
import { type JudgedLink, toClaims } from './claims.ts';
import { linkSentence } from './linker.ts';
import type { LinkJudge } from './linking/judge.ts';
import { buildPhrases } from './noun-phrases.ts';
import { dropOverlaps } from './overlaps.ts';
import { inQuote } from './reporting/complements.ts';
import { findMarkers, type Marker, modalityOf, polarityOf } from './scopes.ts';
import { findSources, type Source } from './sources.ts';
import { takenWords } from './taken.ts';
import { asTold, toldDeeds } from './told.ts';

/** A text whose mentions are known. */
export type ReadInput = {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  mentions: readonly ActorMention[];
  pack: LanguagePack;
  index: ActorIndex;
  judge: LinkJudge;
  watch: ((read: ReadSentence) => void) | undefined;
  extractor: string;
  /** Day of publication where it is known. */
  published: string | null;
  /** Whether this is the text from its beginning. */
  opens: boolean;
  /** A text that retells somebody: whoever was last named as a source goes on speaking. */
  carries: boolean;
};

/** A sentence as it was understood: for people who ask why. */
export type ReadSentence = {
  text: string;
  tokens: readonly Token[];
  sentence: Sentence;
  phrases: readonly NounPhrase[];
  predicates: readonly Predicate[];
  /** Every link that was judged; those that were chosen; those that make claims. */
  possible: readonly Link[];
  chosen: readonly Link[];
  links: readonly Link[];
  frames: readonly Frame[];
  markers: readonly Marker[];
  claims: readonly ClaimContent[];
};

/** A judge that notes what it is asked and what it answers. */
function noting(judge: LinkJudge, possible: Link[], chosen: Link[]): LinkJudge {
  return {
    ...judge,
    choose(links, scope, counts) {
      possible.push(...links);
      const link = judge.choose(links, scope, counts);
      if (link) chosen.push(link);
      return link;
    },
  };
}

/** A sentence with more mentions than this is a list, not a statement. */
const MOST_MENTIONS = 60;

/** For how many sentences "the attack" is the one that was told last. */
const TOLD_REACH = 3;

const NOTHING_TOLD: { deeds: readonly JudgedLink[]; sentence: number } = { deeds: [], sentence: 0 };

/** The claims of all sentences, in order of start. */
export function readSentences(input: ReadInput): ClaimContent[] {
  const { mentions, sentences } = input;
  const claims: ClaimContent[] = [];
  let next = 0;
  let speaker: AttributionStep[] = [];
  let subject: NounPhrase | null = null;
  let told = NOTHING_TOLD;
  let paragraph = -1;
  let carried: AttributionStep[] = [];
  // Only the head of a text says who issues it, not the begin of a later window.
  const issuer = input.opens ? issuerOf(input) : null;
  const roles = new Map<string, string>();
  for (const [index, sentence] of sentences.entries()) {
    const own: ActorMention[] = [];
    for (; next < mentions.length && (mentions[next] as ActorMention).first < sentence.last; next += 1)
      own.push(mentions[next] as ActorMention);
    if (sentence.boilerplate || own.length > MOST_MENTIONS) continue;
    if (sentence.paragraph !== paragraph) {
      subject = null;
      carried = [];
    }
    paragraph = sentence.paragraph;
    const read = readSentence(sentence, own, speaker, subject, {
      ...input,
      issuer,
      roles,
      told: told.deeds,
    });
    claims.push(...(input.carries ? read.claims.map(claim => carriedOn(claim, carried)) : read.claims));
    if (read.reported) carried = read.speaker;
    speaker = read.speaker;
    subject = read.subject;
    if (read.told.length > 0) told = { deeds: toldDeeds(read.told), sentence: index };
    else if (index - told.sentence >= TOLD_REACH) told = NOTHING_TOLD;
  }
  return claims.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** One sentence through the stages: predicates, phrases, links, reports, polarity and modality. */
function readSentence(
  sentence: Sentence,
  mentions: readonly ActorMention[],
  speaker: AttributionStep[],
  subject: NounPhrase | null,
  {
    text,
    tokens,
    pack,
    index,
    judge,
    watch,
    mentions: allMentions,
    extractor,
    published,
    issuer,
    roles,
    told,
  }: ReadInput & { issuer: string | null; roles: Map<string, string>; told: readonly JudgedLink[] },
): {
  reported: boolean;
  claims: ClaimContent[];
  told: readonly JudgedLink[];
  speaker: AttributionStep[];
  subject: NounPhrase | null;
} {
  const isPerson = (slug: string): boolean => index.bySlug.get(slug)?.kind === 'PERSON';
  const taken = takenWords(tokens, mentions, pack, isPerson);
  const predicates = pack.findPredicates(tokens, sentence, taken);
  const phrases = buildPhrases(tokens, sentence, mentions, predicates, pack);
  const sources = findSources(tokens, sentence, phrases, pack, isPerson).map(source =>
    recalled(source, roles),
  );
  const frames = findFrames(tokens, sentence, sources, pack, speaker, at => taken(at) !== '');
  for (const mention of mentions)
    if (mention.speaker)
      mention.actors =
        bodyOf(chainAt(frames, mention.first).steps, index) ??
        (issuer ? [issuer] : (bodyOf(speaker, index) ?? []));
  const lastSpeaker = frames.at(-1)?.steps ?? speaker;
  if (mentions.length === 0 || predicates.length === 0)
    return { reported: frames.length > 0, claims: [], told: [], speaker: lastSpeaker, subject: null };
  const verbs = new Set(predicates.filter(isFiniteVerb).map(({ first }) => first));
  const asked = new Map<number, boolean>();
  const isVerb = (at: number): boolean => {
    let known = asked.get(at);
    if (known === undefined) {
      known = verbs.has(at) || pack.speech.analyse(tokens[at] as Token).length > 0;
      asked.set(at, known);
    }
    return known;
  };
  const layout = pack.layoutOf?.(tokens, sentence, mentions);
  const possible: Link[] = [];
  const chosen: Link[] = [];
  const links = dropOverlaps(
    linkSentence(
      {
        tokens,
        sentence,
        phrases,
        predicates,
        grammar: index.grammar,
        isVerb,
        layout,
        pack,
        bySlug: index.bySlug,
      },
      watch ? noting(judge, possible, chosen) : judge,
      pack.language === 'AR' ? subject : null,
      told.map(({ link }) => link),
    ),
  ).filter(judge.keeps);
  const reports = withActors(frames, at => {
    const act = links.find(link => link.predicate.first === at);
    return act && { speaker: actorGlobalId(act.subjectActor), span: act.subject.mention.span };
  });
  const markers = findMarkers(tokens, sentence, pack);
  const places = [...verbs];
  const sameClause = (from: number, to: number): boolean =>
    tokens.slice(from, to + 1).every(({ gap }) => !(gap & (GAP.comma | GAP.stop)));
  const dates = links.length === 0 ? [] : findDates(tokens, sentence, pack.language, published);
  const acts = new Set(
    links
      .map(link => link.predicate)
      .filter(isInflected)
      .map(({ first }) => first),
  );
  const dated: DatedScope = {
    ...{ tokens, sentence, pack },
    isVerb: at => acts.has(at) || isVerb(at),
    ...placesIn(predicates, phrases),
  };
  const each = links.map((link): JudgedLink => {
    const { predicate } = link;
    const chain = chainAt(reports, predicate.first);
    const modality = modalityOf(predicate, markers, places, links, sameClause);
    return {
      link,
      attribution:
        chain.steps.length === 0 && issuer ? [{ speaker: actorGlobalId(issuer), span: null }] : chain.steps,
      polarity: polarityOf(predicate, markers, places, chain.denied),
      modality,
      eventDate: eventDateOf(link, datesFor(modality, dates), dated),
    };
  });
  const judged = asTold(each, told);
  const claims = toClaims({ text, tokens, mentions: allMentions, judge }, sentence, judged, extractor);
  watch?.({
    text,
    tokens,
    sentence,
    phrases,
    predicates,
    possible,
    chosen,
    links,
    frames: reports,
    markers,
    claims,
  });
  return {
    reported: frames.length > 0,
    claims,
    told: judged,
    speaker: lastSpeaker,
    subject: subjectOf(links, phrases),
  };
}

/** Which tokens are predicates that are no finite verbs, and which lie within the phrase of somebody. */
function placesIn(
  predicates: readonly Predicate[],
  phrases: readonly NounPhrase[],
): Pick<DatedScope, 'isNominal' | 'isMention'> {
  const nominal = new Set(
    predicates
      .filter(predicate => !isFiniteVerb(predicate) && predicate.form !== 'title')
      .flatMap(({ first, parts }) => [first, ...parts]),
  );
  return {
    isNominal: at => nominal.has(at),
    isMention: at => phrases.some(({ first, last }) => at >= first && at < last),
  };
}

/** What is still to come has no day that is counted back from publication. */
function datesFor(modality: Modality, dates: readonly StatedDate[]): readonly StatedDate[] {
  return modality === 'ANTICIPATED' ? dates.filter(({ fromPublication }) => !fromPublication) : dates;
}

function isInflected({ form, infinitive }: Predicate): boolean {
  return (form === 'active' || form === 'passive') && !infinitive;
}

function isFiniteVerb(predicate: Predicate): boolean {
  return isInflected(predicate) && predicate.bias >= 0;
}

/** Who says "we": the innermost speaker; of a role, its body. */
function bodyOf(steps: readonly AttributionStep[], index: ActorIndex): string[] | null {
  const speaker = steps.at(-1)?.speaker;
  if (!speaker) return null;
  if (speaker.startsWith('actor:')) return [speaker.slice(6)];
  const words = speaker.slice(speaker.indexOf(':') + 1).split('-');
  for (let length = words.length - 1; length > 0; length -= 1) {
    const body = words.slice(0, length).join('-');
    if (index.bySlug.has(body)) return [body];
  }
  return null;
}

const STATEMENT = /^(?:ال)?(?:بيان|ندا|تصريح|بلاغ)|^(?:statement|communique|release)$/;
const HEAD_SENTENCES = 3;

/** How often a text must say "we" outside quotations to be spoken by its issuer. */
const OWN_VOICE = 3;

function speaksForItself({
  tokens,
  sentences,
  mentions,
}: Pick<ReadInput, 'tokens' | 'sentences' | 'mentions'>): boolean {
  let own = 0;
  let index = 0;
  for (const { speaker, first } of mentions) {
    if (!speaker) continue;
    while (index + 1 < sentences.length && (sentences[index] as Sentence).last <= first) index += 1;
    if (!inQuote(tokens, (sentences[index] as Sentence).first, first)) own += 1;
  }
  return own >= OWN_VOICE;
}

/** The body that issues the whole text: the first actor of a head that calls itself a statement. */
function issuerOf({ tokens, sentences, mentions }: ReadInput): string | null {
  const head = sentences.filter(sentence => !sentence.boilerplate).slice(0, HEAD_SENTENCES);
  const last = head.at(-1)?.last ?? 0;
  const stated = head.some(sentence =>
    tokens.slice(sentence.first, sentence.last).some(({ folded }) => STATEMENT.test(folded)),
  );
  if (!stated || !speaksForItself({ tokens, sentences, mentions })) return null;
  return mentions.find(({ kind, first }) => kind === 'name' && first < last)?.actors[0] ?? null;
}

/** Roles that speak for a body. */
const FOR_BODY = /^(?:statement|spokesperson)$/;

/**
 * «المصادر», "the source": a role that was described before keeps its description; «البيان» is of the body whose
 * statement or spokesman was named before.
 */
function recalled(source: Source, roles: Map<string, string>): Source {
  if (!source.speaker.startsWith('speaker:')) {
    if (source.ofBody) roles.set('body', source.speaker);
    return source;
  }
  const role = source.speaker.slice('speaker:'.length);
  const noun = role.slice(role.lastIndexOf('-') + 1);
  const body = roles.get('body');
  if (FOR_BODY.test(role) && body) return { ...source, speaker: body };
  if (role === noun) return roles.has(noun) ? { ...source, speaker: `speaker:${roles.get(noun)}` } : source;
  if (/^(?:sources?|officials?|diplomats?)$/.test(noun) && !source.ofBody) roles.set(noun, role);
  return source;
}

/** What a following sentence without a subject speaks of: the subject of the first verb, else the first free actor. */
function subjectOf(links: readonly Link[], phrases: readonly NounPhrase[]): NounPhrase | null {
  const first = links
    .filter(({ predicate }) => predicate.form === 'active' && !predicate.infinitive)
    .sort((a, b) => a.predicate.first - b.predicate.first)[0];
  if (first) return first.subject;
  const free = phrases.find(
    ({ mention, embedded, governed, preposition }) =>
      !embedded &&
      !governed &&
      preposition === '' &&
      mention.actors.length > 0 &&
      mention.kind !== 'pronoun' &&
      mention.kind !== 'unnamed',
  );
  return free ?? null;
}

/** Sources who go on speaking through a paragraph without being named again. */
const GOES_ON = /^speaker:(?:.+-)?(?:sources?|analysts?|experts?|diplomats?|officials?)$/;

function carriedOn(claim: ClaimContent, carried: AttributionStep[]): ClaimContent {
  const goesOn = claim.attribution.length === 0 && GOES_ON.test(carried.at(-1)?.speaker ?? '');
  return goesOn ? { ...claim, attribution: carried.map(({ speaker }) => ({ speaker, span: null })) } : claim;
}
