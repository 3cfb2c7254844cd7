import { Component, type ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import { Message } from './message.tsx';

function Stumbled({ onReload }: { onReload(): void }): ReactNode {
  const text = useText();
  return (
    <main id="main" tabIndex={-1}>
      <Message title={text('error.page')} help={text('error.pageHelp')}>
        <button type="button" className="button button-primary" onClick={onReload}>
          {text('error.reload')}
        </button>
      </Message>
    </main>
  );
}

/** Catches the page's own mistakes: the link still holds the view. */
export class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Stumbled onReload={() => location.reload()} /> : this.props.children;
  }
}
