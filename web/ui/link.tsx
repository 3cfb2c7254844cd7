import type { AnchorHTMLAttributes, ReactElement } from 'react';
import { followInPage } from '../state/navigation.ts';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A link within the page: the plain click changes the address without loading anew. */
export function Link({ href, onClick, children, ...rest }: LinkProps): ReactElement {
  return (
    <a
      {...rest}
      href={href}
      onClick={event => {
        onClick?.(event);
        followInPage(event);
      }}
    >
      {children}
    </a>
  );
}
