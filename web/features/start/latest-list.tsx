import type { ReactElement } from 'react';
import type { RelationshipHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { relationshipHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { Triple } from '../../ui/triple.tsx';

/** The relationships that were published last, each with how many claims it rests on. */
export function LatestList({
  relationships,
}: {
  relationships: readonly RelationshipHeadFragment[];
}): ReactElement {
  const text = useText();
  const { view } = useLocation();
  return (
    <section className="start-latest" aria-labelledby="latest">
      <h2 id="latest">{text('start.latest')}</h2>
      <ul>
        {relationships.map(relationship => (
          <li key={relationship.id}>
            <Link
              href={relationshipHref(
                {
                  subject: relationship.subject.slug,
                  kind: relationship.type,
                  object: relationship.object.slug,
                },
                view,
              )}
            >
              <Triple
                {...relationship}
                types={[relationship.type]}
                denied={relationship.tally.affirmed === 0}
                disputed={relationship.disputed}
              />
              <span className="underlined num" title={text('count.claims', { n: relationship.tally.claims })}>
                {text.number(relationship.tally.claims)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
