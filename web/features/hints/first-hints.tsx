import { X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import './first-hints.css';

const SEEN = 'isnad.hints';
const HINTS = ['hint.one', 'hint.two', 'hint.three'] as const;

function wereSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) === 'seen';
  } catch {
    return false;
  }
}

/** Three things that a newcomer to the graph should know, one at a time; once dismissed they never come again. */
export function FirstHints(): ReactElement | null {
  const text = useText();
  const [at, setAt] = useState(() => (wereSeen() ? HINTS.length : 0));
  const hint = HINTS[at];
  const dismiss = () => {
    setAt(HINTS.length);
    try {
      localStorage.setItem(SEEN, 'seen');
    } catch {
      // Storage is forbidden: they come again with the next visit.
    }
  };
  if (!hint) return null;
  const isLast = at === HINTS.length - 1;
  return (
    <section className="first-hints" aria-label={text('hint.label')} data-testid="hints">
      <button type="button" className="icon-button" aria-label={text('app.close')} onClick={dismiss}>
        <X size={16} aria-hidden="true" />
      </button>
      <p>{text(hint)}</p>
      <p className="first-hints-foot num">
        <span className="muted">{text('hint.of', { n: at + 1, m: HINTS.length })}</span>
        <button type="button" className="underlined" onClick={isLast ? dismiss : () => setAt(at + 1)}>
          {text(isLast ? 'hint.done' : 'hint.next')}
        </button>
      </p>
    </section>
  );
}
