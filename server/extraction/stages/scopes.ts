import type { Modality, Polarity } from '../../domain/claim.ts';
import { fold } from '../../domain/folding.ts';
import { GAP, type Link, type Predicate, type Sentence, type Token } from '../document.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import type { ModalityRow } from '../lexicon/rows.ts';

/** A marker of negation or doubt in a sentence, and the predicates that it reaches. */
export type Marker = {
  effect: ModalityRow['effect'];
  first: number;
  from: number;
  to: number;
  nextOnly: boolean;
  verbOnly: boolean;
};

type Compiled = Map<string, { words: string[]; row: ModalityRow }[]>;

const compiled = new WeakMap<LanguagePack, Compiled>();

function compile(pack: LanguagePack): Compiled {
  const known = compiled.get(pack);
  if (known) return known;
  const table: Compiled = new Map();
  for (const row of pack.lexicon.modality)
    for (const phrase of row.words) {
      const words = fold(phrase).split(/\s+/);
      const key = words[0] as string;
      table.set(key, [...(table.get(key) ?? []), { words, row }]);
    }
  compiled.set(pack, table);
  return table;
}

const ENDS_CLAUSE = GAP.stop | GAP.line;

/** The markers of a sentence with their reach. */
export function findMarkers(tokens: readonly Token[], sentence: Sentence, pack: LanguagePack): Marker[] {
  const table = compile(pack);
  const markers: Marker[] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const { folded } = tokens[at] as Token;
    const conjunctionless =
      pack.language === 'AR' && /^[وف]/.test(folded) && folded.length > 2 ? folded.slice(1) : null;
    for (const { words, row } of [
      ...(table.get(folded) ?? []),
      ...((conjunctionless && table.get(conjunctionless)) || []),
    ]) {
      if (
        !words.every(
          (word, index) => index === 0 || (at + index < sentence.last && tokens[at + index]?.folded === word),
        )
      )
        continue;
      if (row.scope === 'before') {
        markers.push({
          effect: row.effect,
          first: at,
          from: Math.max(sentence.first, at - row.reach),
          to: at,
          nextOnly: false,
          verbOnly: false,
        });
        continue;
      }
      const from = at + words.length;
      let to = Math.min(sentence.last, from + row.reach);
      // A reach ends with its clause; only a condition runs over a comma.
      for (let next = from + 1; next < to; next += 1) {
        const { gap } = tokens[next] as Token;
        if (gap & ENDS_CLAUSE || (row.scope !== 'clause' && gap & GAP.comma)) to = next;
      }
      markers.push({
        effect: row.effect,
        first: at,
        from,
        to,
        nextOnly: row.scope === 'next predicate',
        verbOnly: row.verbOnly ?? false,
      });
    }
  }
  return markers;
}

/** Titles, memberships and "X-backed" hold whatever the clause around them doubts. */
function ignoresClause({ form, row }: Predicate): boolean {
  return (
    form === 'title' ||
    form === 'hyphen' ||
    form === 'inverse' ||
    (form === 'adjective' && row.type !== 'OPPOSES' && row.type !== 'AGREE')
  );
}

function reaching(predicate: Predicate, markers: readonly Marker[], places: readonly number[]): Marker[] {
  return markers.filter(({ from, to, nextOnly }) => {
    if (predicate.first < from || predicate.first >= to) return false;
    return !nextOnly || !places.some(place => place >= from && place < predicate.first);
  });
}

/** DENIED where an odd number of negations reaches the predicate, or a denial reports it. */
export function polarityOf(
  predicate: Predicate,
  markers: readonly Marker[],
  places: readonly number[],
  deniedByReport: boolean,
): Polarity {
  if (ignoresClause(predicate)) return 'AFFIRMED';
  let denied = deniedByReport;
  const starts = new Set<number>();
  for (const marker of reaching(predicate, markers, places)) {
    if (marker.effect.polarity !== 'DENIED' || starts.has(marker.first)) continue;
    starts.add(marker.first);
    // A denial that opens the report is the same denial as the report's.
    if (deniedByReport && !marker.nextOnly) continue;
    denied = !denied;
  }
  return denied ? 'DENIED' : 'AFFIRMED';
}

/** ALLEGED outranks ANTICIPATED; ACTUAL where no marker, future form or governing predicate says otherwise. */
export function modalityOf(
  predicate: Predicate,
  markers: readonly Marker[],
  places: readonly number[],
  governors: readonly Link[],
  sameClause: (from: number, to: number) => boolean,
): Modality {
  if (ignoresClause(predicate)) return 'ACTUAL';
  const effects = reaching(predicate, markers, places).flatMap(({ effect, verbOnly }) =>
    effect.modality && !(verbOnly && predicate.form === 'nominal') ? [effect.modality] : [],
  );
  for (const { predicate: governor, object } of governors) {
    const effect = governor.row.complement?.modality;
    if (!effect || predicate.joined || predicate.first < Math.max(governor.last, object.last)) continue;
    const distance = predicate.first - governor.last;
    if (distance <= 14 && sameClause(governor.last, predicate.first))
      effects.push(effect.toUpperCase() as Modality);
  }
  if (effects.includes('ALLEGED')) return 'ALLEGED';
  return predicate.future || effects.includes('ANTICIPATED') ? 'ANTICIPATED' : 'ACTUAL';
}
