import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { useLocation } from '../../state/navigation.ts';
import { ClaimCard } from '../claim/claim-card.tsx';
import { toOriginStacks } from './origin-stacks.ts';

type ClaimStackProps = { claims: readonly ClaimCardFragment[]; layout: 'column' | 'row' };

/** The claims of one side, origin by origin; what an origin says again in its other language is folded under it. */
export function ClaimStack({ claims, layout }: ClaimStackProps): ReactElement {
  const text = useText();
  const { rollUp } = useLocation().view.filter;
  return (
    <>
      {toOriginStacks(claims, text.language).map(stack => (
        <div key={stack.origin} className="claim-stack">
          {stack.claims.map(claim => (
            <ClaimCard key={claim.id} claim={claim} layout={layout} sides={rollUp} />
          ))}
          {stack.twins[0] && (
            <details className="claim-twins">
              <summary className="num">
                {text('panel.twins', {
                  n: stack.twins.length,
                  language: text(`language.${stack.twins[0].article.language}`),
                })}
                <ChevronDown size={12} aria-hidden="true" />
              </summary>
              {stack.twins.map(claim => (
                <ClaimCard key={claim.id} claim={claim} layout={layout} sides={rollUp} />
              ))}
            </details>
          )}
        </div>
      ))}
    </>
  );
}
