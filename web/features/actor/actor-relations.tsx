import { type ReactElement, useState } from 'react';
import type { RelationshipHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { RelationGroups } from './relation-groups.tsx';

type Side = 'both' | 'subject' | 'object';

type ActorRelationsProps = {
  slug: string;
  relationships: readonly RelationshipHeadFragment[];
  total: number;
};

const SIDES = [
  { side: 'both', id: 'actor.saidOf' },
  { side: 'subject', id: 'actor.asSubject' },
  { side: 'object', id: 'actor.asObject' },
] as const;

/** Everything claimed between an actor and each other, most claims first. */
export function ActorRelations({ slug, relationships, total }: ActorRelationsProps): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const [side, setSide] = useState<Side>('both');
  const shown = relationships.filter(
    row => side === 'both' || (side === 'subject' ? row.subject : row.object).slug === slug,
  );
  return (
    <section aria-labelledby="actor-relations">
      <h3 id="actor-relations" className="actor-relations-head">
        {text('actor.relationships')}{' '}
        <Link className="underlined num" href={listHref('relationships', view, { actors: [slug] })}>
          {text.number(total)}
        </Link>
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons, no form */}
      <div className="actor-sides" role="group" aria-label={text('actor.relationships')}>
        {SIDES.map(({ side: own, id }) => (
          <button key={own} type="button" aria-pressed={own === side} onClick={() => setSide(own)}>
            {text(id)}
          </button>
        ))}
      </div>
      <RelationGroups level={4} about={[slug]} relationships={shown} />
    </section>
  );
}
