import type { Language } from '../../server/domain/language.ts';
import type { GraphActor, GraphLine, GraphTarget, GraphView } from './graph-model.ts';
import { type Digits, formatCount, isolate } from './label-text.ts';
import { countOf, graphWords } from './words.ts';

/** An actor in one sentence for a screen reader. */
function describeActor(
  actor: GraphActor,
  lines: readonly GraphLine[],
  language: Language,
  digits: Digits,
): string {
  const own = lines.filter(line => line.subject === actor.slug || line.object === actor.slug);
  const parts = [
    isolate(actor.fullName),
    countOf('claims', actor.claims, language, digits),
    countOf('lines', own.length, language, digits),
  ];
  if (actor.hidden) parts.push(`${graphWords(language).more} ${formatCount(actor.hidden, language, digits)}`);
  return parts.join(language === 'AR' ? '، ' : ', ');
}

/** What a target is, in one sentence; nothing for what is not in the view. */
export function describeTarget(
  view: GraphView,
  target: GraphTarget,
  language: Language,
  digits: Digits,
): string {
  if (target.kind === 'line') return view.lines.find(line => line.key === target.key)?.description ?? '';
  const actor = view.actors.find(candidate => candidate.slug === target.slug);
  return actor ? describeActor(actor, view.lines, language, digits) : '';
}

/** How much the canvas shows and what is selected: "14 actors, 31 relationships, 4 disputed; selected: …". */
export function summarize(
  view: GraphView,
  selected: GraphTarget | null,
  language: Language,
  digits: Digits,
): string {
  const comma = language === 'AR' ? '، ' : ', ';
  const disputed = view.lines.filter(line => line.disputed).length;
  const counts = [
    countOf('actors', view.actors.length, language, digits),
    countOf('lines', view.lines.length, language, digits),
    ...(disputed > 0 ? [countOf('disputed', disputed, language, digits)] : []),
  ].join(comma);
  const chosen = selected ? describeTarget(view, selected, language, digits) : '';
  if (!chosen) return counts;
  return `${counts}${language === 'AR' ? '؛' : ';'} ${graphWords(language).selected} ${chosen}`;
}
