import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import { startHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';
import { useLayout } from '../../ui/use-media.ts';
import './header.css';
import { HeaderMenu } from './header-menu.tsx';
import { PreferenceButtons } from './preference-buttons.tsx';

type HeaderProps = {
  /** Between the wordmark and the tools: the search, or what is open. */
  children?: ReactNode;
  /** Before the reader's own choices: what can be done with the view. */
  tools?: ReactNode;
  /** Something is on its way. */
  busy?: boolean;
  wordmark?: boolean;
};

/** The page's head: where one is, what one looks for, how one looks at it. */
export function Header({ children, tools, busy = false, wordmark = true }: HeaderProps): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const phone = useLayout() === 'phone';
  return (
    <header className="header" tabIndex={-1}>
      {wordmark && (
        <Link
          className="wordmark"
          href={startHref(view)}
          aria-label={`${text('app.name')}: ${text('app.home')}`}
        >
          <span className="wordmark-arabic" lang="ar">
            إسناد
          </span>
          <span className="wordmark-latin" lang="en">
            isnad
          </span>
        </Link>
      )}
      <div className="header-middle">{children}</div>
      <div className="header-tools">
        {tools}
        {phone ? <HeaderMenu /> : <PreferenceButtons />}
      </div>
      {busy && <div className="progress" aria-hidden="true" />}
    </header>
  );
}
