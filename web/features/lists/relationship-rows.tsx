import type { ReactElement } from 'react';
import type { RelationshipHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { relationshipHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { Triple } from '../../ui/triple.tsx';
import { strongest } from '../explorer/table-rows.ts';

/** Relationships where a grid has no room: one row each, with how many affirm and deny. */
export function RelationshipRows({
  relationships,
}: {
  relationships: readonly RelationshipHeadFragment[];
}): ReactElement {
  const text = useText();
  const { view } = useLocation();
  return (
    <ul className="list-rows">
      {relationships.map(({ id, subject, object, type, quad, tally, disputed }) => (
        <li key={id}>
          <Link
            className="list-row-name"
            href={relationshipHref({ subject: subject.slug, kind: type, object: object.slug }, view)}
          >
            <Triple
              subject={subject}
              object={object}
              quad={quad}
              types={[type]}
              modality={strongest(tally)}
              denied={tally.affirmed === 0}
              disputed={disputed}
            />
          </Link>
          <span className="caption num">
            {text('count.affirm', { n: tally.affirmed })}
            {tally.denied > 0 && ` · ${text('count.deny', { n: tally.denied })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
