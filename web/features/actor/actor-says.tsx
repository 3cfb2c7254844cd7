import type { ReactElement } from 'react';
import type { ActorDetailQuery } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { listHref, relationshipHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { Triple } from '../../ui/triple.tsx';
import { ClaimCard } from '../claim/claim-card.tsx';

/** What an actor says itself, as outlet or in a chain: how much, and the latest of it. */
export function ActorSays({ id, says }: { id: string; says: ActorDetailQuery['says'] }): ReactElement {
  const text = useText();
  const { view } = useLocation();
  return (
    <section className="actor-says" aria-labelledby="actor-says">
      <h3 id="actor-says" className="actor-relations-head">
        {text('actor.says')}{' '}
        {says.totalCount > 0 ? (
          <Link className="underlined num" href={listHref('claims', view, { filter: { according: [id] } })}>
            {text('count.claims', { n: says.totalCount })}
          </Link>
        ) : (
          <span className="muted">{text('actor.saysNothing')}</span>
        )}
      </h3>
      {says.nodes.map(claim => (
        <div key={claim.id} className="actor-said">
          <Link
            href={relationshipHref(
              { subject: claim.subject.slug, kind: claim.type, object: claim.object.slug },
              view,
            )}
          >
            <Triple {...claim} types={[claim.type]} denied={claim.polarity === 'DENIED'} />
          </Link>
          <ClaimCard claim={claim} layout="row" />
        </div>
      ))}
    </section>
  );
}
