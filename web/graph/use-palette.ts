import { type RefObject, useEffect, useState } from 'react';
import { type Palette, readPalette } from './palette.ts';

export type Dress = { palette: Palette; family: string };

function read(element: HTMLElement): Dress {
  const style = getComputedStyle(element);
  return { palette: readPalette(property => style.getPropertyValue(property)), family: style.fontFamily };
}

/** Colours and font of the page as they hold for an element; read again when the theme or the language changes. */
export function useDress(
  element: RefObject<HTMLElement | null>,
  theme: string,
  language: string,
): Dress | null {
  const [dress, setDress] = useState<Dress | null>(null);
  useEffect(() => {
    const own = element.current;
    if (!own) return;
    const update = (): void => {
      const next = read(own);
      setDress(old => (old && JSON.stringify(old) === JSON.stringify(next) ? old : next));
    };
    update();
    // The page sets its attributes in an effect of its own, which runs after this one.
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'lang', 'class', 'style'] });
    return () => observer.disconnect();
  }, [element, theme, language]);
  return dress;
}
