import type { ReactElement } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { QUAD_TOKENS } from '../../ui/quad-tokens.ts';

type ClaimChipProps = { claim: Pick<ClaimCardFragment, 'quad' | 'polarity' | 'modality'> };

/** How it is said: affirmed or denied, and as what; the line sample says the same by its dash and bar. */
export function ClaimChip({ claim }: ClaimChipProps): ReactElement {
  const text = useText();
  const denied = claim.polarity === 'DENIED';
  const modality = text(`modality.${claim.modality}`);
  return (
    <span className="claim-chip" data-denied={denied || undefined}>
      <ChipLine quad={claim.quad} modality={claim.modality} denied={denied} />
      {denied
        ? claim.modality === 'ACTUAL'
          ? text('chip.denied')
          : `${text('chip.denied')} · ${modality}`
        : text('chip.affirmed', { modality })}
    </span>
  );
}

const DASHES = { ACTUAL: undefined, ALLEGED: '0.1 4.4', ANTICIPATED: '7 4.5' } as const;

/** A bare stroke: within a claim the direction is known. Colour for the class, dash for the modality, bar for a denial. */
function ChipLine(props: Pick<ClaimCardFragment, 'quad' | 'modality'> & { denied: boolean }): ReactElement {
  const stroke = props.denied ? 'var(--ink)' : `var(--${QUAD_TOKENS[props.quad]})`;
  const alleged = props.modality === 'ALLEGED';
  return (
    <svg
      width="22"
      height="12"
      viewBox="0 0 22 12"
      fill="none"
      stroke={stroke}
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M1 6h20" strokeDasharray={DASHES[props.modality]} strokeLinecap={alleged ? 'round' : 'butt'} />
      {props.denied && <path d="M11 1v10" />}
    </svg>
  );
}
