import { ChevronDown } from 'lucide-react';
import { Fragment, type ReactElement, useState } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { MessageId } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';
import { usePreferences } from '../../state/preferences.ts';
import { FoundSteps } from './found-steps.tsx';
import './how-found.css';
import { isAdded } from './is-added.ts';

/** The words for how a claim came to be and what people decided. */
function reviewWords(claim: ClaimCardFragment): MessageId[] {
  const { state, decisions } = claim.review;
  const added = decisions.some(decision => decision.kind === 'ADD');
  if (added) return [state === 'REJECTED' ? 'review.REJECTED' : 'review.ADDED'];
  const found: MessageId[] =
    claim.extraction.method === 'MODEL'
      ? ['review.MODEL']
      : claim.extraction.method === 'RULE'
        ? ['review.RULE']
        : [];
  return [...found, ...(state === 'UNREVIEWED' ? [] : [`review.${state}` as const])];
}

function Row({ label, children }: { label: string; children: string }): ReactElement {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <code>{children}</code>
      </dd>
    </>
  );
}

/** One line that says how the claim was found and what reviewers made of it; open, every step and the decisions. */
export function HowFound({ claim }: { claim: ClaimCardFragment }): ReactElement {
  const text = useText();
  const { language, digits } = usePreferences();
  const { extraction, citation, review } = claim;
  const [open, setOpen] = useState(false);
  const words = reviewWords(claim).map(id => text(id));
  if (!claim.shown && review.state !== 'REJECTED') words.push(text('claim.lessSure'));
  return (
    <details className="how-found" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          <span className="how-found-title">{text('claim.how')}</span> · {words.join(' · ')}
        </span>
        <ChevronDown size={12} aria-hidden="true" />
      </summary>
      {open && <FoundSteps claim={claim} />}
      <dl>
        {!isAdded(claim) && (
          <>
            <Row label={text('claim.rule')}>{extraction.rule}</Row>
            <Row label={text('claim.extractor')}>{extraction.extractor}</Row>
          </>
        )}
        <Row label={text('claim.position')}>{`${citation.start}–${citation.end}`}</Row>
        {review.decisions.map(decision => (
          <Fragment key={decision.id}>
            <dt>{text('claim.review')}</dt>
            <dd>
              {text.rich('review.by', {
                state: text(decision.kind === 'ADD' ? 'review.ADDED' : `review.${DECIDED[decision.kind]}`),
                reviewer: <bdi key="reviewer">{decision.reviewer}</bdi>,
                date: formatDate(decision.at, 'DAY', language, digits),
              })}
              {decision.reason && (
                <>
                  {' · '}
                  <bdi>{decision.reason}</bdi>
                </>
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

const DECIDED = { ACCEPT: 'ACCEPTED', REJECT: 'REJECTED', CORRECT: 'CORRECTED' } as const;
