import { Copy, ExternalLink, X } from 'lucide-react';
import { type ReactElement, useMemo, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { EngineDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { copyText } from '../../ui/copy.ts';
import { showToast } from '../../ui/status-store.ts';
import { fillOperation } from './fill-operation.ts';
import type { Question } from './question.ts';
import { toBrowserText, toCypher } from './to-cypher.ts';
import './query-dialog.css';

type QueryDialogProps = { question: Question; onClose(): void };

/**
 * The question behind what is shown: as a GraphQL operation to read, to copy, to open in GraphiQL; where the store is
 * a Neo4j also as a statement for its browser.
 */
export function QueryDialog({ question, onClose }: QueryDialogProps): ReactElement {
  const text = useText();
  const engine = useAnswer(EngineDocument, {}).data?.meta.engine;
  const [wanted, setWanted] = useState<'graphql' | 'cypher'>('graphql');
  const operation = useMemo(() => fillOperation(question.document, question.variables), [question]);
  const cypher = useMemo(() => {
    const asked = engine === 'neo4j' ? toCypher(question) : null;
    return asked && toBrowserText(asked);
  }, [engine, question]);
  const isCypher = wanted === 'cypher' && cypher !== null;
  const shown = isCypher ? cypher : operation;
  return (
    <ModalOverlay className="scrim" isDismissable isOpen onOpenChange={open => !open && onClose()}>
      <Modal className="query-sheet">
        <Dialog className="query-dialog" data-testid="query">
          <div className="query-head">
            <div>
              <Heading slot="title">{text('query.title')}</Heading>
              <p className="caption">{text(isCypher ? 'query.cypherHelp' : 'query.help')}</p>
            </div>
            <button type="button" className="icon-button" aria-label={text('app.close')} onClick={onClose}>
              <X size={16} aria-hidden="true" />
            </button>
          </div>
          {cypher !== null && (
            // biome-ignore lint/a11y/useSemanticElements: two ways to show one thing, as Graph and Table are
            <div className="segmented query-language" role="group" aria-label={text('query.language')}>
              <button type="button" aria-pressed={!isCypher} onClick={() => setWanted('graphql')}>
                GraphQL
              </button>
              <button type="button" aria-pressed={isCypher} onClick={() => setWanted('cypher')}>
                Cypher
              </button>
            </div>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <pre dir="ltr" lang="en" tabIndex={0}>
            {shown}
          </pre>
          <div className="query-actions">
            {!isCypher && (
              <a
                className="button button-primary"
                href={`/graphql?query=${encodeURIComponent(operation)}`}
                target="_blank"
                rel="noreferrer"
              >
                <ExternalLink size={16} strokeWidth={1.75} aria-hidden="true" />
                {text('query.open')}
              </a>
            )}
            <button
              type="button"
              className={isCypher ? 'button button-primary' : 'button'}
              onClick={() =>
                void copyText(shown).then(copied => showToast(text(copied ? 'cite.copied' : 'cite.failed')))
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
