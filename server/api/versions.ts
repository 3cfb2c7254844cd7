import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleRecord } from '../store/records.ts';
import type { ApiContext } from './context.ts';
import { asksOnlyId } from './selection.ts';

/** Another version of an article; where only its id is asked, nothing more is read. */
export function loadVersion(
  id: string | null,
  { loaders }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<ArticleRecord | null> | ArticleRecord | null {
  if (id === null) return null;
  return asksOnlyId(info) ? ({ id } as ArticleRecord) : loaders.article.load(id);
}
