import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactElement, useMemo, useState } from 'react';
import type { GraphView } from '../../graph/graph-model.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { selectActor, toggleChosen } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Link } from '../../ui/link.tsx';
import { followWithFocus } from './panel-focus.ts';
import { ACTOR_COLUMNS, FIRST_SORTING, sortActors, toggleActorSorting } from './sort-actors.ts';

type ActorRowsProps = { view: ViewState; graph: GraphView };

const HEADS = { actor: 'table.actor', kind: 'table.kind', claims: 'list.claims' } as const;

/** The actors of the drawing as a table, sorted by any column, to be chosen by a box each. */
export function ActorRows({ view, graph }: ActorRowsProps): ReactElement {
  const text = useText();
  const [sorting, setSorting] = useState(FIRST_SORTING);
  const actors = useMemo(
    () => sortActors(graph.actors, sorting, text.language, kind => text(`kind.${kind}`)),
    [graph.actors, sorting, text],
  );
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <div className="table-view">
      <table className="table table-actors" aria-label={text('table.actors')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text('table.choose')}</span>
            </th>
            {ACTOR_COLUMNS.map(column => {
              const sorted = sorting.column === column;
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    className="table-head text-button"
                    onClick={() => setSorting(toggleActorSorting(sorting, column))}
                  >
                    {text(HEADS[column])}
                    {sorted && <Arrow className="table-sort" aria-hidden="true" />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {actors.map(actor => (
            <tr key={actor.slug} aria-selected={view.actor === actor.slug}>
              <td>
                <input
                  type="checkbox"
                  aria-label={text('table.chooseOne', { name: actor.fullName })}
                  checked={view.chosen.includes(actor.slug)}
                  onChange={() => changeView(toggleChosen(actor.slug))}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="table-name text-button"
                  onClick={() => {
                    changeView(selectActor(actor.slug));
                    followWithFocus();
                  }}
                >
                  <KindGlyph kind={actor.kind} />
                  <bdi>{actor.fullName}</bdi>
                </button>
              </td>
              <td>{text(`kind.${actor.kind}`)}</td>
              <td className="num">
                {actor.claims > 0 ? (
                  <Link className="underlined" href={listHref('claims', view, { actors: [actor.slug] })}>
                    {text.number(actor.claims)}
                  </Link>
                ) : (
                  text.number(0)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
