import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { useMedia } from '../../ui/use-media.ts';
import { MarginNote } from './margin-note.tsx';
import './margin-notes.css';
import { type PlacedNotes, placeNotes } from './place-notes.ts';
import type { ReadArticle } from './reader-header.tsx';

type MarginNotesProps = {
  article: ReadArticle;
  claims: readonly ClaimCardFragment[];
  active: ClaimCardFragment | null;
  /** How many claims are rejected or less sure. */
  hidden: number;
  showsHidden: boolean;
  onShowHidden(show: boolean): void;
  onSelect(claim: string | null): void;
  body: RefObject<HTMLElement | null>;
};

/** Notes beside the text: each at the height of its sentence, moved down where it would touch the one before. */
export function MarginNotes(props: MarginNotesProps): ReactElement {
  const { claims, active, hidden, showsHidden, onShowHidden, onSelect, body } = props;
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const beside = useMedia('(min-width: 1024px)');
  const [{ tops, folded }, setPlaced] = useState<PlacedNotes>({ tops: [], folded: 0 });
  const activeIndex = active ? claims.indexOf(active) : -1;

  // Not a layout effect: the text, whose marks the notes stand beside, is attached only after those have run.
  useEffect(() => {
    const column = list.current;
    const whole = body.current;
    if (!column || !whole || !beside) return;
    const place = () => {
      const origin = column.getBoundingClientRect().top;
      const boxes = [...column.children].map(note => {
        const id = (note as HTMLElement).dataset.note ?? '';
        const mark = whole.querySelector(`[data-claims~="${id}"]`);
        const wanted = mark ? (mark.getClientRects()[0]?.top ?? 0) - origin : 0;
        return { wanted, height: (note as HTMLElement).offsetHeight };
      });
      const next = placeNotes(boxes, activeIndex);
      setPlaced(previous =>
        previous.folded === next.folded &&
        previous.tops.length === next.tops.length &&
        previous.tops.every((top, i) => Math.abs(top - next.tops[i]!) < 0.5)
          ? previous
          : next,
      );
      const last = boxes.length - 1;
      column.style.blockSize = last < 0 ? '' : `${(next.tops[last] ?? 0) + boxes[last]!.height + 40}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(whole);
    for (const note of column.children) observer.observe(note);
    void document.fonts.ready.then(place);
    return () => observer.disconnect();
  }, [claims, activeIndex, beside, body]);

  return (
    <aside
      className="reader-margin"
      data-region
      tabIndex={-1}
      aria-label={text('reader.margin')}
      data-testid="margin"
    >
      {hidden > 0 && (
        <p className="caption margin-hidden num">
          {text('reader.hiddenClaims', { n: hidden })}{' '}
          <button type="button" className="underlined" onClick={() => onShowHidden(!showsHidden)}>
            {text(showsHidden ? 'reader.hideHidden' : 'reader.showHidden')}
          </button>
        </p>
      )}
      {beside && folded > 0 && (
        <p className="margin-fold num">
          <button
            type="button"
            className="caption underlined"
            onClick={() => onSelect(claims[folded - 1]?.id ?? null)}
          >
            {text('reader.earlier', { n: folded })}
          </button>
        </p>
      )}
      <ol ref={list} className="margin-list" data-beside={beside || undefined}>
        {claims.map((claim, index) => (
          <li
            key={claim.id}
            data-note={claim.id}
            style={
              beside
                ? {
                    insetBlockStart: tops[index] ?? 0,
                    visibility: tops.length > 0 && index >= folded ? undefined : 'hidden',
                  }
                : undefined
            }
          >
            <MarginNote claim={claim} active={claim === active} claims={claims} onSelect={onSelect} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
