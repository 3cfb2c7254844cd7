import type { ReactElement } from 'react';
import type { RelationshipHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { RelationGroups } from './relation-groups.tsx';

type ActorRelationsProps = {
  slug: string;
  relationships: readonly RelationshipHeadFragment[];
  total: number;
};

/** Everything claimed between an actor and each other, most claims first. */
export function ActorRelations({ slug, relationships, total }: ActorRelationsProps): ReactElement {
  const text = useText();
  const { view } = useLocation();
  return (
    <section aria-labelledby="actor-relations">
      <h3 id="actor-relations" className="actor-relations-head">
        {text('actor.relationships')}{' '}
        <Link className="underlined num" href={listHref('relationships', view, { actors: [slug] })}>
          {text.number(total)}
        </Link>
      </h3>
      <RelationGroups level={4} about={[slug]} relationships={relationships} />
    </section>
  );
}
