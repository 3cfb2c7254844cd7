import { useEffect, useRef } from 'react';
import { isTyping } from '../shell/use-global-keys.ts';

type ReaderMoves = {
  /** To the previous or next claim of the article. */
  step(by: 1 | -1): void;
  /** To the previous or next claim of the same relationship, in any article. */
  walk(by: 1 | -1): void;
  /** To the search within the text. */
  find(): void;
  back(): void;
};

/** J and K, or N and P, walk the claims of the article, F finds in it, [ and ] those of the relationship, Backspace goes back. */
export function useReaderKeys(moves: ReaderMoves): void {
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (document.querySelector('[role=dialog]')) return;
      if (event.code === 'KeyJ' || event.code === 'KeyN') latest.current.step(1);
      else if (event.code === 'KeyK' || event.code === 'KeyP') latest.current.step(-1);
      else if (event.code === 'BracketLeft') latest.current.walk(-1);
      else if (event.code === 'BracketRight') latest.current.walk(1);
      else if (event.code === 'KeyF') latest.current.find();
      else if (event.key === 'Backspace') latest.current.back();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
