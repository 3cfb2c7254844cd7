import { Maximize2, Route, Waypoints, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { ActorDetailDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { actorHref, listHref } from '../../state/links.ts';
import { changeView, toHref, useLocation } from '../../state/navigation.ts';
import { addActor, choose, hideActor, seekPath } from '../../state/view-changes.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Counts } from '../../ui/counts.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Link } from '../../ui/link.tsx';
import { QueryButton } from '../query/query-button.tsx';
import { FailureBanner } from '../shell/failure-banner.tsx';
import './actor-panel.css';
import { focusOf } from '../explorer/graph-view.ts';
import { ActorFacts } from './actor-facts.tsx';
import { ActorOutlets } from './actor-outlets.tsx';
import { ActorRelations } from './actor-relations.tsx';
import { ActorSays } from './actor-says.tsx';

/** An actor: its names, what it belongs to, and everything that is claimed of it. */
export function ActorPanel({ slug, onClose }: { slug: string; onClose(): void }): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const { data, failure, loading, retry } = useAnswer(ActorDetailDocument, { id: slug }, { identity: slug });
  const actor = data?.actor;
  const focus = focusOf(view);
  return (
    <div className="panel" aria-busy={loading || undefined} data-testid="actor">
      {failure && <FailureBanner failure={failure} onRetry={retry} />}
      <header className="panel-head">
        <div className="panel-title">
          <h2 className="actor-title">
            {actor && <KindGlyph kind={actor.kind} size={28} />}
            <bdi>{actor ? names.full(actor) : data && !loading ? text('actor.unknown') : slug}</bdi>
          </h2>
          <div className="panel-tools">
            <QueryButton question={{ document: ActorDetailDocument, variables: { id: slug } }} />
            <button type="button" className="icon-button" aria-label={text('app.close')} onClick={onClose}>
              <X size={16} aria-hidden="true" />
            </button>
          </div>
        </div>
        {actor && (
          <>
            <p className="panel-facts num">
              {text(`kind.${actor.kind}`)} ·{' '}
              <Counts
                items={[
                  {
                    id: 'count.claims',
                    n: actor.claimCount,
                    href: listHref('claims', view, { actors: [slug] }),
                  },
                  {
                    id: 'count.neighbours',
                    n: actor.neighborCount,
                    href: toHref('/', {
                      ...view,
                      actors: [slug],
                      rel: null,
                      actor: slug,
                      view: 'table',
                      budget: Math.min(300, Math.max(1, actor.neighborCount + 1)),
                    }),
                  },
                ]}
              />
            </p>
            {actor.status === 'CANDIDATE' && <p className="caption">{text('actor.candidate')}</p>}
            <div className="actor-actions">
              {!view.actors.includes(slug) && (
                <button type="button" className="button" onClick={() => changeView(addActor(slug))}>
                  <Maximize2 size={16} strokeWidth={1.75} aria-hidden="true" />
                  {text('actor.expand')}
                </button>
              )}
              {(view.actors.length > 1 || view.actors[0] !== slug) && (
                <Link className="button" href={actorHref(slug, view)}>
                  <Waypoints size={16} strokeWidth={1.75} aria-hidden="true" />
                  {text('actor.only')}
                </Link>
              )}
              <Link
                className="button"
                href={toHref(
                  '/',
                  seekPath({ from: slug, to: focus.find(other => other !== slug) ?? null })(view),
                )}
              >
                <Route size={16} strokeWidth={1.75} aria-hidden="true" />
                {text('actor.path')}
              </Link>
              <button
                type="button"
                className="text-button underlined"
                onClick={() => changeView(choose([slug]))}
              >
                {text('actor.choose')}
              </button>
              {(view.actors.length > 1 || view.actors[0] !== slug) && (
                <button
                  type="button"
                  className="text-button underlined"
                  onClick={() => changeView(hideActor(slug))}
                >
                  {text('actor.hide')}
                </button>
              )}
            </div>
          </>
        )}
      </header>
      <div className="panel-scroll actor-body">
        {actor && (
          <>
            <ActorFacts actor={actor} />
            <ActorOutlets slug={slug} />
            <ActorRelations
              slug={slug}
              relationships={actor.relationships.nodes}
              total={actor.relationships.totalCount}
            />
            {data?.says && <ActorSays id={actor.id} says={data.says} />}
          </>
        )}
      </div>
    </div>
  );
}
