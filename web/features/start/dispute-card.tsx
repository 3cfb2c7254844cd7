import type { ReactElement } from 'react';
import type { ClaimCardFragment, OverviewQuery } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { relationshipHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { Link } from '../../ui/link.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Triple } from '../../ui/triple.tsx';
import { ChainLine } from '../claim/chain-line.tsx';

type Dispute = OverviewQuery['overview']['disputes'][number];

function Side({ claim }: { claim: ClaimCardFragment }): ReactElement {
  const denied = claim.polarity === 'DENIED';
  return (
    <div className="dispute-side" data-quad={denied ? undefined : claim.quad}>
      <span className="dispute-mark">
        {denied ? (
          <LineSample modality={claim.modality} denied width={22} />
        ) : (
          <LineSample quad={claim.quad} modality={claim.modality} width={22} />
        )}
      </span>
      <div>
        <Quote citation={claim.citation} language={claim.article.language} />
        <ChainLine claim={claim} layout="line" plain />
      </div>
    </div>
  );
}

/** A disputed relationship with one quote of each side; neither stands without the other. */
export function DisputeCard({ dispute }: { dispute: Dispute }): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const { relationship, affirmed, denied } = dispute;
  const { subject, type, object, tally } = relationship;
  const href = relationshipHref({ subject: subject.slug, kind: type, object: object.slug }, view);
  return (
    <article className="dispute">
      <h3>
        <Link href={href}>
          <Triple {...relationship} types={[type]} disputed heading />
        </Link>
      </h3>
      <Side claim={affirmed} />
      <Side claim={denied} />
      <Link className="underlined num dispute-tally" href={href}>
        {text('count.affirm', { n: tally.affirmed })} · {text('count.deny', { n: tally.denied })}
      </Link>
    </article>
  );
}
