import type { ReactElement } from 'react';
import type { GraphActor, GraphView } from '../../graph/graph-model.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { selectActor, toggleChosen } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Link } from '../../ui/link.tsx';
import { followWithFocus } from './panel-focus.ts';

type ActorRowsProps = { view: ViewState; graph: GraphView };

const byClaims = (a: GraphActor, b: GraphActor): number =>
  b.claims - a.claims || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);

/** The actors of the drawing as a table: the most claimed first, to be chosen by a box each. */
export function ActorRows({ view, graph }: ActorRowsProps): ReactElement {
  const text = useText();
  return (
    <div className="table-view">
      <table className="table table-actors" aria-label={text('table.actors')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text('table.choose')}</span>
            </th>
            <th scope="col">{text('table.actor')}</th>
            <th scope="col">{text('table.kind')}</th>
            <th scope="col">{text('list.claims')}</th>
          </tr>
        </thead>
        <tbody>
          {[...graph.actors].sort(byClaims).map(actor => (
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
