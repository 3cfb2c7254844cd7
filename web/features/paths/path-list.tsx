import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { toHref } from '../../state/navigation.ts';
import { setRoute } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { useNames } from '../../ui/actor-name.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { Link } from '../../ui/link.tsx';
import { strongest } from '../explorer/table-rows.ts';
import { type FoundPath, type PathStep, worthOf } from './path-data.ts';

/** A step as a line between two names; one that runs against the path points back. */
export function StepLine({
  step,
  from,
  width,
}: {
  step: PathStep;
  from: string;
  width: number;
}): ReactElement {
  return (
    <span className="path-line" data-back={step.subject.slug !== from || undefined}>
      <LineSample
        quad={step.quad}
        modality={strongest(step.tally)}
        denied={worthOf(step) === 'denied'}
        disputed={step.disputed}
        width={width}
      />
    </span>
  );
}

/** What should be known before a path is believed: which of its steps are disputed, denied, doubted or to come. */
function Cautions({ path }: { path: FoundPath }): ReactElement | null {
  const text = useText();
  const count = (worth: ReturnType<typeof worthOf>) =>
    path.relationships.filter(step => worthOf(step) === worth).length;
  const cautions = (
    [
      ['paths.disputedSteps', count('disputed')],
      ['paths.deniedSteps', count('denied')],
      ['paths.allegedSteps', count('alleged')],
      ['paths.anticipatedSteps', count('anticipated')],
    ] as const
  ).filter(([, n]) => n > 0);
  if (cautions.length === 0) return null;
  return <span className="caption num">{cautions.map(([id, n]) => text(id, { n })).join(' · ')}</span>;
}

type PathListProps = { paths: readonly FoundPath[]; read: number; view: ViewState };

/** The paths to choose from, shortest first. */
export function PathList({ paths, read, view }: PathListProps): ReactElement {
  const text = useText();
  const names = useNames();
  return (
    <ol className="path-list">
      {paths.map((path, index) => (
        <li key={path.actors.map(actor => actor.slug).join('~')}>
          <Link
            href={toHref('/', setRoute(index + 1)(view))}
            aria-current={index === read ? 'true' : undefined}
            data-testid="path-choice"
          >
            <span className="path-head num">
              <b>{text('paths.steps', { n: path.length })}</b>
              <span className="path-rank">{text.number(index + 1)}</span>
            </span>
            <span className="path-way">
              {path.actors.map((actor, at) => {
                const step = path.relationships[at - 1];
                const before = path.actors[at - 1];
                return (
                  <span key={actor.slug} className="path-hop">
                    {step && before && <StepLine step={step} from={before.slug} width={24} />}
                    <bdi>{names.short(actor)}</bdi>
                  </span>
                );
              })}
            </span>
            <Cautions path={path} />
          </Link>
        </li>
      ))}
    </ol>
  );
}
