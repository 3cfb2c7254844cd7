import type { ReactElement } from 'react';
import { parsePartialDate } from '../../../server/domain/published-date.ts';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useText } from '../../i18n/text.ts';
import { usePreferences } from '../../state/preferences.ts';

/** When it happened, where the sentence itself says so; as much of it as the sentence says. */
export function EventDate({ claim }: { claim: Pick<ClaimCardFragment, 'eventDate'> }): ReactElement | null {
  const text = useText();
  const { language, digits } = usePreferences();
  const known = claim.eventDate && parsePartialDate(claim.eventDate);
  if (!known) return null;
  const date = formatDate(known.date, known.precision, language, digits);
  return (
    <time className="date num event-date" dateTime={claim.eventDate ?? undefined}>
      {text('claim.eventOf', { date })}
    </time>
  );
}
