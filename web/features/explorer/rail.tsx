import { ListTree, X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useNames } from '../../ui/actor-name.ts';
import { BudgetLine } from './budget-line.tsx';
import type { ExplorerParts } from './explorer-parts.ts';
import { Legend } from './legend.tsx';
import './rail.css';

/** The actor's name in both languages, and what it is. */
export function RailTitle({ main, drawing }: Pick<ExplorerParts, 'main' | 'drawing'>): ReactElement | null {
  const text = useText();
  const names = useNames();
  if (!main) return null;
  const more = drawing.focus.length - 1;
  const other = text.language === 'AR' ? main.shortEn : main.shortAr;
  const short = names.short(main);
  return (
    <div className="rail-title">
      <h1>
        <bdi>{names.full(main)}</bdi>
      </h1>
      <p className="caption">
        {text(`kind.${main.kind}`)}
        {short !== names.full(main) && (
          <>
            {' · '}
            <bdi>{short}</bdi>
          </>
        )}
        {other && other !== short && (
          <>
            {' · '}
            <bdi>{other}</bdi>
          </>
        )}
      </p>
      {more > 0 && (
        <p className="caption rail-more">
          +{' '}
          {drawing.focus.slice(1).map((slug, index) => {
            const actor = drawing.data?.actors.find(other => other.slug === slug);
            return (
              <span key={slug}>
                {index > 0 && ' · '}
                <bdi>{actor ? names.short(actor) : slug}</bdi>
              </span>
            );
          })}
        </p>
      )}
    </div>
  );
}

/** Beside the graph: whom it is about, how much of it is shown, and what the lines mean. */
export function Rail(parts: ExplorerParts): ReactElement {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { layout, drawing } = parts;
  const data = drawing.data;
  const content = (
    <>
      <RailTitle {...parts} />
      <BudgetLine {...parts} />
      {data && data.actors.length === 0 ? null : <Legend {...parts} />}
    </>
  );
  if (layout === 'desktop')
    return (
      <nav className="rail" data-region aria-label={text('rail.label')}>
        {content}
      </nav>
    );
  return (
    <nav className="rail rail-strip" data-region aria-label={text('rail.label')}>
      <button
        type="button"
        className="rail-open"
        aria-expanded={open}
        aria-label={`${text('rail.open')}, ${text('rail.budget', { n: data?.shown ?? 0, m: data?.total ?? 0 })}`}
        onClick={() => setOpen(!open)}
      >
        {open ? <X size={18} aria-hidden="true" /> : <ListTree size={18} aria-hidden="true" />}
        {data && (
          <span className="num caption">
            {text.number(data.shown)}/{text.number(data.total)}
          </span>
        )}
      </button>
      {open && <div className="rail-overlay">{content}</div>}
    </nav>
  );
}
