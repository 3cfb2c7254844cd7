import { type ReactElement, useState } from 'react';
import { OutletListDocument, SpeakerListDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { useLocation } from '../../state/navigation.ts';
import { useNames } from '../../ui/actor-name.ts';
import { Counts } from '../../ui/counts.tsx';
import { Link } from '../../ui/link.tsx';
import { ListFrame } from './list-frame.tsx';
import { usePages } from './use-pages.ts';

/** Those who publish. */
function OutletList(): ReactElement {
  const text = useText();
  const names = useNames();
  const { view } = useLocation();
  const answer = useAnswer(OutletListDocument, { first: 100 });
  const outlets = answer.data?.outlets.nodes;
  return (
    <ListFrame
      title={text('list.outlets')}
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
  return (
    <ListFrame
      title={text('list.speakers')}
      shown={items.length}
      total={total}
      failure={answer.failure}
      loading={answer.loading}
      onRetry={answer.retry}
      onMore={more}
    >
      <ul className="list-rows">
        {items.map(({ id, speaker, claimCount }) => (
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

/** Who publishes and who is cited. */
export function SourceList(): ReactElement {
  return (
    <div className="source-lists">
      <section>
        <OutletList />
      </section>
      <section id="speakers">
        <SpeakerList />
      </section>
    </div>
  );
}
