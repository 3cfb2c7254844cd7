import { type ReactElement, useState } from 'react';
import { fold } from '../../../server/domain/folding.ts';
import { OutletListDocument, SpeakerListDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { changeView, useLocation } from '../../state/navigation.ts';
import { setFilter } from '../../state/view-changes.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Counts } from '../../ui/counts.tsx';
import { Link } from '../../ui/link.tsx';
import { ListFrame } from './list-frame.tsx';
import { usePages } from './use-pages.ts';

/** Whether one of its names holds a text. */
function isCalled(named: { nameAr: string; nameEn: string }, text: string | null): boolean {
  if (text === null) return true;
  const sought = fold(text);
  return fold(named.nameAr).includes(sought) || fold(named.nameEn).includes(sought);
}

/** Those who publish, or those who are cited. */
function SourceTabs({ group }: { group: 'speaker' | null }): ReactElement {
  const text = useText();
  const { view } = useLocation();
  return (
    <span className="list-tabs">
      {([null, 'speaker'] as const).map(own => (
        <Link
          key={own ?? 'outlet'}
          href={listHref('sources', view, { group: own, filter: { text: view.filter.text } })}
          aria-current={own === group ? 'page' : undefined}
        >
          {text(own === null ? 'list.outlets' : 'list.speakers')}
        </Link>
      ))}
    </span>
  );
}

function FindName({ text: sought }: { text: string | null }): ReactElement {
  const text = useText();
  return (
    <div className="list-search">
      <input
        type="search"
        aria-label={text('list.findName')}
        placeholder={text('list.findName')}
        defaultValue={sought ?? ''}
        onChange={event =>
          changeView(setFilter({ text: event.currentTarget.value.trim() || null }), { replace: true })
        }
      />
    </div>
  );
}

/** Those who publish. */
function OutletList(): ReactElement {
  const names = useNames();
  const { view } = useLocation();
  const answer = useAnswer(OutletListDocument, { first: 100 });
  const all = answer.data?.outlets.nodes;
  const outlets = all?.filter(outlet => isCalled(outlet, view.filter.text));
  return (
    <ListFrame
      title={<SourceTabs group={null} />}
      aside={<FindName text={view.filter.text} />}
      shown={outlets?.length ?? 0}
      total={outlets?.length}
      failure={answer.failure}
      loading={answer.loading}
      onRetry={answer.retry}
      onMore={null}
    >
      <ul className="list-rows">
        {(outlets ?? []).map(outlet => (
          <li key={outlet.id}>
            <span className="list-row-name">
              <bdi>{names.full(outlet)}</bdi>
              <bdi className="caption">{names.other(outlet)}</bdi>
            </span>
            <Counts
              className="small"
              items={[
                {
                  id: 'count.articles',
                  n: outlet.articleCount,
                  href: listHref('articles', view, { filter: { outlets: [outlet.id] } }),
                },
                {
                  id: 'count.claims',
                  n: outlet.claimCount,
                  href: listHref('claims', view, { filter: { outlets: [outlet.id] } }),
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}

/** Those whom articles cite. */
function SpeakerList(): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const [after, setAfter] = useState<string | null>(null);
  const answer = useAnswer(SpeakerListDocument, { first: 100, after });
  const { items, total, more } = usePages('speakers', () => answer.data?.speakers, after, setAfter);
  const found = items.filter(({ speaker }) => isCalled(speaker, view.filter.text));
  return (
    <ListFrame
      title={<SourceTabs group="speaker" />}
      aside={<FindName text={view.filter.text} />}
      shown={found.length}
      total={more === null ? found.length : total}
      failure={answer.failure}
      loading={answer.loading}
      onRetry={answer.retry}
      onMore={more}
    >
      <ul className="list-rows">
        {found.map(({ id, speaker, claimCount }) => (
          <li key={id}>
            <span className="list-row-name">
              <bdi>{names.full(speaker)}</bdi>
              <bdi className="caption">{names.other(speaker)}</bdi>
            </span>
            <Link
              className="underlined num small"
              href={listHref('claims', view, { filter: { according: [id] } })}
            >
              {text('count.claims', { n: claimCount })}
            </Link>
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}

/** Who publishes, or who is cited. */
export function SourceList(): ReactElement {
  const { view } = useLocation();
  return view.group === 'speaker' ? <SpeakerList /> : <OutletList />;
}
