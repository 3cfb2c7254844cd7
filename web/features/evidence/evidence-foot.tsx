import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { toHref, useLocation } from '../../state/navigation.ts';
import { selectLine } from '../../state/view-changes.ts';
import { useNames } from '../../ui/actor-name.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { Link } from '../../ui/link.tsx';
import { strongest } from '../explorer/table-rows.ts';
import type { EvidenceData } from './evidence-data.ts';

/** What else is claimed between the two, in either direction. */
export function EvidenceFoot({ evidence }: { evidence: EvidenceData }): ReactElement | null {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const { others, subject } = evidence;
  if (others.length === 0) return null;
  return (
    <footer className="evidence-foot">
      <h3>
        {text('panel.others')} <span className="num">{text.number(others.length)}</span>
      </h3>
      <ul>
        {others.map(other => (
          <li key={other.id} data-quad={other.quad}>
            <Link
              href={toHref(
                '/',
                selectLine({ subject: other.subject.slug, kind: other.type, object: other.object.slug })(
                  view,
                ),
              )}
            >
              <LineSample
                quad={other.quad}
                modality={strongest(other.tally)}
                denied={other.tally.affirmed === 0}
                disputed={other.disputed}
                width={24}
              />
              <span>{text(`relation.${other.type}`)}</span>
              {other.subject.slug !== subject.slug && (
                <span className="muted caption">
                  {text.rich('panel.subject', { name: <bdi key="name">{names.short(other.subject)}</bdi> })}
                </span>
              )}
              <span className="underlined num">{text.number(other.tally.claims)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </footer>
  );
}
