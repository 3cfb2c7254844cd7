import type { ReactElement } from 'react';
import type { ActorHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { actorHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Link } from '../../ui/link.tsx';

/** The actors of whom most is claimed: the plainest way in. */
export function MostClaimed({ actors }: { actors: readonly ActorHeadFragment[] }): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  return (
    <section className="start-actors" aria-labelledby="most-claimed">
      <h2 id="most-claimed">{text('start.actors')}</h2>
      <ul>
        {actors.map(actor => (
          <li key={actor.id}>
            <Link href={actorHref(actor.slug, view)}>
              <KindGlyph kind={actor.kind} size={16} />
              <bdi>{names.full(actor)}</bdi>
              <span className="underlined num" title={text('count.claims', { n: actor.claimCount })}>
                {text.number(actor.claimCount)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
