import { Braces } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import type { Question } from './question.ts';

const QueryDialog = lazy(() =>
  import('./query-dialog.tsx').then(module => ({ default: module.QueryDialog })),
);

type QueryButtonProps = {
  question: Question;
  /** An icon alone, or with its word. */
  labelled?: boolean;
};

/** Shows the GraphQL operation behind a view or a panel. */
export function QueryButton({ question, labelled = false }: QueryButtonProps): ReactElement {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={labelled ? 'header-link' : 'icon-button'}
        aria-label={text('header.query')}
        title={text('query.title')}
        aria-haspopup="dialog"
        data-testid="query-button"
        onClick={() => setOpen(true)}
      >
        <Braces size={16} strokeWidth={1.75} aria-hidden="true" />
        {labelled && <span className="header-link-text">{text('header.query')}</span>}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <QueryDialog question={question} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
