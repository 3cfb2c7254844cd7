import { Eye, EyeOff, Route, Waypoints, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { addActor, choose, hideActors, seekPath, showOnly } from '../../state/view-changes.ts';
import { inverted, neighboursOf } from './chosen-actors.ts';
import './chosen-bar.css';
import type { ExplorerParts } from './explorer-parts.ts';

/** What can be done with the actors that are chosen; it floats over the graph while there are some. */
export function ChosenBar({ view, drawing }: Pick<ExplorerParts, 'view' | 'drawing'>): ReactElement | null {
  const text = useText();
  const { graph } = drawing;
  const all = graph?.actors.map(actor => actor.slug) ?? [];
  const chosen = view.chosen.filter(slug => all.includes(slug));
  if (!graph || chosen.length === 0) return null;
  const neighbours = neighboursOf(chosen, graph.lines);
  const [from, to, more] = chosen;
  const isPair = from !== undefined && to !== undefined && more === undefined;
  return (
    <section className="chosen-bar" aria-label={text('chosen.label')} data-testid="chosen">
      <b className="num">{text('chosen.count', { n: chosen.length })}</b>
      {isPair && (
        <button type="button" className="button" onClick={() => changeView(seekPath({ from, to }))}>
          <Route size={16} strokeWidth={1.75} aria-hidden="true" />
          {text('chosen.path')}
        </button>
      )}
      <button type="button" className="text-button" onClick={() => changeView(showOnly(chosen))}>
        <Eye size={16} strokeWidth={1.75} aria-hidden="true" />
        {text('chosen.only')}
      </button>
      <button
        type="button"
        className="text-button"
        onClick={() => changeView(showOnly([...chosen, ...neighbours]))}
      >
        <Waypoints size={16} strokeWidth={1.75} aria-hidden="true" />
        {text('chosen.keep')}
      </button>
      <button type="button" className="text-button" onClick={() => changeView(hideActors(chosen))}>
        <EyeOff size={16} strokeWidth={1.75} aria-hidden="true" />
        {text('chosen.hide')}
      </button>
      <span className="chosen-rest">
        <button
          type="button"
          className="text-button underlined"
          onClick={() => changeView(current => chosen.reduce((next, slug) => addActor(slug)(next), current))}
        >
          {text('chosen.expand')}
        </button>
        <button
          type="button"
          className="text-button underlined"
          onClick={() => changeView(choose([...chosen, ...neighbours]))}
        >
          {text('chosen.neighbours')}
        </button>
        <button
          type="button"
          className="text-button underlined"
          onClick={() => changeView(choose(inverted(chosen, all)))}
        >
          {text('chosen.invert')}
        </button>
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={text('chosen.clear')}
        title={text('chosen.clear')}
        onClick={() => changeView(choose([]))}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </section>
  );
}
