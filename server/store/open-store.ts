import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkClaims, checkText } from './bundle-checks.ts';
import type { GraphStore } from './graph-store.ts';
import { openNeo4jStore } from './neo4j/neo4j-store.ts';
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

/** Where the graph is kept: in a file of this machine, or in a database of a Neo4j server. */
export type StorePlace =
  | { path: string }
  | { uri: string; username: string; password: string; database: string };

/**
 * Opens the graph: the embedded store in a file, made with its folder where there is none, or a Neo4j database, made
 * ready where it is empty.
 *
 * @throws IsnadError STORE_UNAVAILABLE, STORE_SCHEMA_NEWER; CONFIG_INVALID where a database holds somebody else's data.
 */
export async function openStore(place: StorePlace): Promise<GraphStore> {
  if ('uri' in place) return checked(await openNeo4jStore(place));
  mkdirSync(dirname(place.path), { recursive: true });
  return checked(await openSqliteStore(place.path));
}
