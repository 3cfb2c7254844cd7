import { X } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { QUAD_CLASSES, type QuadClass } from '../../../server/domain/relation-types.ts';
import { NeighborhoodDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { MessageId } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';
import { toClaimQuestion } from '../../state/claim-filter.ts';
import { changeView } from '../../state/navigation.ts';
import { addActor, addBeside } from '../../state/view-changes.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { LineSample } from '../../ui/line-sample.tsx';
import './expand-card.css';
import type { ExplorerParts } from './explorer-parts.ts';
import { MOST } from './graph-view.ts';
import { findHidden } from './hidden-neighbours.ts';
import { KIND_GROUPS } from './kind-groups.ts';
import { returnFocus } from './panel-focus.ts';

type ExpandCardProps = Pick<ExplorerParts, 'view' | 'drawing'> & { slug: string; onClose(): void };

/** How many are ticked unless the reader says so: few enough to be read. */
const STRONGEST = 5;

type SelectProps<T extends string> = {
  label: MessageId;
  value: T | '';
  options: readonly { value: T; name: string }[];
  onChange(value: T | ''): void;
};

function Choice<T extends string>({ label, value, options, onChange }: SelectProps<T>): ReactElement {
  const text = useText();
  return (
    <label>
      {text(label)}
      <select value={value} onChange={event => onChange(event.currentTarget.value as T | '')}>
        <option value="">{text('expand.any')}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The neighbours of an actor that are not drawn: which of them, by class, by side, by kind, and one by one. */
export function ExpandCard({ slug, view, drawing, onClose }: ExpandCardProps): ReactElement {
  const text = useText();
  const names = useNames();
  const [quad, setQuad] = useState<QuadClass | ''>('');
  const [side, setSide] = useState<'subject' | 'object' | ''>('');
  const [kind, setKind] = useState<string>('');
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const { data } = useAnswer(
    NeighborhoodDocument,
    { actors: [slug], depth: 1, budget: MOST, ...toClaimQuestion(view.filter) },
    { identity: slug },
  );
  const drawn = new Set(drawing.graph?.actors.map(actor => actor.slug));
  const kinds = KIND_GROUPS.find(group => group.id === kind)?.kinds ?? null;
  const hidden = data
    ? findHidden(slug, data.neighborhood, drawn, { quad: quad || null, side: side || null, kinds })
    : [];
  const wanted = (ticked ?? hidden.slice(0, STRONGEST).map(({ actor }) => actor.slug)).filter(other =>
    hidden.some(({ actor }) => actor.slug === other),
  );
  const actor = data?.neighborhood.actors.find(other => other.slug === slug);
  /** Another choice ticks anew what is then strongest. */
  const again = (change: () => void): void => {
    setTicked(null);
    change();
  };
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  return (
    <section
      ref={card}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
        returnFocus();
      }}
      className="expand-card"
      aria-label={text('expand.title', { n: hidden.length })}
      data-testid="expand"
    >
      <header>
        <h2 className="num">
          {text('expand.title', { n: hidden.length })}
          {actor && (
            <span className="caption">
              {text.rich('expand.of', { name: <bdi key="name">{names.short(actor)}</bdi> })}
            </span>
          )}
        </h2>
        <button type="button" className="icon-button" aria-label={text('app.close')} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <div className="expand-choices">
        <Choice
          label="expand.class"
          value={quad}
          options={QUAD_CLASSES.map(value => ({ value, name: text(`quad.${value}`) }))}
          onChange={value => again(() => setQuad(value))}
        />
        <Choice
          label="expand.side"
          value={side}
          options={[
            { value: 'subject', name: text('expand.acts') },
            { value: 'object', name: text('expand.acted') },
          ]}
          onChange={value => again(() => setSide(value))}
        />
        <Choice
          label="expand.kind"
          value={kind}
          options={KIND_GROUPS.map(({ id }) => ({ value: id, name: text(id) }))}
          onChange={value => again(() => setKind(value))}
        />
      </div>
      {data && hidden.length === 0 && <p className="expand-none">{text('expand.none')}</p>}
      <ul>
        {hidden.map(({ actor: other, relationships, claims }) => (
          <li key={other.id}>
            <label className="check-row">
              <input
                type="checkbox"
                checked={wanted.includes(other.slug)}
                onChange={event =>
                  setTicked(
                    event.currentTarget.checked
                      ? [...wanted, other.slug]
                      : wanted.filter(slugOf => slugOf !== other.slug),
                  )
                }
              />
              <KindGlyph kind={other.kind} size={15} />
              <span className="check-label">
                <bdi>{names.short(other)}</bdi>
              </span>
              {relationships[0] && <LineSample quad={relationships[0].quad} width={22} />}
              <span className="num muted">{text('count.claims', { n: claims })}</span>
            </label>
          </li>
        ))}
      </ul>
      <footer className="num">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={wanted.length === 0 || undefined}
          onClick={() => {
            if (wanted.length === 0) return;
            changeView(addBeside(wanted));
            onClose();
          }}
        >
          {text('expand.show', { n: wanted.length })}
        </button>
        <button
          type="button"
          className="text-button underlined"
          onClick={() => {
            changeView(addActor(slug));
            onClose();
          }}
        >
          {text('expand.strongest')}
        </button>
      </footer>
    </section>
  );
}
