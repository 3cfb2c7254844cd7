import { X } from 'lucide-react';
import { Fragment, type ReactElement, useEffect } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MessageId } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';
import './key-sheet.css';
import { onShowKeySheet } from './key-sheet-event.ts';

type Row = { keys: readonly string[]; id: MessageId };

/** Letters are read by their place on the keyboard, so both alphabets are shown. */
const GROUPS: readonly { id: MessageId; rows: readonly Row[] }[] = [
  {
    id: 'keys.anywhere',
    rows: [
      { keys: ['/'], id: 'keys.search' },
      { keys: ['⌘/Ctrl K'], id: 'keys.commands' },
      { keys: ['⌘/Ctrl Z', '⇧ Z'], id: 'keys.undo' },
      { keys: ['?'], id: 'keys.sheet' },
      { keys: ['Esc'], id: 'keys.escape' },
      { keys: ['F6'], id: 'keys.region' },
    ],
  },
  {
    id: 'keys.canvas',
    rows: [
      { keys: ['←', '↑', '↓', '→'], id: 'keys.arrows' },
      { keys: ['Tab'], id: 'keys.tab' },
      { keys: ['↵'], id: 'keys.enter' },
      { keys: ['space'], id: 'keys.choose' },
      { keys: ['E ث'], id: 'keys.expand' },
      { keys: ['⇧ E ث'], id: 'keys.hidden' },
      { keys: ['H ا'], id: 'keys.hide' },
      { keys: ['P ح'], id: 'keys.path' },
      { keys: ['L م'], id: 'keys.pin' },
      { keys: ['G ل'], id: 'keys.table' },
      { keys: ['+', '−'], id: 'keys.zoom' },
      { keys: ['F ب'], id: 'keys.fit' },
    ],
  },
  {
    id: 'keys.panel',
    rows: [
      { keys: ['J ت'], id: 'keys.nextClaim' },
      { keys: ['K ن'], id: 'keys.previousClaim' },
      { keys: ['T ف'], id: 'keys.inText' },
      { keys: ['C ؤ'], id: 'keys.cite' },
    ],
  },
  {
    id: 'keys.reader',
    rows: [
      { keys: ['J ت', 'N ى'], id: 'keys.nextClaim' },
      { keys: ['K ن', 'P ح'], id: 'keys.previousClaim' },
      { keys: ['F ب'], id: 'keys.find' },
      { keys: ['[', ']'], id: 'keys.relationship' },
      { keys: ['⌫'], id: 'keys.back' },
    ],
  },
];

type KeySheetProps = { isOpen: boolean; onOpenChange(open: boolean): void };

/** All keys of the page. */
export function KeySheet({ isOpen, onOpenChange }: KeySheetProps): ReactElement {
  const text = useText();
  useEffect(() => onShowKeySheet(() => onOpenChange(true)), [onOpenChange]);
  return (
    <ModalOverlay className="scrim" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="key-sheet">
        <Dialog className="key-dialog">
          <div className="key-head">
            <Heading slot="title">{text('keys.title')}</Heading>
            <button
              type="button"
              className="icon-button"
              aria-label={text('app.close')}
              onClick={() => onOpenChange(false)}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </div>
          <div className="key-groups">
            {GROUPS.map(group => (
              <section key={group.id}>
                <h3>{text(group.id)}</h3>
                <dl>
                  {group.rows.map(row => (
                    <Fragment key={row.id}>
                      <dt>
                        {row.keys.map(key => (
                          <kbd key={key} dir="ltr">
                            {key}
                          </kbd>
                        ))}
                      </dt>
                      <dd>{text(row.id)}</dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
