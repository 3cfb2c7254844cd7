import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { inArticle, toClaimFilter } from '../../claim-filter.ts';
import type { ApiContext } from '../../context.ts';
import { toGlobalId, toLocalId } from '../../ids.ts';
import { toArticleFilter } from '../../list-filters.ts';
import { loadPresent } from '../../loaders.ts';
import { asksForNothing, pageOfAll, toConnection, toPageRequest } from '../../pages.ts';
import { type ArticleParent, toArticleParent } from '../../parents.ts';
import { loadVersion } from '../../versions.ts';

const ALL_CLAIMS = 1000;
const ALL_MENTIONS = 2000;

async function detailOf(article: ArticleParent, { loaders }: ApiContext) {
  return article.detail ?? (await loaders.articleDetail.load(article.id));
}

export const articleResolvers: Resolvers = {
  Query: {
    async article(_, { id }, { loaders }) {
      const detail = await loaders.articleDetail.load(toLocalId('article', id, 'id'));
      return detail && toArticleParent(detail);
    },
    async articles(_, { filter, orderBy, ...page }, { store }) {
      return toConnection(
        await store.listArticles(toArticleFilter(filter), orderBy ?? 'PUBLISHED', toPageRequest(page)),
      );
    },
  },
  Article: {
    id: ({ id }) => toGlobalId('article', id),
    publishedAt: ({ published }) => published?.date ?? null,
    publishedPrecision: ({ published }) => published?.precision ?? null,
    publishedEstimated: ({ published }) => published?.estimated ?? false,
    async text(article: ArticleParent, _, { loaders }) {
      return article.detail?.text ?? (await loaders.articleText.load(article.id)) ?? '';
    },
    async claims(article, args, context) {
      if (asksForNothing(args))
        return toConnection(pageOfAll((await detailOf(article, context))?.claims ?? [], ALL_CLAIMS));
      const { filter, orderBy, ...page } = args;
      const own = inArticle(toClaimFilter(filter), article.id);
      return toConnection(await context.store.listClaims(own, orderBy ?? 'TEXT', toPageRequest(page)));
    },
    async mentions(article, page, context) {
      if (asksForNothing(page))
        return toConnection(pageOfAll((await detailOf(article, context))?.mentions ?? [], ALL_MENTIONS));
      return toConnection(await context.store.listMentions({ article: article.id }, toPageRequest(page)));
    },
    duplicates: async (article: ArticleParent, _, { loaders }) =>
      article.detail?.duplicates ?? loadPresent(loaders.article, await loaders.duplicates.load(article.id)),
    previousVersion: ({ previousVersion }, _, context, info) => loadVersion(previousVersion, context, info),
    nextVersion: ({ nextVersion }, _, context, info) => loadVersion(nextVersion, context, info),
  },
};
