import { Copy, ExternalLink, X } from 'lucide-react';
import { type ReactElement, useMemo } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { copyText } from '../../ui/copy.ts';
import { showToast } from '../../ui/status-store.ts';
import { fillOperation } from './fill-operation.ts';
import type { Question } from './question.ts';
import './query-dialog.css';

type QueryDialogProps = { question: Question; onClose(): void };

/** The GraphQL operation behind what is shown: to read, to copy, to open in GraphiQL. */
export function QueryDialog({ question, onClose }: QueryDialogProps): ReactElement {
  const text = useText();
  const operation = useMemo(() => fillOperation(question.document, question.variables), [question]);
  return (
    <ModalOverlay className="scrim" isDismissable isOpen onOpenChange={open => !open && onClose()}>
      <Modal className="query-sheet">
        <Dialog className="query-dialog" data-testid="query">
          <div className="query-head">
            <div>
              <Heading slot="title">{text('query.title')}</Heading>
              <p className="caption">{text('query.help')}</p>
            </div>
            <button type="button" className="icon-button" aria-label={text('app.close')} onClick={onClose}>
              <X size={16} aria-hidden="true" />
            </button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <pre dir="ltr" lang="en" tabIndex={0}>
            {operation}
          </pre>
          <div className="query-actions">
            <a
              className="button button-primary"
              href={`/graphql?query=${encodeURIComponent(operation)}`}
              target="_blank"
              rel="noreferrer"
            >
              <ExternalLink size={16} strokeWidth={1.75} aria-hidden="true" />
              {text('query.open')}
            </a>
            <button
              type="button"
              className="button"
              onClick={() =>
                void copyText(operation).then(copied =>
                  showToast(text(copied ? 'cite.copied' : 'cite.failed')),
                )
              }
            >
              <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
              {text('query.copy')}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
