import { lazy, type ReactElement, Suspense } from 'react';
import { TimelineDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { toClaimQuestion } from '../../state/claim-filter.ts';
import { changeView } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { setFilter } from '../../state/view-changes.ts';
import { useMedia } from '../../ui/use-media.ts';
import type { ExplorerParts } from './explorer-parts.ts';

const Timeline = lazy(() =>
  import('../timeline/timeline.tsx').then(module => ({ default: module.Timeline })),
);

const HEIGHTS = { desktop: 96, laptop: 72, tablet: 56, phone: 56 };

/** When the claims of the view were published; the brush is the filter's dates, so it counts without them. */
export function TimelineStrip({ view, drawing, layout, setPlayed }: ExplorerParts): ReactElement {
  const text = useText();
  const { language, digits } = usePreferences();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const { data } = useAnswer(TimelineDocument, {
    ...toClaimQuestion({ ...view.filter, from: null, to: null }, { actors: [...drawing.focus] }),
    interval: 'MONTH',
  });
  return (
    <section
      className="timeline-strip"
      data-region="timeline"
      tabIndex={-1}
      aria-label={text('timeline.label')}
      data-testid="timeline"
    >
      <Suspense fallback={null}>
        {data && (
          <Timeline
            buckets={data.timeline.buckets}
            undated={data.timeline.undated}
            interval="MONTH"
            range={{ from: view.filter.from, to: view.filter.to }}
            onPlay={reducedMotion ? undefined : setPlayed}
            onRange={({ from, to }) => changeView(setFilter({ from, to }))}
            language={language}
            digits={digits}
            height={HEIGHTS[layout]}
          />
        )}
      </Suspense>
    </section>
  );
}
