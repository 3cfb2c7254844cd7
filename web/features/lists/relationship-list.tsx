import { lazy, type ReactElement, Suspense, useState } from 'react';
import { RelationshipListDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useText } from '../../i18n/text.ts';
import { relationshipHref } from '../../state/links.ts';
import { navigate, useLocation } from '../../state/navigation.ts';
import { usePreferences } from '../../state/preferences.ts';
import { encodeView, parseLineKey } from '../../state/url-state.ts';
import { useLayout } from '../../ui/use-media.ts';
import { useTableRows } from '../explorer/table-rows.ts';
import { toListQuestion } from './claim-list.tsx';
import { ListFrame } from './list-frame.tsx';
import { RelationshipRows } from './relationship-rows.tsx';
import { usePages } from './use-pages.ts';

const RelationshipTable = lazy(() =>
  import('../table/relationship-table.tsx').then(module => ({ default: module.RelationshipTable })),
);

/** Relationships of a filter, disputed ones by how evenly they are; each opens in its graph. */
export function RelationshipList(): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const { language, digits } = usePreferences();
  const phone = useLayout() === 'phone';
  const [after, setAfter] = useState<string | null>(null);
  const key = encodeView(view);
  const answer = useAnswer(
    RelationshipListDocument,
    {
      ...toListQuestion(view),
      orderBy: view.filter.disputed ? 'DISPUTE' : 'CLAIMS',
      first: 100,
      after,
    },
    { identity: key },
  );
  const { items, total, more } = usePages(key, () => answer.data?.relationships, after, setAfter);
  const rows = useTableRows(items);
  const open = (row: string) => {
    const rel = parseLineKey(row);
    if (rel) navigate(relationshipHref(rel, view));
  };
  return (
    <ListFrame
      title={text('list.relationships')}
      shown={items.length}
      total={total}
      failure={answer.failure}
      loading={answer.loading}
      onRetry={answer.retry}
      onMore={more}
    >
      {phone ? (
        <RelationshipRows relationships={items} />
      ) : (
        items.length > 0 && (
          <Suspense fallback={null}>
            <div className="list-table">
              <RelationshipTable
                rows={rows}
                selectedKey={null}
                language={language}
                digits={digits}
                onOpen={open}
              />
            </div>
          </Suspense>
        )
      )}
    </ListFrame>
  );
}
