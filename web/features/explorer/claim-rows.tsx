import type { ReactElement } from 'react';
import { ClaimListDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { toClaimQuestion } from '../../state/claim-filter.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { selectLine } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { Link } from '../../ui/link.tsx';
import { Triple } from '../../ui/triple.tsx';
import { ClaimCard } from '../claim/claim-card.tsx';
import '../lists/lists.css';
import { FailureBanner } from '../shell/failure-banner.tsx';
import { followWithFocus } from './panel-focus.ts';

const FIRST = 50;

type ClaimRowsProps = { view: ViewState; about: readonly string[] };

/** The claims that the drawing rests on, the latest first, each with its words; the list holds the rest. */
export function ClaimRows({ view, about }: ClaimRowsProps): ReactElement {
  const text = useText();
  const answer = useAnswer(ClaimListDocument, {
    ...toClaimQuestion(view.filter, { actors: [...about] }),
    first: FIRST,
    after: null,
  });
  const { loading, failure, retry } = answer;
  const claims = answer.data?.claims;
  return (
    <section
      className="table-view table-claims"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label={text('list.claims')}
      aria-busy={loading || undefined}
    >
      {failure && <FailureBanner failure={failure} onRetry={retry} />}
      {!claims && loading && <p className="muted list-none">{text('app.loading')}</p>}
      {claims?.nodes.length === 0 && <p className="muted list-none">{text('list.empty')}</p>}
      {claims?.nodes.map(claim => (
        <div key={claim.id} className="list-claim">
          <button
            type="button"
            className="list-triple text-button"
            onClick={() => {
              changeView(
                selectLine({ subject: claim.subject.slug, kind: claim.type, object: claim.object.slug }),
              );
              followWithFocus();
            }}
          >
            <Triple {...claim} types={[claim.type]} denied={claim.polarity === 'DENIED'} />
          </button>
          <ClaimCard claim={claim} layout="row" />
        </div>
      ))}
      {claims && claims.totalCount > claims.nodes.length && (
        <p>
          <Link
            className="underlined num"
            href={listHref('claims', view, { actors: about, filter: view.filter })}
          >
            {text('table.allClaims', { n: claims.totalCount })}
          </Link>
        </p>
      )}
    </section>
  );
}
