import type { ReactElement } from 'react';
import type { ExtractionMethod, ReviewState } from '../../../server/domain/claim.ts';
import type { OverviewQuery } from '../../api/generated/operations.ts';
import type { MessageId } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { Link } from '../../ui/link.tsx';

/** What the extractor found, by whichever way. */
const FOUND: readonly ExtractionMethod[] = ['RULE', 'MODEL'];

type Counts = OverviewQuery['overview']['meta']['counts'];

/** What the corpus holds, each number leading to its list; below, what was found and what people made of it. */
export function CorpusCounts({ counts }: { counts: Counts }): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const items: { id: Extract<MessageId, `noun.${string}`>; n: number; href: string }[] = [
    { id: 'noun.articles', n: counts.articles, href: listHref('articles', view) },
    { id: 'noun.claims', n: counts.claims, href: listHref('claims', view) },
    { id: 'noun.actors', n: counts.actors, href: listHref('actors', view) },
    { id: 'noun.outlets', n: counts.outlets, href: listHref('sources', view) },
    { id: 'noun.speakers', n: counts.speakers, href: listHref('sources', view, { group: 'speaker' }) },
    {
      id: 'noun.disputed',
      n: counts.disputed,
      href: listHref('relationships', view, { filter: { disputed: true } }),
    },
  ];
  const unreviewed = counts.claims - counts.accepted - counts.corrected - counts.added;
  return (
    <section className="corpus" aria-label={text('start.corpus')}>
      <ul className="corpus-counts num">
        {items.map(({ id, n, href }) => (
          <li key={id}>
            {n > 0 ? (
              <Link href={href}>
                <b>{text.number(n)}</b> <span className="underlined">{text(id, { n })}</span>
              </Link>
            ) : (
              <span>
                <b>{text.number(n)}</b> {text(id, { n })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="corpus-review num">
        {text('start.how')}{' '}
        <ReviewCount id="start.accepted" n={counts.accepted} state="ACCEPTED" methods={FOUND} /> ·{' '}
        <ReviewCount id="start.added" n={counts.added} state="ACCEPTED" methods={['ANALYST']} /> ·{' '}
        <ReviewCount id="start.corrected" n={counts.corrected} state="CORRECTED" /> ·{' '}
        <ReviewCount id="start.unreviewed" n={unreviewed} state="UNREVIEWED" /> ·{' '}
        <ReviewCount id="start.rejected" n={counts.rejected} state="REJECTED" />
        {counts.lessSure > 0 && (
          <>
            {' · '}
            <Link className="underlined" href={listHref('claims', view, { filter: { lessSure: true } })}>
              {text('start.lessSure', { n: counts.lessSure })}
            </Link>
          </>
        )}
      </p>
    </section>
  );
}

type ReviewCountProps = {
  id: 'start.accepted' | 'start.added' | 'start.corrected' | 'start.unreviewed' | 'start.rejected';
  n: number;
  state: ReviewState;
  methods?: readonly ExtractionMethod[];
};

function ReviewCount({ id, n, state, methods = [] }: ReviewCountProps): ReactElement {
  const text = useText();
  const { view } = useLocation();
  if (n === 0) return <span>{text(id, { n })}</span>;
  return (
    <Link className="underlined" href={listHref('claims', view, { filter: { reviews: [state], methods } })}>
      {text(id, { n })}
    </Link>
  );
}
