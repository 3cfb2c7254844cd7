import { Menu } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { listHref, startHref } from '../../state/links.ts';
import { changeView, toHref, useLocation } from '../../state/navigation.ts';
import { chooseDigits, chooseLanguage, chooseTheme, usePreferences } from '../../state/preferences.ts';
import { EMPTY_VIEW } from '../../state/view-state.ts';
import { Link } from '../../ui/link.tsx';

/** On a phone: the other pages and the reader's own choices behind one button. */
export function HeaderMenu(): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const { language, theme, digits } = usePreferences();
  const otherLanguage = language === 'AR' ? 'EN' : 'AR';
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={text('header.menu')}>
        <Menu size={20} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label={text('header.menu')} className="header-menu">
          {({ close }) => (
            <>
              <Link className="menu-item" href={startHref(view)} onClick={close}>
                {text('app.home')}
              </Link>
              <Link
                className="menu-item"
                href={toHref('/', {
                  ...EMPTY_VIEW,
                  lang: view.lang,
                  path: { from: view.actors[0] ?? null, to: view.actors[1] ?? null },
                })}
                onClick={close}
              >
                {text('header.path')}
              </Link>
              <Link className="menu-item" href={listHref('articles', view)} onClick={close}>
                {text('header.articles')}
              </Link>
              <Link className="menu-item" href={listHref('sources', view)} onClick={close}>
                {text('header.sources')}
              </Link>
              <button
                type="button"
                className="menu-item"
                lang={otherLanguage === 'AR' ? 'ar' : 'en'}
                data-testid="language"
                onClick={() => {
                  chooseLanguage(otherLanguage);
                  if (view.lang)
                    changeView(current => ({ ...current, lang: otherLanguage }), { replace: true });
                  close();
                }}
              >
                {text('header.language')}
              </button>
              <button
                type="button"
                className="menu-item"
                data-testid="theme"
                onClick={() => {
                  chooseTheme(theme === 'light' ? 'dark' : 'light');
                  close();
                }}
              >
                {text(theme === 'light' ? 'header.themeDark' : 'header.themeLight')}
              </button>
              {language === 'AR' && (
                <button
                  type="button"
                  className="menu-item"
                  onClick={() => {
                    chooseDigits(digits === 'arab' ? 'latn' : 'arab');
                    close();
                  }}
                >
                  {text('header.digits')}
                </button>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
