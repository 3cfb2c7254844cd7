import { type ReactElement, useState } from 'react';
import { ActorListDocument, NeighborhoodDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { actorHref, listHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Link } from '../../ui/link.tsx';
import { ListFrame } from './list-frame.tsx';
import { usePages } from './use-pages.ts';

/** Every actor of whom something is claimed, most claims first. */
export function ActorList(): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const [after, setAfter] = useState<string | null>(null);
  const named = view.between.length > 0;
  const answer = useAnswer(ActorListDocument, { first: 100, after }, { pause: named });
  // A number that counts certain actors names them in its link.
  const chosen = useAnswer(
    NeighborhoodDocument,
    { actors: [...view.between], depth: 0, budget: 300 },
    { pause: !named },
  );
  const pages = usePages('actors', () => answer.data?.actors, after, setAfter);
  const own = chosen.data?.neighborhood.actors;
  const items = named ? (own ?? []) : pages.items;
  const total = named ? own?.length : pages.total;
  const more = named ? null : pages.more;
  return (
    <ListFrame
      title={text('list.actors')}
      shown={items.length}
      total={total}
      failure={answer.failure}
      loading={answer.loading}
      onRetry={answer.retry}
      onMore={more}
    >
      <ul className="list-rows">
        {items.map(actor => (
          <li key={actor.id}>
            <Link className="list-row-name" href={actorHref(actor.slug, view)}>
              <KindGlyph kind={actor.kind} size={18} />
              <bdi>{names.full(actor)}</bdi>
              <bdi className="caption">{names.other(actor)}</bdi>
            </Link>
            <span className="caption">{text(`kind.${actor.kind}`)}</span>
            <Link className="underlined num small" href={listHref('claims', view, { actors: [actor.slug] })}>
              {text('count.claims', { n: actor.claimCount })}
            </Link>
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}
