import { GAP, type Predicate, type Sentence, type Taken, type Token } from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';
import type { PredicateRow } from '../../lexicon/rows.ts';
import { createVocabulary } from '../../lexicon/vocabulary.ts';
import type { Analysis, FormEntry } from '../language-pack.ts';
import { predicates } from './predicates.ts';

const vocabulary = createVocabulary(loadLexicon('AR'));

/** How far the further words of a row may stand from the first. */
const REACH = 8;

const BEFORE_VERB = new Set(
  'قد لم لن لا ما كانت كان كانوا وكانت وكان ولم ولن ولا التي الذي الذين والتي والذي والذين ان انها انه انهم بان حيث بينما فيما وقد فقد لكنها لكنه عندما بعدما اذا لو كما'.split(
    ' ',
  ),
);

const PERFORMS = new Set([
  'تم',
  'تمت',
  'يتم',
  'جري',
  'جرت',
  'يجري',
  'سيتم',
  'وتم',
  'ستتم',
  'تجري',
  'وجري',
  'وجرت',
]);

function restMatches({ folded }: Token, word: string): boolean {
  const at = folded.startsWith('ال') && !word.startsWith('ال') ? 2 : 0;
  if (folded[at] !== word[0]) return false;
  const tail = folded.length - at - word.length;
  if (tail < -1 || tail > 4) return false;
  if (folded.startsWith(word, at)) {
    if (tail === 0 || (tail === 1 && at === 0 && folded.endsWith('ا'))) return true;
    return word.length > 3 && at === 0 && tail <= 2 && /(?:ها|ه|هم)$/.test(folded);
  }
  // «انعدام ثقتها»: ة is ت before a pronoun.
  if (!word.endsWith('ه') || tail < 1) return false;
  const stem = word.slice(0, -1);
  return folded.startsWith(stem, at) && /^ت(?:ها|ه|هم|نا)$/.test(folded.slice(at + stem.length));
}

/** «يثق», «تثق», «نثق»: the verb after a negation of its own row, in any person. */
function samePersonless(folded: string, word: string): boolean {
  return /^[يت]/.test(word) && /^[يتن]/.test(folded) && folded.slice(1) === word.slice(1);
}

/** Places of the further words, in order; null where one is missing. */
function findParts(
  tokens: readonly Token[],
  at: number,
  end: number,
  analysis: Analysis<PredicateRow>,
): number[] | null {
  const { rest, contiguous, particle } = analysis.entry;
  const words = rest.filter(word => word.length > 1);
  const parts: number[] = [];
  let from = at + 1;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    const adjacent =
      contiguous ||
      (particle && index === 0) ||
      (index > 0 && parts.length > 0 && /^(?:علي|في|من|عن|الي|مع)$/.test(words[index - 1] as string));
    const until = Math.min(end, adjacent ? from + 1 : at + REACH);
    let place = -1;
    for (let next = from; next < until; next += 1) {
      const token = tokens[next] as Token;
      if (token.gap & (GAP.stop | GAP.line)) break;
      if (restMatches(token, word) || (particle && index === 0 && samePersonless(token.folded, word))) {
        place = next;
        break;
      }
    }
    if (place < 0) return null;
    parts.push(place);
    from = place + 1;
  }
  return parts;
}

/** A verb after one of these may take the subject of the verb before. */
const CONTINUES = new Set(['فيما', 'بينما', 'كما', 'ثم', 'حيث', 'لكن', 'ولكن', 'لكنه', 'لكنها']);

const NEAR = 7;

function standsNear(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  words: readonly string[],
): boolean {
  const end = Math.min(sentence.last, at + NEAR);
  for (let next = at + 1; next < end; next += 1)
    if (words.includes((tokens[next] as Token).folded)) return true;
  return false;
}

/** A verb that can be read as nothing else. */
function isPresent(token: Token): boolean {
  const analyses = predicates.analyse(token);
  return (
    analyses.length > 0 &&
    analyses.every(({ entry }) => entry.form === 'active' && entry.tense === 'present' && !entry.participle)
  );
}

/** How well an analysis fits the words around it; null where it cannot be. */
function fit(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  analysis: Analysis<PredicateRow>,
): number | null {
  const { entry, article, preposition, conjunction } = analysis;
  const token = tokens[at] as Token;
  const previous = at > sentence.first ? (tokens[at - 1] as Token) : undefined;
  const opens = !previous || (token.gap & (GAP.comma | GAP.colon | GAP.dash | GAP.stop | GAP.line)) !== 0;
  const afterPreposition =
    previous !== undefined &&
    !opens &&
    vocabulary.prepositions.has(previous.folded.replace(/^و(?=.{3})/, ''));
  const verbPlace =
    opens || conjunction !== '' || (previous !== undefined && BEFORE_VERB.has(previous.folded));
  if (entry.form === 'active') {
    if (afterPreposition && conjunction === '' && !/^(?:ما|قبل|بعد|مما|حين)$/.test(previous?.folded ?? ''))
      return entry.tense === 'past' ? null : -0.8;
    if (entry.participle) {
      if (analysis.suffix !== '' || (!opens && entry.plural)) return null;
      return opens ? 0.1 : -0.3;
    }
    const ambiguous = entry.tense === 'past' && !entry.feminine && !entry.plural && !entry.firstPerson;
    // «تدين قصف X»: after another verb it is the noun.
    if (ambiguous && !verbPlace && previous && isPresent(previous)) return null;
    if (ambiguous && !verbPlace) return previous && /^(?:ال|[a-z])/.test(previous.folded) ? -0.1 : -0.45;
    return 0.1;
  }
  if (entry.form === 'nominal') {
    if (article || preposition !== '' || afterPreposition) return 0.1;
    if (previous && PERFORMS.has(previous.folded)) return 0.3;
    if (previous && BEFORE_VERB.has(previous.folded) && !/^(?:ان|بان|حيث|بينما|فيما)$/.test(previous.folded))
      return -0.6;
    return opens && conjunction === '' ? -0.15 : 0;
  }
  return 0;
}

/** «تُتهم بقتل …»: a verb of accusation with its charge and nobody between has the accused for a subject. */
function isAccusedOf(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  { row, entry, suffix }: Analysis<PredicateRow>,
): boolean {
  if (row.type !== 'ACCUSE' || entry.form !== 'active' || suffix !== '' || entry.rest.length > 0)
    return false;
  if (!row.object.includes('direct') || at + 1 >= sentence.last) return false;
  return predicates
    .analyse(tokens[at + 1] as Token)
    .some(next => next.entry.form === 'nominal' && next.preposition === 'ب');
}

const AGENT_REACH = 14;

/** «في غارة», «بقصف»: an attack in which the harm was done. */
function isAttackAt(tokens: readonly Token[], at: number): boolean {
  const before = (tokens[at - 1] as Token).folded;
  return predicates
    .analyse(tokens[at] as Token)
    .some(
      ({ entry, row, preposition }) =>
        entry.form === 'nominal' &&
        row.type === 'ASSAULT' &&
        entry.rest.length === 0 &&
        (preposition === 'ب' || /^(?:في|اثر|جرا|خلال|نتيجه)$/.test(before)),
    );
}

/** Whether an agent follows a verb; for harm also whoever made the attack in which it was done. */
function agentFollows(tokens: readonly Token[], from: number, sentence: Sentence, harm: boolean): boolean {
  const end = Math.min(sentence.last - 1, from + AGENT_REACH);
  for (let at = from; at < end; at += 1) {
    const folded = (tokens[at] as Token).folded;
    const next = (tokens[at + 1] as Token).folded;
    if (vocabulary.agentPhrases.some(([a, b]) => a === folded && (b === undefined || b === next)))
      return true;
    if (harm && isAttackAt(tokens, at)) return true;
  }
  return false;
}

function genderOf({ form, tense, feminine, plural, firstPerson, participle }: FormEntry): boolean | null {
  if (form !== 'active' || firstPerson || plural || (tense === 'none' && !participle)) return null;
  return feminine ?? false;
}

/** «نائب وزير الدفاع»: an office that only completes the title before it. */
function completesTitle(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (at === sentence.first || (tokens[at] as Token).gap !== 0) return false;
  const previous = tokens[at - 1] as Token;
  return (
    !previous.folded.startsWith('ال') &&
    predicates.analyse(previous).some(({ entry }) => entry.form === 'title' && entry.rest.length === 0)
  );
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
      if ((inName === 'office') !== row.object.includes('name')) continue;
      if (inName === 'office' && completesTitle(tokens, at, sentence)) continue;
      const parts = entry.rest.length === 0 ? [] : findParts(tokens, at, sentence.last, analysis);
      if (!parts || parts.some(part => taken(part) !== inName)) continue;
      if (row.nounIsOrdinaryWord && entry.form === 'nominal') continue;
      if (row.notWith && standsNear(tokens, at, sentence, row.notWith)) continue;
      if (isAccusedOf(tokens, at, sentence, analysis)) continue;
      const before = at > sentence.first ? (tokens[at - 1] as Token).folded : '';
      const bias = fit(tokens, at, sentence, analysis);
      if (bias === null) continue;
      const contiguous = parts.every((part, index) => part === at + 1 + index);
      const last = contiguous ? at + 1 + parts.length : at + 1;
      const predicate: Predicate = {
        row,
        form: entry.form,
        first: at,
        last,
        parts: contiguous ? [] : parts,
        infinitive: analysis.infinitive || (entry.participle ?? false),
        joined: analysis.conjunction !== '' || CONTINUES.has(before),
        firstPerson: entry.firstPerson ?? false,
        future: analysis.future,
        suffix: analysis.suffix,
        preposition: analysis.preposition,
        plural: entry.plural ?? false,
        bias: bias + 0.35 * parts.length - (analysis.conjunction === 'ف' && analysis.suffix !== '' ? 0.6 : 0),
        feminine: genderOf(entry),
        span: { start: token.start, end: (tokens[last - 1] as Token).end },
      };
      found.push(predicate);
      // Written without vowels, «اعتقل» may be passive: an agent phrase tells.
      if (
        entry.form === 'active' &&
        row.object.includes('direct') &&
        analysis.suffix === '' &&
        !entry.participle &&
        agentFollows(tokens, last, sentence, row.type === 'ASSAULT')
      )
        found.push({ ...predicate, form: 'passive', bias: predicate.bias + 0.1 });
    }
  }
  return found;
}
