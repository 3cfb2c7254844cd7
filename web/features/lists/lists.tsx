import { type ReactElement, useEffect } from 'react';
import {
  ArticleListDocument,
  ClaimListDocument,
  RelationshipListDocument,
} from '../../api/generated/operations.ts';
import type { MessageId } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';
import { useLocation } from '../../state/navigation.ts';
import type { ViewState } from '../../state/view-state.ts';
import { ActiveChips } from '../explorer/active-chips.tsx';
import '../explorer/filter-bar.css';
import { FilterMenus } from '../explorer/filter-menus.tsx';
import { useFacets } from '../explorer/use-facets.ts';
import { QueryButton } from '../query/query-button.tsx';
import type { Question } from '../query/question.ts';
import { SearchBox } from '../search/search-box.tsx';
import { Header } from '../shell/header.tsx';
import { LinkNotice } from '../shell/link-notice.tsx';
import { ActorList } from './actor-list.tsx';
import { ArticleFilters } from './article-filters.tsx';
import { ArticleList, toArticleFilter } from './article-list.tsx';
import { ClaimList, toListAbout, toListQuestion } from './claim-list.tsx';
import './lists.css';
import { RelationshipList } from './relationship-list.tsx';
import { SourceList } from './source-list.tsx';

export type ListName = 'articles' | 'claims' | 'relationships' | 'actors' | 'sources';

const CONTENT: Record<ListName, () => ReactElement> = {
  articles: ArticleList,
  claims: ClaimList,
  relationships: RelationshipList,
  actors: ActorList,
  sources: SourceList,
};

/** What each list asks for, as far as its first page. */
const QUESTIONS: Partial<Record<ListName, (view: ViewState) => Question>> = {
  articles: view => ({
    document: ArticleListDocument,
    variables: { filter: toArticleFilter(view), first: 50 },
  }),
  claims: view => ({ document: ClaimListDocument, variables: { ...toListQuestion(view), first: 100 } }),
  relationships: view => ({
    document: RelationshipListDocument,
    variables: {
      ...toListQuestion(view),
      orderBy: view.filter.disputed ? 'DISPUTE' : 'CLAIMS',
      first: 100,
    },
  }),
};

/** What a number opens: a list, filtered by the same parameters as the explorer. */
export function Lists({ list }: { list: ListName }): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const Content = CONTENT[list];
  const question = QUESTIONS[list]?.(view);
  const title = text(`list.${list}` satisfies MessageId);
  const filtered = list === 'claims' || list === 'relationships';
  useEffect(() => {
    document.title = `${title} · ${text('app.name')}`;
    scrollTo(0, 0);
  }, [title, text]);
  return (
    <>
      <Header tools={question && <QueryButton question={question} />}>
        <search className="header-search">
          <SearchBox />
        </search>
      </Header>
      <LinkNotice />
      {filtered && <ListFilters />}
      {list === 'articles' && <ArticleFilters />}
      <main id="main" className="list-page" tabIndex={-1}>
        <Content />
      </main>
    </>
  );
}

function ListFilters(): ReactElement {
  const text = useText();
  const { view } = useLocation();
  const about = toListAbout(view);
  const labels = useFacets(about, view.filter).total;
  return (
    <section className="filter-bar" aria-label={text('filters.label')}>
      <FilterMenus about={about} filter={view.filter} />
      <ActiveChips view={view} labels={labels} />
    </section>
  );
}
