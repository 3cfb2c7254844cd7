import type { Span } from '../domain/span.ts';
import type { ActorMention, Link, Token } from '../extraction/document.ts';
import { isNameless } from '../extraction/stages/linking/judge.ts';
import type { ReadSentence } from '../extraction/stages/read-sentences.ts';
import { partsOf } from '../extraction/stages/reasons.ts';

/** Of the links that made no claim so many are shown for each place, the best first. */
const LOSERS = 3;

const slice = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

function words(text: string, tokens: readonly Token[], first: number, last: number): string {
  if (last <= first) return '';
  return slice(text, { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end });
}

function mentionLine(mention: ActorMention, text: string): string {
  const also = mention.alternatives.length > 0 ? ` (or ${mention.alternatives.join(', ')})` : '';
  const marks = [mention.inside ? 'within a name' : '', mention.remote ? 'from an earlier sentence' : ''];
  const kind = [mention.speaker ? 'we' : mention.kind, ...marks.filter(mark => mark !== '')].join(', ');
  return `«${slice(text, mention.span)}» ${mention.actors.join(' + ') || 'nobody'}${also} [${kind}]`;
}

function parts(link: Link): string {
  return Object.entries(partsOf(link))
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ');
}

function linkLine(link: Link): string {
  const triple = `${link.subjectActor || 'somebody'} ${link.predicate.row.type} ${link.objectActor || 'somebody'}`;
  return `${triple}  ${link.score.toFixed(2)}  ${link.configuration}  [${link.predicate.row.id}]  (${parts(link)})`;
}

/** Why a possible link made no claim. */
function fate(link: Link, { possible, chosen, links }: ReadSentence): string {
  const better = possible.filter(
    other => other.predicate.first === link.predicate.first && other.score > link.score,
  );
  if (better.some(isNameless)) return 'somebody without a name is likelier';
  if (better.length > 0) return 'another reading of the place is better';
  if (isNameless(link)) return 'a side has no name';
  if (!chosen.includes(link)) return 'too weak';
  return links.some(other => other.predicate === link.predicate)
    ? 'said by a claim of the same words'
    : 'too weak, or said by a neighbouring claim';
}

/** A sentence as it was understood: mentions, predicates, every link that was judged, reports, scopes, and what came out. */
export function formatUnderstanding(read: ReadSentence): string {
  const { text, tokens, sentence, phrases, predicates, possible, links, frames, markers, claims } = read;
  const lines = [`── ${slice(text, sentence)}`];
  const section = (title: string, rows: readonly string[]): void => {
    if (rows.length > 0) lines.push(`   ${title}`, ...rows.map(row => `     ${row}`));
  };
  section(
    'mentions',
    phrases.map(phrase => {
      const traits = (['embedded', 'governed', 'possessive', 'joined'] as const).filter(
        trait => phrase[trait],
      );
      const phraseWords = words(text, tokens, phrase.first, phrase.last);
      const by = phrase.preposition === '' ? '' : `, after ${phrase.preposition}`;
      return `${mentionLine(phrase.mention, text)} in «${phraseWords}»${by}${traits.map(trait => `, ${trait}`).join('')}`;
    }),
  );
  section(
    'predicates',
    predicates.map(
      ({ row, form, first, last, parts: apart, bias }) =>
        `«${[words(text, tokens, first, last), ...apart.map(at => tokens[at]?.raw ?? '')].join(' … ')}» ${row.type} ${form} [${row.id}]${row.weak ? ' weak' : ''}${bias === 0 ? '' : ` bias ${bias.toFixed(2)}`}`,
    ),
  );
  section(
    'reports',
    frames.map(
      ({ steps, first, last, denies }) =>
        `${steps.map(({ speaker }) => speaker).join(' > ') || 'nobody'}${denies ? ' denies' : ''}: «${words(text, tokens, first, last)}»`,
    ),
  );
  section(
    'scopes',
    markers.map(({ effect, first, from, to }) => {
      const what = [effect.polarity, effect.modality].filter(Boolean).join(' ');
      return `«${tokens[first]?.raw ?? ''}» makes ${what}: «${words(text, tokens, from, to)}»`;
    }),
  );
  section(
    'claims',
    claims.flatMap(
      ({ subject, type, object, polarity, modality, attribution, confidence, eventDate, reason }) => {
        if (!reason) return [];
        const sides = [reason.subject, reason.object].map(
          ({ how, antecedent }) =>
            `${how.toLowerCase()}${antecedent ? ` for «${slice(text, antecedent)}»` : ''}`,
        );
        const sum = reason.confidenceParts.map(
          ({ factor, value }) => `${factor.toLowerCase()} ${value.toFixed(2)}`,
        );
        const chain = attribution.map(({ speaker }) => speaker).join(' > ');
        return `${subject} ${type} ${object}  ${polarity} ${modality}${chain === '' ? '' : `, says ${chain}`}${eventDate === null ? '' : `, on ${eventDate}`}  confidence ${confidence.toFixed(2)} (log odds: ${sum.join(', ')})  ${reason.configuration} [${reason.rule}]  subject by ${sides[0]}, object by ${sides[1]}`;
      },
    ),
  );
  section('links that make them', links.map(linkLine));
  const made = new Set<Link>(links);
  const places = [...new Set(possible.map(({ predicate }) => predicate.first))];
  section(
    'links that make none',
    places.flatMap(place =>
      possible
        .filter(link => link.predicate.first === place && !made.has(link) && !sameAsMade(link, links))
        .sort((a, b) => b.score - a.score)
        .slice(0, LOSERS)
        .map(link => `${linkLine(link)}: ${fate(link, read)}`),
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** A chosen link comes back expanded, as copies of itself. */
function sameAsMade(link: Link, links: readonly Link[]): boolean {
  return links.some(
    other =>
      other.predicate === link.predicate &&
      other.subjectActor === link.subjectActor &&
      other.objectActor === link.objectActor &&
      other.score === link.score,
  );
}
