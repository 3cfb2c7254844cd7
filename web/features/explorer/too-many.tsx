import { ListFilter } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { isQuadClass } from '../../../server/domain/relation-types.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { setBudget, showAs } from '../../state/view-changes.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Link } from '../../ui/link.tsx';
import type { ExplorerParts } from './explorer-parts.ts';

const STRONGEST = 60;

/** More actors than can be read as a drawing: what they are, and three ways on. Nothing is lost. */
export function TooMany({ view, drawing, facets, main, setAsking }: ExplorerParts): ReactElement {
  const text = useText();
  const names = useNames();
  const total = drawing.data?.total ?? 0;
  const quads = facets.visible?.quad ?? [];
  const most = Math.max(...quads.map(quad => quad.claims), 1);
  return (
    <div className="too-many">
      <h2>{text('many.title', { n: total, name: main ? names.short(main) : '' })}</h2>
      <p>{text('many.help')}</p>
      <div className="too-many-bars num">
        {quads.map(({ value, claims }) =>
          isQuadClass(value) ? (
            <Fragment key={value}>
              <span>{text(`quad.${value}`)}</span>
              <span className="too-many-bar" data-quad={value}>
                <i style={{ inlineSize: `${(claims / most) * 60}%` }} />
                <Link
                  className="underlined"
                  href={listHref('claims', view, {
                    actors: drawing.focus,
                    filter: { ...view.filter, quads: [value] },
                  })}
                >
                  {text.number(claims)}
                </Link>
              </span>
            </Fragment>
          ) : null,
        )}
      </div>
      <div className="message-actions">
        <button
          type="button"
          className="button button-primary"
          onClick={() => changeView(setBudget(STRONGEST))}
        >
          {text('many.show', { n: STRONGEST })}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => document.querySelector<HTMLElement>('.filter-bar button')?.focus()}
        >
          <ListFilter size={16} aria-hidden="true" />
          {text('many.filter')}
        </button>
        <button
          type="button"
          className="text-button underlined"
          onClick={() => {
            changeView(current => showAs('table')(setBudget(Math.min(total, 300))(current)));
            setAsking(false);
          }}
        >
          {text('many.table', { n: Math.min(total, 300) })}
        </button>
        <button type="button" className="text-button underlined" onClick={() => setAsking(false)}>
          {text('many.keep')}
        </button>
      </div>
      {total > 300 && <p className="caption">{text('many.cap')}</p>}
    </div>
  );
}
