import type { ReactElement } from 'react';
import { ActorOutletsDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import type { FilterState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { Link } from '../../ui/link.tsx';
import { PROFILE_COLUMNS, type ProfileColumn, toOutletProfiles } from './outlet-profile.ts';

function filterOf(column: ProfileColumn): Partial<FilterState> {
  return column === 'denied' ? { polarities: ['DENIED'] } : { quads: [column] };
}

/** What each outlet claims of an actor, class by class: where two of them differ is seen at a glance. */
export function ActorOutlets({ slug }: { slug: string }): ReactElement | null {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const { data } = useAnswer(ActorOutletsDocument, { id: slug }, { identity: slug });
  const profiles = data ? toOutletProfiles(data) : [];
  if (profiles.length === 0) return null;
  const nameOf = (column: ProfileColumn) => text(column === 'denied' ? 'rail.denied' : `quad.${column}`);
  return (
    <section aria-labelledby="actor-outlets" data-testid="actor-outlets">
      <h3 id="actor-outlets" className="actor-relations-head">
        {text('actor.outlets')}
      </h3>
      <table className="actor-outlets num">
        <thead>
          <tr>
            <th scope="col">{text('actor.outlet')}</th>
            {PROFILE_COLUMNS.map(column => (
              <th key={column} scope="col" title={nameOf(column)}>
                <LineSample
                  quad={column === 'denied' ? undefined : column}
                  denied={column === 'denied'}
                  width={22}
                />
                <span className="visually-hidden">{nameOf(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {profiles.map(({ outlet, counts }) => (
            <tr key={outlet.value}>
              <th scope="row">
                <bdi>{names.label(outlet)}</bdi>
              </th>
              {PROFILE_COLUMNS.map(column => (
                <td key={column}>
                  {counts[column] > 0 ? (
                    <Link
                      className="underlined actor-outlet-count"
                      aria-label={text('rail.listOf', {
                        name: `${names.label(outlet)}, ${nameOf(column)}`,
                        n: counts[column],
                      })}
                      href={listHref('claims', view, {
                        actors: [slug],
                        filter: { outlets: [outlet.value], ...filterOf(column) },
                      })}
                    >
                      {text.number(counts[column])}
                    </Link>
                  ) : (
                    <span className="muted">{text.number(0)}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
