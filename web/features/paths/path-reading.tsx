import { Waypoints } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { toHref } from '../../state/navigation.ts';
import { leavePath } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { Link } from '../../ui/link.tsx';
import { ClaimCard } from '../claim/claim-card.tsx';
import { type FoundPath, type PathStep, quotesOf } from './path-data.ts';
import { StepLine } from './path-list.tsx';

type StepProps = { step: PathStep; from: string; view: ViewState };

/** One step: its relation, who acts, how many claims, and the sentences that it is read by. */
function Step({ step, from, view }: StepProps): ReactElement {
  const text = useText();
  const names = useNames();
  const rel = { subject: step.subject.slug, kind: step.type, object: step.object.slug };
  const quotes: ClaimCardFragment[] = quotesOf(step, text.language);
  return (
    <li className="path-step" data-quad={step.quad} data-step={step.id} data-testid="path-step">
      <p className="path-relation">
        <StepLine step={step} from={from} width={36} />
        <b className="quad-text">{text(`relation.${step.type}`)}</b>
        {step.subject.slug !== from && (
          <span className="caption">
            {text.rich('paths.directionBack', { name: <bdi key="name">{names.short(step.subject)}</bdi> })}
          </span>
        )}
        {step.disputed && <strong>{text('panel.disputed')}</strong>}
        <Link
          className="underlined caption num path-count"
          href={listHref('claims', view, { rel, filter: view.filter })}
        >
          {text('count.claims', { n: step.tally.claims })}
        </Link>
      </p>
      {quotes.length === 0 && <p className="caption">{text('paths.noQuote')}</p>}
      {quotes.map(claim => (
        <ClaimCard key={claim.id} claim={claim} layout="row" sides={view.filter.rollUp} />
      ))}
    </li>
  );
}

/** A path to read: station, step with its sentence, station. */
export function PathReading({ path, view }: { path: FoundPath; view: ViewState }): ReactElement {
  const text = useText();
  const names = useNames();
  return (
    <div className="path-reading" data-testid="path-reading">
      <p className="path-open">
        <Link className="button" href={toHref('/', leavePath(path.actors.map(actor => actor.slug))(view))}>
          <Waypoints size={16} strokeWidth={1.75} aria-hidden="true" />
          {text('paths.explore')}
        </Link>
      </p>
      <ol>
        {path.actors.map((actor, index) => {
          const step = path.relationships[index];
          return [
            <li key={actor.slug} className="path-station" data-station={actor.slug}>
              <KindGlyph kind={actor.kind} size={26} />
              <h3>
                <bdi>{names.full(actor)}</bdi>
              </h3>
              <bdi className="caption">{names.other(actor)}</bdi>
            </li>,
            step && <Step key={step.id} step={step} from={actor.slug} view={view} />,
          ];
        })}
      </ol>
    </div>
  );
}
