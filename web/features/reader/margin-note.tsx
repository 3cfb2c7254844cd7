import { Waypoints, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { overlaps } from '../../../server/domain/span.ts';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { relationshipHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { useNames } from '../../ui/actor-name.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { Link } from '../../ui/link.tsx';
import { Triple } from '../../ui/triple.tsx';
import { toChain } from '../claim/chain.ts';
import { ChainLine } from '../claim/chain-line.tsx';
import { CiteMenu } from '../claim/cite-menu.tsx';
import '../claim/claim-card.css';
import { ClaimChip } from '../claim/claim-chip.tsx';
import { EventDate } from '../claim/event-date.tsx';
import { HowFound } from '../claim/how-found.tsx';

type MarginNoteProps = {
  claim: ClaimCardFragment;
  active: boolean;
  claims: readonly ClaimCardFragment[];
  onSelect(claim: string | null): void;
};

/** The claim of the same sentence and relationship with the opposite polarity. */
function findContradiction(
  claim: ClaimCardFragment,
  claims: readonly ClaimCardFragment[],
): ClaimCardFragment | undefined {
  return claims.find(
    other =>
      other.polarity !== claim.polarity &&
      other.type === claim.type &&
      other.subject.slug === claim.subject.slug &&
      other.object.slug === claim.object.slug &&
      overlaps(other.citation.sentence, claim.citation.sentence),
  );
}

/** Who says it, after the outlet: «عن لوموند», or the outlet itself. */
function Attribution({ claim }: { claim: ClaimCardFragment }): ReactElement {
  const text = useText();
  const names = useNames();
  const { steps } = toChain(claim);
  if (steps.length === 0) return <span className="caption">{text('chain.ownVoice')}</span>;
  return (
    <span className="caption">
      {steps.map(({ position, ...label }) => (
        <span key={position}>
          {text('chain.citing')} <bdi>{names.label(label)}</bdi>{' '}
        </span>
      ))}
    </span>
  );
}

/** A note beside its sentence; chosen, a card with the chain, the ways on and how it was found. */
export function MarginNote({ claim, active, claims, onSelect }: MarginNoteProps): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const denied = claim.polarity === 'DENIED';
  const triple = <Triple {...claim} types={[claim.type]} modality={claim.modality} denied={denied} />;
  const common = {
    'data-quad': claim.quad,
    'data-denied': denied || undefined,
    'data-rejected': claim.review.state === 'REJECTED' || undefined,
  };
  if (!active)
    return (
      <button
        type="button"
        className="note"
        {...common}
        id={`note-${claim.id}`}
        onClick={() => onSelect(claim.id)}
      >
        {triple}
        <Attribution claim={claim} />
      </button>
    );
  const contradiction = findContradiction(claim, claims);
  return (
    <div className="note note-active" {...common} data-testid="active-note">
      <div id={`note-${claim.id}`}>
        <p className="note-triple">
          {triple}
          <button
            type="button"
            className="icon-button note-close"
            aria-label={text('app.close')}
            onClick={() => onSelect(null)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </p>
        <ClaimChip claim={claim} />
        <EventDate claim={claim} />
      </div>
      <ChainLine claim={claim} />
      {contradiction && (
        <p className="note-contradiction">
          <LineSample denied={contradiction.polarity === 'DENIED'} quad={contradiction.quad} width={22} />
          <button type="button" className="underlined" onClick={() => onSelect(contradiction.id)}>
            {contradiction.polarity === 'DENIED'
              ? text('reader.deniedHere', { outlet: names.full(contradiction.article.effectiveOutlet) })
              : text('polarity.AFFIRMED')}
          </button>
        </p>
      )}
      <div className="note-actions">
        <Link
          className="text-button"
          data-testid="in-graph"
          href={relationshipHref(
            { subject: claim.subject.slug, kind: claim.type, object: claim.object.slug },
            view,
          )}
        >
          <Waypoints size={16} strokeWidth={1.75} aria-hidden="true" />
          <span className="underlined">{text('claim.inGraph')}</span>
        </Link>
        <CiteMenu claim={claim} primary />
      </div>
      <HowFound claim={claim} />
    </div>
  );
}
