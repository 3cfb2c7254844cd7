import { TextSelect } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { articleHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { PublishedDate } from '../../ui/published-date.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Triple } from '../../ui/triple.tsx';
import { ChainLine } from './chain-line.tsx';
import './claim-card.css';
import { CiteMenu } from './cite-menu.tsx';
import { ClaimChip } from './claim-chip.tsx';
import { ClaimLine } from './claim-line.tsx';
import { EventDate } from './event-date.tsx';
import { HowFound } from './how-found.tsx';

type ClaimCardProps = {
  claim: ClaimCardFragment;
  /** One of two columns, or a row as wide as the panel. */
  layout: 'column' | 'row';
  /** Names the claim's own two sides: where members are rolled up they are not those of the line. */
  sides?: boolean;
};

/** One claim: who says it and from whom, the words themselves, how they say it, when, and how it was found. */
export function ClaimCard({ claim, layout, sides = false }: ClaimCardProps): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const { article, citation, quad, polarity, review } = claim;
  const rejected = review.state === 'REJECTED';
  const href = articleHref(article.id, claim.id, view);
  const inText = (
    <Link
      className={layout === 'column' ? 'icon-button' : 'text-button'}
      href={href}
      data-key="in-text"
      title={text('claim.inText')}
    >
      <TextSelect size={16} aria-hidden="true" />
      <span className={layout === 'column' ? 'visually-hidden' : 'underlined'}>{text('claim.inText')}</span>
    </Link>
  );
  return (
    <article
      className={`claim claim-${layout}`}
      data-quad={polarity === 'DENIED' ? undefined : quad}
      data-rejected={rejected || undefined}
      data-testid="claim-card"
      data-claim={claim.id}
      tabIndex={-1}
    >
      <div className="claim-head">
        <ChainLine claim={claim} layout={layout === 'column' ? 'rail' : 'line'} />
        {layout === 'row' && <PublishedDate article={article} />}
      </div>
      {sides && (
        <p className="caption claim-sides" data-testid="claim-sides">
          <Triple
            subject={claim.subject}
            object={claim.object}
            quad={quad}
            types={[claim.type]}
            modality={claim.modality}
            denied={polarity === 'DENIED'}
          />
        </p>
      )}
      <ClaimLine claim={claim} />
      <Quote citation={citation} language={article.language} cite={href} />
      <div className="claim-foot">
        <div className="claim-facts">
          <ClaimChip claim={claim} />
          {layout === 'column' && <PublishedDate article={article} />}
          <EventDate claim={claim} />
        </div>
        <div className="claim-actions">
          {inText}
          <CiteMenu claim={claim} compact={layout === 'column'} />
        </div>
      </div>
      <HowFound claim={claim} />
    </article>
  );
}
