import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { MODALITIES, REVIEW_STATES } from '../../../server/domain/claim.ts';
import { QUAD_CLASSES, RELATION_TYPES } from '../../../server/domain/relation-types.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import {
  clearFilter,
  leftOut,
  setFilter,
  showHiddenActors,
  type ViewChange,
} from '../../state/view-changes.ts';
import type { FilterState, ViewState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KIND_GROUPS } from './kind-groups.ts';
import type { FacetCounts } from './use-facets.ts';

/** By how many parts a date has. */
const PRECISIONS = ['YEAR', 'MONTH', 'DAY'] as const;

type Chip = { name: string; remove: Partial<FilterState> };

/** Chips that are no filter of claims: what they say, and how they are taken back. */
type OtherChip = { name: string; label?: string; change: ViewChange };

function useOtherChips(view: ViewState, hidden: number): OtherChip[] {
  const text = useText();
  const chips: OtherChip[] = [];
  const kinds = KIND_GROUPS.filter(group => group.kinds.some(kind => view.kinds.includes(kind)));
  if (kinds.length > 0)
    chips.push({
      name: text('filters.values', {
        name: text('filters.kinds'),
        values: kinds.map(group => text(group.id)).join(text.language === 'AR' ? '، ' : ', '),
      }),
      change: current => ({ ...current, kinds: [] }),
    });
  if (hidden > 0)
    chips.push({
      name: text('filters.cut', { n: hidden }),
      label: text('filters.cutBack'),
      change: showHiddenActors,
    });
  if (view.filter.rollUp)
    chips.push({
      name: text('filters.rolledUp'),
      label: text('filters.rolledUpBack'),
      change: setFilter({ rollUp: false }),
    });
  if (view.between.length > 0)
    chips.push({
      name: text('filters.among', { n: view.between.length }),
      change: current => ({ ...current, between: [] }),
    });
  return chips;
}

/** What is asked for, in words, each with a way to take it back. */
function useChips(filter: FilterState, labels: FacetCounts | undefined): Chip[] {
  const text = useText();
  const names = useNames();
  const { digits } = usePreferences();
  const facetLabel = (list: 'outlet' | 'speaker', value: string) => {
    const found =
      labels?.[list].find(entry => entry.value === value) ??
      labels?.outlet.find(entry => entry.value === value);
    return found ? names.label(found) : value.slice(value.indexOf(':') + 1);
  };
  const chips: Chip[] = [];
  const comma = text.language === 'AR' ? '، ' : ', ';
  /** Values of a list that has an end, in words: those that it leaves out, where they are fewer. */
  const closed = <T,>(
    name: string,
    values: readonly T[],
    all: readonly T[],
    label: (value: T) => string,
    remove: Partial<FilterState>,
  ) => {
    const left = leftOut(values, all);
    if (left.length === 0) list(name, values.map(label), remove);
    else
      chips.push({
        name:
          left.length > 2
            ? text('filters.notMore', { name, value: label(left[0]!), more: left.length - 1 })
            : text('filters.not', { name, values: left.map(label).join(comma) }),
        remove,
      });
  };
  const list = (name: string, values: string[], remove: Partial<FilterState>) => {
    const [first] = values;
    if (first === undefined) return;
    const shown =
      values.length > 2
        ? text('filters.valuesMore', { name, value: first, more: values.length - 1 })
        : text('filters.values', { name, values: values.join(comma) });
    chips.push({ name: shown, remove });
  };
  closed(text('filters.relation'), filter.types, RELATION_TYPES, type => text(`relation.${type}`), {
    types: [],
  });
  closed(text('filters.class'), filter.quads, QUAD_CLASSES, quad => text(`quad.${quad}`), { quads: [] });
  list(
    text('filters.outlet'),
    filter.outlets.map(id => facetLabel('outlet', id)),
    { outlets: [] },
  );
  list(
    text('filters.speaker'),
    filter.according.map(id => facetLabel('speaker', id)),
    { according: [] },
  );
  list(
    text('filters.polarity'),
    filter.polarities.map(value => text(`polarity.${value}`)),
    { polarities: [] },
  );
  closed(text('filters.modality'), filter.modalities, MODALITIES, value => text(`modality.${value}`), {
    modalities: [],
  });
  list(
    text('filters.method'),
    filter.methods.map(value => text(`method.${value}`)),
    { methods: [] },
  );
  closed(text('filters.review'), filter.reviews, REVIEW_STATES, value => text(`reviewFilter.${value}`), {
    reviews: [],
  });
  list(
    text('filters.language'),
    filter.languages.map(value => text(`language.${value}`)),
    { languages: [] },
  );
  const dated = (iso: string | null) =>
    iso && formatDate(iso, PRECISIONS[iso.split('-').length - 1] ?? 'DAY', text.language, digits);
  const from = dated(filter.from);
  const to = dated(filter.to);
  if (from !== null && to !== null)
    chips.push({ name: text('filters.between', { from, to }), remove: { from: null, to: null } });
  else if (from !== null) chips.push({ name: text('filters.since', { from }), remove: { from: null } });
  else if (to !== null) chips.push({ name: text('filters.until', { to }), remove: { to: null } });
  if (filter.disputed !== null)
    chips.push({
      name: text(filter.disputed ? 'filters.disputedOnly' : 'filters.disputedNot'),
      remove: { disputed: null },
    });
  if (filter.lessSure) chips.push({ name: text('filters.lessSure'), remove: { lessSure: false } });
  if (filter.rejected) chips.push({ name: text('filters.rejected'), remove: { rejected: false } });
  if (filter.origins !== null)
    chips.push({ name: text('filters.origins', { n: filter.origins }), remove: { origins: null } });
  if (filter.text !== null)
    chips.push({ name: text('filters.text', { text: filter.text }), remove: { text: null } });
  if (filter.articles.length > 0) chips.push({ name: text('filters.article'), remove: { articles: [] } });
  return chips;
}

type ActiveChipsProps = {
  view: ViewState;
  labels: FacetCounts | undefined;
  /** How many actors the reader took off the drawing. */
  hidden?: number;
};

/** Everything that is asked for, each with a cross that takes it back. */
export function ActiveChips({ view, labels, hidden = 0 }: ActiveChipsProps): ReactElement | null {
  const text = useText();
  const chips = useChips(view.filter, labels);
  const others = useOtherChips(view, hidden);
  if (chips.length + others.length === 0) return null;
  return (
    <ul className="active-chips">
      {chips.map(chip => (
        <li key={chip.name} className="chip chip-active">
          <bdi>{chip.name}</bdi>
          <button
            type="button"
            aria-label={text('filters.remove', { name: chip.name })}
            onClick={() => changeView(setFilter(chip.remove))}
          >
            <X size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </li>
      ))}
      {others.map(({ name, label, change }) => (
        <li key={name} className="chip chip-active num">
          <bdi>{name}</bdi>
          <button
            type="button"
            aria-label={label ?? text('filters.remove', { name })}
            title={label}
            onClick={() => changeView(change)}
          >
            <X size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="text-button underlined" onClick={() => changeView(clearFilter)}>
            {text('filters.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}
