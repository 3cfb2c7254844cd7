import { useEffect, useState } from 'react';
import { SearchDocument } from '../../api/generated/operations.ts';
import { type Answer, useAnswer } from '../../api/use-answer.ts';
import { useLocation } from '../../state/navigation.ts';
import { type Section, toSections } from './search-sections.ts';

const PAUSE = 120;
const PER_SECTION = 6;

/** The text as it stood when the reader last paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), text === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** What the API finds for a text; for none, the ways in. Asks nothing while the list is closed. */
export function useSearch(
  text: string,
  open: boolean,
): { sections: Section[]; searched: string; answer: Pick<Answer<unknown>, 'loading' | 'failure' | 'data'> } {
  const searched = usePaused(text.trim());
  const { view } = useLocation();
  const answer = useAnswer(SearchDocument, { text: searched, first: PER_SECTION }, { pause: !open });
  return { sections: toSections(answer.data?.search ?? [], view), searched, answer };
}
