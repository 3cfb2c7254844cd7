import { ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { RelationshipHeadFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { toHref, useLocation } from '../../state/navigation.ts';
import { selectLine } from '../../state/view-changes.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { LineSample } from '../../ui/line-sample.tsx';
import { Link } from '../../ui/link.tsx';
import { strongest } from '../explorer/table-rows.ts';
import { groupByOther } from './group-by-other.ts';
import './relation-groups.css';

type RelationGroupsProps = {
  /** Level of the headings, one below that of what holds the list. */
  level: 2 | 4;
  about: readonly string[];
  relationships: readonly RelationshipHeadFragment[];
};

/** Relationships as a list: under each other actor what is claimed between the two; each row opens its evidence. */
export function RelationGroups({ about, relationships, level }: RelationGroupsProps): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const Heading = `h${level}` as const;
  return (
    <div className="relation-groups" data-testid="relation-list">
      {groupByOther(about, relationships).map(({ other, claims, relationships: rows }) => (
        <section key={other.id}>
          <Heading className="relation-other">
            <KindGlyph kind={other.kind} size={15} />
            <bdi>{names.full(other)}</bdi>
            <span className="num muted">{text('count.claims', { n: claims })}</span>
          </Heading>
          <ul>
            {rows.map(row => {
              const acts = about.includes(row.subject.slug);
              return (
                <li key={row.id} data-quad={row.quad}>
                  <Link
                    href={toHref(
                      '/',
                      selectLine({ subject: row.subject.slug, kind: row.type, object: row.object.slug })({
                        ...view,
                        actors: view.actors.length > 0 ? view.actors : about,
                      }),
                    )}
                  >
                    <span className={acts ? 'relation-line relation-line-back' : 'relation-line'}>
                      <LineSample
                        quad={row.quad}
                        modality={strongest(row.tally)}
                        denied={row.tally.affirmed === 0}
                        disputed={row.disputed}
                        width={36}
                      />
                    </span>
                    <span className="quad-text">{text(`relation.${row.type}`)}</span>
                    {acts && (
                      <span className="caption">
                        {text.rich('panel.subject', {
                          name: <bdi key="name">{names.short(row.subject)}</bdi>,
                        })}
                      </span>
                    )}
                    <span className="relation-count num">
                      {row.disputed ? (
                        <>
                          <b className="quad-text">{text.number(row.tally.affirmed)}</b>
                          <span className="muted"> ≠ </span>
                          <b>{text.number(row.tally.denied)}</b>
                          <span className="visually-hidden">
                            {text('count.affirm', { n: row.tally.affirmed })},{' '}
                            {text('count.deny', { n: row.tally.denied })}
                          </span>
                        </>
                      ) : (
                        text.number(row.tally.claims)
                      )}
                    </span>
                    <ChevronRight className="turns" size={16} strokeWidth={1.75} aria-hidden="true" />
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
