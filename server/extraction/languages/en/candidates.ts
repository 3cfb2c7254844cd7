import type { ActorKind } from '../../../domain/actor.ts';
import { GAP, type Sentence, type Token } from '../../document.ts';
import type { CandidateSpan, FindCandidates } from '../../stages/candidate-span.ts';
import { speech } from './predicates.ts';

/** Last words of an organisation's name, and what they make it. */
const HEADS: Readonly<Record<string, ActorKind>> = {
  Brigade: 'ARMED_GROUP',
  Brigades: 'ARMED_GROUP',
  Battalion: 'ARMED_GROUP',
  Battalions: 'ARMED_GROUP',
  Front: 'ARMED_GROUP',
  Militia: 'ARMED_GROUP',
  Movement: 'ORGANIZATION',
  Party: 'ORGANIZATION',
  Council: 'ORGANIZATION',
  Committee: 'ORGANIZATION',
  Ministry: 'ORGANIZATION',
  Union: 'ORGANIZATION',
  Tribe: 'TRIBE',
  tribe: 'TRIBE',
  clan: 'TRIBE',
  Army: 'MILITARY',
  Guard: 'MILITARY',
  Guards: 'MILITARY',
};

/** First words of an Arab organisation's name as it is spelt in Latin letters ("Liwa al-Nahr"), and what they make it. */
const FRONT_HEADS: Readonly<Record<string, ActorKind>> = {
  Liwa: 'ARMED_GROUP',
  Jaysh: 'ARMED_GROUP',
  Jaish: 'ARMED_GROUP',
  Kataib: 'ARMED_GROUP',
  Saraya: 'ARMED_GROUP',
  Faylaq: 'ARMED_GROUP',
  Firqat: 'ARMED_GROUP',
  Jabhat: 'ARMED_GROUP',
  Ahrar: 'ARMED_GROUP',
  Ansar: 'ARMED_GROUP',
  Jund: 'ARMED_GROUP',
  Harakat: 'ORGANIZATION',
  Hizb: 'ORGANIZATION',
};

/** Words of places and of news lines that look like a name: "East Aleppo", "Middle East", "the New Arab". */
const PLACE =
  /^(?:East|West|North|South|Eastern|Western|Northern|Southern|Central|Middle|Upper|Lower|New|Reuters|AFP|AP)$/;

/** Words that tell an organisation, or an outlet, where a name alone is heard. */
const ORGANIZATION =
  /^(?:Watch|International|Network|Observatory|Organi[sz]ation|Foundation|Society|Cent(?:er|re)|Office|Rights|Relief|Association|Institute|Federation|Authority|Command|Coalition|Group|Commission|Courts?|Committees|Councils|Forces|Units)$/;
const MEDIA =
  /^(?:News|Agency|Radio|Television|TV|Press|Times|Post|Journal|Daily|Herald|Tribune|Gazette|Wire|Star|Mail|Voice|Channel|Media|Chronicle)$/;

const TITLES = new Set(
  'gen general col colonel maj major capt captain sheikh president minister spokesman spokesperson spokeswoman envoy commander ambassador'.split(
    ' ',
  ),
);
const NO_NAME =
  /^(?:The|A|An|In|On|At|For|But|And|As|If|It|This|That|His|Her|Its|Their|Mr|Mrs|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

const isName = (token: Token): boolean => /^[A-Z][\p{L}'’]+$/u.test(token.raw) && !NO_NAME.test(token.raw);
const follows = (token: Token): boolean => (token.gap & ~GAP.hyphen) === 0;

/** The capitalised words right before a place, "al" and "ez" with their hyphens among them. */
function wordsBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
  taken: (at: number) => boolean,
): number {
  let start = at;
  while (start > first && at - start < 4 && follows(tokens[start] as Token) && !taken(start - 1)) {
    const previous = tokens[start - 1] as Token;
    const particle =
      /^(?:al|el|ez|ash|as)$/.test(previous.raw) && ((tokens[start] as Token).gap & GAP.hyphen) !== 0;
    if (!isName(previous) && !particle) break;
    start -= 1;
  }
  return start;
}

/** Where the rest of an Arab organisation's name ends: "al-Nahr", "Thuwar al-Sham"; -1 where there is none. */
function nameAfter(
  tokens: readonly Token[],
  at: number,
  end: number,
  taken: (at: number) => boolean,
): number {
  let last = at;
  while (last < end && last - at < 4 && !taken(last)) {
    const token = tokens[last] as Token;
    const particle = /^(?:al|el|ash|as|ul)$/i.test(token.raw);
    if (!follows(token) || (!isName(token) && !particle)) break;
    last += 1;
  }
  return last > at && isName(tokens[last - 1] as Token) ? last : -1;
}

function personAfter(
  tokens: readonly Token[],
  at: number,
  end: number,
  taken: (at: number) => boolean,
): number {
  let last = at;
  let names = 0;
  while (last < end && last - at < 5 && !taken(last)) {
    const token = tokens[last] as Token;
    if (!follows(token)) break;
    const particle = /^(?:al|el|bin|ibn)$/i.test(token.raw);
    if (!isName(token) && !particle) break;
    if (!particle) names += 1;
    last += 1;
  }
  return names >= 2 && names <= 3 ? last : -1;
}

/** What a name tells of who bears it. */
function kindOf(tokens: readonly Token[], first: number, last: number): ActorKind {
  const raws = tokens.slice(first, last).map(({ raw }) => raw);
  if (raws.some(raw => MEDIA.test(raw))) return 'MEDIA';
  return raws.some(raw => ORGANIZATION.test(raw)) ? 'ORGANIZATION' : 'PERSON';
}

/** The name of whoever speaks by a verb: before it ("Salem Nahri said"), or after it ("said Salem Nahri"). */
function speaker(
  tokens: readonly Token[],
  at: number,
  { first, last }: Sentence,
  taken: (at: number) => boolean,
): CandidateSpan | null {
  const reports = speech
    .analyse(tokens[at] as Token)
    .some(({ row, entry }) => row.kind === 'report' && entry.form === 'active' && row.lemma !== 'tell');
  const tells = (tokens[at] as Token).folded === 'told';
  if (!reports && !tells) return null;
  const span = (from: number, to: number): CandidateSpan => ({
    first: from,
    last: to,
    kind: kindOf(tokens, from, to),
    evidence: 'speech-verb',
    clitic: '',
    joined: false,
  });
  const start = at > first && follows(tokens[at] as Token) ? wordsBefore(tokens, at, first, taken) : at;
  const own = tokens.slice(start, at);
  const names = own.filter(token => isName(token) && !/^al$/i.test(token.raw)).length;
  const whole = start === first || !taken(start - 1) || !follows(tokens[start] as Token);
  if (names >= 2 && names <= 3 && whole && !own.some(({ raw }) => PLACE.test(raw))) return span(start, at);
  if (!reports || at + 1 >= last) return null;
  const end = personAfter(tokens, at + 1, last, taken);
  return end > 0 ? span(at + 1, end) : null;
}

/**
 * Organisations by their last word ("Blue River Brigade") or the first of an Arab name ("Liwa al-Nahr"), persons by the title
 * before them ("General Salem Nahri"), and whoever is said to speak.
 */
export const findCandidates: FindCandidates = (tokens, sentence, taken) => {
  const found: CandidateSpan[] = [];
  const add = (span: CandidateSpan): void => {
    if (!found.some(({ first, last }) => first < span.last && span.first < last)) found.push(span);
  };
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (taken(at)) continue;
    const token = tokens[at] as Token;
    const spoken = speaker(tokens, at, sentence, taken);
    if (spoken) {
      add(spoken);
      continue;
    }
    const front = Object.hasOwn(FRONT_HEADS, token.raw) ? FRONT_HEADS[token.raw] : undefined;
    const end = front ? nameAfter(tokens, at + 1, sentence.last, taken) : -1;
    if (front && end > 0) {
      add({ first: at, last: end, kind: front, evidence: 'title-word', clitic: '', joined: false });
      continue;
    }
    const kind = Object.hasOwn(HEADS, token.raw) ? HEADS[token.raw] : undefined;
    if (kind) {
      const first = wordsBefore(tokens, at, sentence.first, taken);
      const opens = first === sentence.first && at - first === 1;
      if (first < at && !opens)
        add({ first, last: at + 1, kind, evidence: 'title-word', clitic: '', joined: false });
      continue;
    }
    if (!TITLES.has(token.folded) || at + 1 >= sentence.last) continue;
    if (TITLES.has((tokens[at + 1] as Token).folded)) continue;
    const last = personAfter(tokens, at + 1, sentence.last, taken);
    if (last > 0)
      add({ first: at + 1, last, kind: 'PERSON', evidence: 'title-word', clitic: '', joined: false });
  }
  return found;
};
