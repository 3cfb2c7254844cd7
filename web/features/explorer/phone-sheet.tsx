import type { ReactElement } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { clearSelection } from '../../state/view-changes.ts';
import { ActorPanel } from '../actor/actor-panel.tsx';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import type { ExplorerParts } from './explorer-parts.ts';

/** The evidence over the list: a sheet from below, the rest out of reach until it closes. */
export function PhoneSheet(parts: ExplorerParts): ReactElement {
  const text = useText();
  const { view } = parts;
  const isOpen = view.rel !== null || view.actor !== null;
  const close = () => changeView(clearSelection);
  return (
    <ModalOverlay
      className="scrim scrim-sheet"
      isDismissable
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) close();
      }}
    >
      <Modal className="sheet sheet-full">
        <Dialog className="sheet-dialog" aria-label={text(view.actor ? 'panel.actor' : 'panel.evidence')}>
          <span className="sheet-grab" aria-hidden="true">
            <i />
          </span>
          {view.actor ? (
            <ActorPanel slug={view.actor} onClose={close} />
          ) : (
            <EvidencePanel {...parts} onClose={close} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
