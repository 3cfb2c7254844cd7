import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkClaims, checkText } from './bundle-checks.ts';
import type { GraphStore } from './graph-store.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';

/** A store behind which arguments have been checked, whatever the engine. */
function checked(store: GraphStore): GraphStore {
  return {
    ...store,
    storeArticle: async bundle => {
      checkText(bundle.article.text);
      checkText(bundle.article.title);
      checkClaims(bundle.article.text, bundle.claims);
      return store.storeArticle(bundle);
    },
    replaceReading: async (article, reading) => {
      const [text] = await store.findArticleTexts([article]);
      if (text) checkClaims(text, reading.claims);
      return store.replaceReading(article, reading);
    },
  };
}

/**
 * Opens the graph: the embedded store in a file, made with its folder where there is none.
 *
 * @throws IsnadError STORE_UNAVAILABLE, STORE_SCHEMA_NEWER.
 */
export async function openStore({ path }: { path: string }): Promise<GraphStore> {
  mkdirSync(dirname(path), { recursive: true });
  return checked(await openSqliteStore(path));
}
