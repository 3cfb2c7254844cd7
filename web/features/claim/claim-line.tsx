import type { ReactElement } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { useNames } from '../../ui/actor-name.ts';
import { toChain } from './chain.ts';

/** "say" where the last of the chain is a role in the plural: informed sources, leaked documents. */
function saysVerb(claim: ClaimCardFragment): string {
  const last = toChain(claim).steps.at(-1);
  return last?.speaker.__typename === 'SpeakerRole' && /s\b/.test(last.labelEn) ? 'say' : 'says';
}

/**
 * In English over an Arabic quote: what is claimed, as what the chain says. The quote itself is never translated.
 * Arabic needs none: its relations are nouns that no sentence can carry without a preposition of ours.
 */
export function ClaimLine({ claim }: { claim: ClaimCardFragment }): ReactElement | null {
  const text = useText();
  const names = useNames();
  if (text.language !== 'EN' || claim.article.language !== 'AR') return null;
  const mode = claim.polarity === 'DENIED' ? 'DENIED' : claim.modality;
  return (
    <p className="claim-line">
      {text.rich('claim.say', {
        says: saysVerb(claim),
        sentence: (
          <span key="sentence">
            {text.rich(`says.${claim.type}`, {
              mode,
              subject: <bdi key="subject">{names.short(claim.subject)}</bdi>,
              object: <bdi key="object">{names.short(claim.object)}</bdi>,
            })}
          </span>
        ),
      })}
    </p>
  );
}
