import { type ReactElement, useState } from 'react';
import { ActorListDocument } from '../../api/generated/operations.ts';
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
  const answer = useAnswer(ActorListDocument, { first: 100, after });
  const { items, total, more } = usePages('actors', () => answer.data?.actors, after, setAfter);
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
