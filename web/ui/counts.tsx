import { Fragment, type ReactElement } from 'react';
import type { MessageId } from '../i18n/en.ts';
import { useText } from '../i18n/text.ts';
import { Link } from './link.tsx';

type Counted = { id: Extract<MessageId, `count.${string}`>; n: number; href: string };

/** "4 claims · 2 articles": each number opens the list that it counts; zero opens nothing. */
export function Counts({
  items,
  className = '',
}: {
  items: readonly Counted[];
  className?: string;
}): ReactElement {
  const text = useText();
  return (
    <span className={`counts num ${className}`}>
      {items.map(({ id, n, href }, index) => (
        <Fragment key={id}>
          {index > 0 && <span aria-hidden="true"> · </span>}
          {n > 0 ? (
            <Link className="underlined" href={href}>
              {text(id, { n })}
            </Link>
          ) : (
            <span>{text(id, { n })}</span>
          )}
        </Fragment>
      ))}
    </span>
  );
}
