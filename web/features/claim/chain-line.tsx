import type { ReactElement, ReactNode } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Link } from '../../ui/link.tsx';
import { toChain } from './chain.ts';
import { usePerspectiveHref } from './perspective.ts';
import './chain-line.css';

type ChainLineProps = {
  claim: Pick<ClaimCardFragment, 'attribution' | 'article'>;
  /** Down a rail with a dot for the outlet and a ring for each step, or in one line. */
  layout?: 'rail' | 'line';
  /** Plain text where a link stands around it already. */
  plain?: boolean;
};

/** The isnad: outlet, then each step joined by «عن». Each resolved step leads to what it says. */
export function ChainLine({ claim, layout = 'rail', plain = false }: ChainLineProps): ReactElement {
  const text = useText();
  const names = useNames();
  const perspective = usePerspectiveHref();
  const { outlet, steps, digest } = toChain(claim);
  const step = (id: string | null, name: string): ReactNode =>
    id && !plain ? (
      <Link className="chain-name" href={perspective(id)} title={text('chain.perspective', { name })}>
        <bdi>{name}</bdi>
      </Link>
    ) : (
      <bdi className="chain-name">{name}</bdi>
    );
  const unknown = outlet.slug === 'unknown';
  return (
    <ol className={`chain chain-${layout}`} aria-label={text('chain.label')}>
      <li className="chain-outlet">
        {step(unknown ? null : outlet.id, names.full(outlet))}
        {steps.length === 0 && <span className="chain-via"> {text('chain.ownVoice')}</span>}
        {digest && layout === 'rail' && (
          <span className="chain-digest" title={text('chain.digestHelp')}>
            {text('chain.digest')}
          </span>
        )}
      </li>
      {steps.map(({ position, speaker, ...label }) => (
        <li key={position}>
          <span className="chain-via">{text('chain.citing')}</span>{' '}
          {step(speaker.__typename === 'Actor' ? speaker.id : null, names.label(label))}
        </li>
      ))}
      {digest && layout === 'line' && (
        <li className="chain-digest" title={text('chain.digestHelp')}>
          {text('chain.digest')}
        </li>
      )}
    </ol>
  );
}
