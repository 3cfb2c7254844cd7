import { Keyboard, Moon, Sun } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { changeView, useLocation } from '../../state/navigation.ts';
import { chooseDigits, chooseLanguage, chooseTheme, usePreferences } from '../../state/preferences.ts';
import { showKeySheet } from './key-sheet-event.ts';

/** Keyboard, digits, language, theme. */
export function PreferenceButtons(): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const { language, theme, digits } = usePreferences();
  const otherLanguage = language === 'AR' ? 'EN' : 'AR';
  const themeLabel = text(theme === 'light' ? 'header.themeDark' : 'header.themeLight');
  return (
    <>
      <button
        type="button"
        className="icon-button header-keys"
        title={text('header.keys')}
        aria-label={text('header.keys')}
        onClick={showKeySheet}
      >
        <Keyboard size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      {language === 'AR' && (
        <button
          type="button"
          className="icon-button header-digits"
          title={text('header.digits')}
          aria-label={text('header.digits')}
          aria-pressed={digits === 'arab'}
          onClick={() => chooseDigits(digits === 'arab' ? 'latn' : 'arab')}
        >
          <span aria-hidden="true">{digits === 'arab' ? '123' : '١٢٣'}</span>
        </button>
      )}
      <button
        type="button"
        className="icon-button header-language"
        lang={otherLanguage === 'AR' ? 'ar' : 'en'}
        title={text('header.language')}
        aria-label={text('header.language')}
        data-testid="language"
        onClick={() => {
          chooseLanguage(otherLanguage);
          if (view.lang) changeView(current => ({ ...current, lang: otherLanguage }), { replace: true });
        }}
      >
        <span aria-hidden="true">{text('header.languageShort')}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        title={themeLabel}
        aria-label={themeLabel}
        data-testid="theme"
        onClick={() => chooseTheme(theme === 'light' ? 'dark' : 'light')}
      >
        {theme === 'light' ? (
          <Moon size={16} strokeWidth={1.75} aria-hidden="true" />
        ) : (
          <Sun size={16} strokeWidth={1.75} aria-hidden="true" />
        )}
      </button>
    </>
  );
}
