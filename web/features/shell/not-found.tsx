import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { startHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { Header } from './header.tsx';
import { Message } from './message.tsx';

/** No page has this address. */
export function NotFound(): ReactElement {
  const text = useText();
  const { view } = useLocation();
  return (
    <>
      <Header>
        <SearchBox />
      </Header>
      <main id="main" tabIndex={-1}>
        <Message title={text('error.notFound')}>
          <Link className="button button-primary" href={startHref(view)}>
            {text('app.home')}
          </Link>
        </Message>
      </main>
    </>
  );
}
