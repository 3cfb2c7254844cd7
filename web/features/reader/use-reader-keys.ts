import { useEffect, useRef } from 'react';
import { isTyping } from '../shell/use-global-keys.ts';

/** J and K walk the claims of the article, Backspace goes back. */
export function useReaderKeys(step: (by: 1 | -1) => void, back: () => void): void {
  const latest = useRef({ step, back });
  latest.current = { step, back };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (document.querySelector('[role=dialog]')) return;
      if (event.code === 'KeyJ') latest.current.step(1);
      else if (event.code === 'KeyK') latest.current.step(-1);
      else if (event.key === 'Backspace') latest.current.back();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
