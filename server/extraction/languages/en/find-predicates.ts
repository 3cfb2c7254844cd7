import {
  GAP,
  type Predicate,
  type PredicateForm,
  type Sentence,
  type Taken,
  type Token,
} from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import type { PredicateRow } from '../../lexicon/rows.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import type { Analysis } from '../language-pack.ts';
import { predicates } from './predicates.ts';

const { demonyms } = createVocabulary(loadLexicon('EN'));

/** How far the further words of a row may stand from the first. */
const REACH = 8;

const BE = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'am',
  "'re",
  'get',
  'got',
  'gets',
  'getting',
]);
const HAVE = new Set(['has', 'have', 'had', 'having', "'ve"]);
const MODAL = new Set('will would may might can could should shall must do does did ll cannot'.split(' '));
const NOUN_BEFORE = new Set(
  "the a an its their his her our my this that these those 's of on in by with from against for over after before into no any such more another each".split(
    ' ',
  ),
);
const SKIPPED =
  /^(?:not|n't|also|never|now|still|already|since|reportedly|allegedly|repeatedly|then|only|even|just|been|be|being|.+ly)$/;

/** The word that decides the verb's form: auxiliaries and adverbs between are skipped. */
function governor(tokens: readonly Token[], at: number, first: number): { word: string; be: boolean } {
  let be = false;
  for (let place = at - 1; place >= first && at - place <= 5; place -= 1) {
    const token = tokens[place] as Token;
    if ((tokens[place + 1] as Token).gap & ~(GAP.quoteOpen | GAP.quoteClose)) return { word: '', be };
    if (BE.has(token.folded)) be = true;
    if (SKIPPED.test(token.folded)) continue;
    return { word: token.folded, be };
  }
  return { word: '', be };
}

const BEFORE_VERB =
  /^(?:they|we|i|you|who|which|that|it|he|she|and|but|or|also|now|still|both|all|some|others|then|.+ly|.+[^s]s)$/;

/** "Syrian arm", "further raids": after an adjective the word is a noun. */
function mayPrecedeVerb(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  taken: (at: number) => Taken,
): boolean {
  if (at === sentence.first || (tokens[at] as Token).gap !== 0) return true;
  return taken(at - 1) !== '' || BEFORE_VERB.test((tokens[at - 1] as Token).folded);
}

/** "jihadists killed fighting", "supported from the air": without an object after it, a past form is passive. */
function isReduced(tokens: readonly Token[], at: number, sentence: Sentence, row: PredicateRow): boolean {
  if (at + 1 >= sentence.last) return false;
  const next = tokens[at + 1] as Token;
  if (next.gap !== 0 || row.object.includes(next.folded)) return false;
  return /^(?:in|during|near|when|as|while|from|fighting|defending)$/.test(next.folded);
}

/** Whether a word is a finite verb by its form: what follows it is its object. */
function isVerbForm(token: Token): boolean {
  return (
    /[a-z](?:s|ed)$/.test(token.folded) &&
    predicates.analyse(token).some(({ entry }) => entry.form === 'active' && entry.tense !== 'none') &&
    !predicates.analyse(token).some(({ entry }) => entry.form === 'nominal')
  );
}

/** Form and fit of a verb in its place; null where it cannot be one there. */
function readVerb(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  analysis: Analysis<PredicateRow>,
  taken: (at: number) => Taken,
): { form: PredicateForm; bias: number; infinitive: boolean } | null {
  const { entry, row } = analysis;
  const token = tokens[at] as Token;
  if (token.gap & GAP.hyphen && at > sentence.first) return null;
  const { word, be } = governor(tokens, at, sentence.first);
  const ing = token.folded.endsWith('ing');
  const inflected = row.inflection ?? [];
  if (ing && entry.participle) {
    // "the UK-based opposing group".
    if (at > sentence.first && (tokens[at - 1] as Token).gap & GAP.hyphen) return null;
    if (be || BE.has(word)) return { form: 'active', bias: 0.1, infinitive: false };
    return NOUN_BEFORE.has(word) && !/^(?:of|by|from|for|against|in|on|after|before|with|over)$/.test(word)
      ? null
      : { form: 'active', bias: -0.1, infinitive: true };
  }
  const participle = inflected[2];
  if (participle === token.folded || (entry.participle && !ing)) {
    if (be || BE.has(word)) return { form: 'passive', bias: 0.2, infinitive: false };
    if (HAVE.has(word)) return { form: 'active', bias: 0.2, infinitive: false };
    const next = at + 1 < sentence.last ? (tokens[at + 1] as Token) : undefined;
    const byFollows =
      next?.folded === 'by' ||
      (/(?:ly|up|down|out|off|over|dead|back|both)$/.test(next?.folded ?? '') &&
        tokens[at + 2]?.folded === 'by');
    if (byFollows && !entry.rest.includes('by')) return { form: 'passive', bias: 0.1, infinitive: true };
    if (
      inflected[1] === token.folded &&
      row.object.includes('direct') &&
      entry.rest.length === 0 &&
      isReduced(tokens, at, sentence, row)
    )
      return { form: 'passive', bias: -0.2, infinitive: true };
    if (inflected[1] !== token.folded) return { form: 'passive', bias: -0.6, infinitive: true };
    if (/^(?:the|a|an|its|their)$/.test(word)) return null;
    return { form: 'active', bias: 0, infinitive: false };
  }
  if (entry.tense === 'present') {
    const base = entry.plural === true;
    if (base) {
      if (word === 'to') return { form: 'active', bias: 0.1, infinitive: true };
      if (MODAL.has(word)) return { form: 'active', bias: 0.2, infinitive: false };
      if (NOUN_BEFORE.has(word) || be) return null;
      if (at > sentence.first && token.gap === 0 && isVerbForm(tokens[at - 1] as Token)) return null;
      return mayPrecedeVerb(tokens, at, sentence, taken)
        ? { form: 'active', bias: -0.15, infinitive: false }
        : null;
    }
    if (NOUN_BEFORE.has(word) || !mayPrecedeVerb(tokens, at, sentence, taken)) return null;
    return { form: 'active', bias: 0, infinitive: false };
  }
  return { form: 'active', bias: 0.05, infinitive: false };
}

/** "told them to leave", and not "told X in reference to the delay". */
function opensInfinitive(tokens: readonly Token[], to: number, end: number): boolean {
  const next = to + 1 < end ? (tokens[to + 1] as Token) : undefined;
  if (!next || /^[A-Z\d]/.test(next.raw) || NOUN_BEFORE.has(next.folded)) return false;
  return !/^(?:reference|response|addition|relation|regard|due|according|access|reply)$/.test(
    (tokens[to - 1] as Token).folded,
  );
}

function findParts(
  tokens: readonly Token[],
  at: number,
  end: number,
  analysis: Analysis<PredicateRow>,
): number[] | null {
  const { rest, contiguous } = analysis.entry;
  const parts: number[] = [];
  let from = at + 1;
  for (const word of rest) {
    const until = Math.min(end, contiguous || parts.length > 0 ? from + 1 : at + REACH);
    let place = -1;
    for (let next = from; next < until; next += 1) {
      const token = tokens[next] as Token;
      if (token.gap & (GAP.stop | GAP.line | GAP.comma)) break;
      if (token.folded === word || (word.length > 3 && token.folded === `${word}s`)) {
        if (word === 'to' && next > from && !opensInfinitive(tokens, next, end)) continue;
        place = next;
        break;
      }
      // An article may stand between the words: "open (a) fire".
      if (
        until === from + 1 &&
        /^(?:the|a|an|its|their)$/.test(token.folded) &&
        next + 1 < end &&
        (tokens[next + 1] as Token).folded === word
      ) {
        place = next + 1;
        break;
      }
    }
    if (place < 0) return null;
    parts.push(place);
    from = place + 1;
  }
  return parts;
}

/** "al-Qaeda linked Nusra": the hyphen is lost where a name stands on either side. */
function betweenNames(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  taken: (at: number) => Taken,
): boolean {
  if (at === sentence.first || at + 1 >= sentence.last) return false;
  const parted = (tokens[at] as Token).gap | (tokens[at + 1] as Token).gap;
  if (parted !== 0 || taken(at - 1) === '' || taken(at + 1) === '') return false;
  // "the Syrian affiliate X": the nationality is no owner.
  return !demonyms.has((tokens[at - 1] as Token).folded);
}

/** The predicates of a sentence: every reading of every word, with how well it fits its place. */
export function findPredicates(
  tokens: readonly Token[],
  sentence: Sentence,
  taken: (at: number) => Taken,
): Predicate[] {
  const found: Predicate[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const inName = taken(at);
    if (inName === 'name') continue;
    const token = tokens[at] as Token;
    for (const analysis of predicates.analyse(token)) {
      if (inName === 'person' && analysis.entry.form !== 'title') continue;
      const { entry, row } = analysis;
      const hyphenated = (token.gap & GAP.hyphen) !== 0 && at > sentence.first;
      const standsBetween =
        hyphenated || (row.object.includes('before') && betweenNames(tokens, at, sentence, taken));
      if ((entry.form === 'hyphen') !== standsBetween && (entry.form === 'hyphen' || entry.form === 'active'))
        continue;
      if (row.notNext?.includes(tokens[at + 1]?.folded ?? '')) continue;
      const parts = entry.rest.length === 0 ? [] : findParts(tokens, at, sentence.last, analysis);
      if (!parts || parts.some(part => taken(part) !== inName)) continue;
      let form = entry.form;
      let bias = 0;
      let infinitive = false;
      if (entry.form === 'active' && row.inflection) {
        const verb = readVerb(tokens, at, sentence, analysis, taken);
        if (!verb) continue;
        ({ form, bias, infinitive } = verb);
      } else if (entry.form === 'nominal') {
        const previous = at > sentence.first ? (tokens[at - 1] as Token).folded : '';
        if (previous === 'to' || MODAL.has(previous)) continue;
        bias = NOUN_BEFORE.has(previous) ? 0.15 : -0.05;
      }
      const contiguous = parts.every((part, index) => part === at + 1 + index);
      const last = contiguous ? at + 1 + parts.length : at + 1;
      const previous = at > sentence.first ? (tokens[at - 1] as Token).folded : '';
      const { word } = governor(tokens, at, sentence.first);
      const joined = /^(?:and|but|then)$/.test(
        HAVE.has(word) ? governor(tokens, at - 1, sentence.first).word : word,
      );
      found.push({
        row,
        form,
        first: at,
        last,
        parts: contiguous ? [] : parts,
        infinitive,
        joined: joined || (token.gap & GAP.comma) !== 0,
        firstPerson: previous === 'we',
        future: false,
        suffix: '',
        preposition: '',
        plural: entry.plural ?? false,
        feminine: null,
        // "to fight X" is a mission, not an attack.
        bias: bias + 0.35 * parts.length + (infinitive && row.type === 'OPPOSES' ? 0.15 : 0),
        span: { start: token.start, end: (tokens[last - 1] as Token).end },
      });
    }
  }
  return found;
}
