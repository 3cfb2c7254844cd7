import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { Provider } from 'urql';
import { createClient } from './api/client.ts';
import { Explorer } from './features/explorer/explorer.tsx';
import { focusOf } from './features/explorer/graph-view.ts';
import { KeySheet } from './features/shell/key-sheet.tsx';
import { NotFound } from './features/shell/not-found.tsx';
import { PageBoundary } from './features/shell/page-boundary.tsx';
import { useGlobalKeys } from './features/shell/use-global-keys.ts';
import { Start } from './features/start/start.tsx';
import { ar } from './i18n/ar.ts';
import { en } from './i18n/en.ts';
import { numberLocale } from './i18n/locale.ts';
import { useText } from './i18n/text.ts';
import { useLocation } from './state/navigation.ts';
import { adoptLanguage, usePreferences } from './state/preferences.ts';
import { useUndoRecord } from './state/use-undo.ts';
import { isFiltered } from './state/view-changes.ts';
import { useFocusMemory } from './ui/focus-memory.ts';
import { Status } from './ui/status.tsx';

const loadReader = () => import('./features/reader/reader.tsx').then(module => ({ default: module.Reader }));
const loadLists = () => import('./features/lists/lists.tsx').then(module => ({ default: module.Lists }));
const Reader = lazy(loadReader);
const Lists = lazy(loadLists);
const PathExplorer = lazy(() =>
  import('./features/paths/path-explorer.tsx').then(module => ({ default: module.PathExplorer })),
);

function Page(): ReactElement {
  const { route, view } = useLocation();
  useEffect(() => {
    if (view.lang) adoptLanguage(view.lang);
  }, [view.lang]);
  switch (route.page) {
    case 'explorer':
      if (view.path) return <PathExplorer ends={view.path} />;
      if (focusOf(view).length > 0) return <Explorer />;
      // A filter that is about nobody in particular has no graph: its relationships are a list.
      return isFiltered(view.filter) || view.view === 'table' ? <Lists list="relationships" /> : <Start />;
    case 'article':
      return <Reader id={route.id} />;
    case 'unknown':
      return <NotFound />;
    default:
      return <Lists list={route.page} />;
  }
}

function Frame(): ReactElement {
  const text = useText();
  const { route } = useLocation();
  const [keysOpen, setKeysOpen] = useState(false);
  useGlobalKeys(setKeysOpen);
  useUndoRecord();
  useFocusMemory();
  useEffect(() => {
    if (route.page === 'explorer') document.title = `${text('app.name')} · ${text('app.tagline')}`;
  }, [route.page, text]);
  // Both are small: what a number or a quote opens is there when it is pressed.
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadReader(), loadLists()]), 2000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <a className="skip-link" href="#main">
        {text('app.skip')}
      </a>
      <PageBoundary>
        <Suspense fallback={null}>
          <Page />
        </Suspense>
      </PageBoundary>
      <KeySheet isOpen={keysOpen} onOpenChange={setKeysOpen} />
      <Status />
    </>
  );
}

const client = createClient();

export function App(): ReactElement {
  const { language, digits } = usePreferences();
  return (
    <Provider value={client}>
      <IntlProvider locale={numberLocale(language, digits)} messages={language === 'AR' ? ar : en}>
        <I18nProvider locale={numberLocale(language, digits)}>
          <Frame />
        </I18nProvider>
      </IntlProvider>
    </Provider>
  );
}
