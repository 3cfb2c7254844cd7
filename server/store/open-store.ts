import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { IsnadError } from '../domain/errors.ts';
import { checkBundle, checkClaims } from './bundle-checks.ts';
import type { GraphStore } from './graph-store.ts';
import { openNeo4jStore } from './neo4j/neo4j-store.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';

/** A store behind which arguments have been checked, whatever the engine. */
function checked(store: GraphStore): GraphStore {
  return {
    ...store,
    storeArticle: async bundle => {
      checkBundle(bundle);
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
  | { path: string /** False: there must be a store already. */; create?: boolean }
  | { uri: string; username: string; password: string; database: string };

/**
 * Opens the graph: the embedded store in a file, made with its folder where there is none, or a Neo4j database, made
 * ready where it is empty.
 *
 * @throws IsnadError STORE_UNAVAILABLE, STORE_SCHEMA_NEWER; CONFIG_INVALID where a database holds somebody else's data.
 */
export async function openStore(place: StorePlace): Promise<GraphStore> {
  if ('uri' in place) return checked(await openNeo4jStore(place));
  if (place.create === false && !existsSync(place.path))
    throw new IsnadError(
      'STORE_UNAVAILABLE',
      `There is no store at ${place.path}. Look at --data or ISNAD_DATA.`,
      {
        path: place.path,
      },
    );
  try {
    mkdirSync(dirname(place.path), { recursive: true });
  } catch (cause) {
    throw new IsnadError(
      'STORE_UNAVAILABLE',
      `The folder ${dirname(place.path)} cannot be made: ${(cause as Error).message}`,
      { path: place.path },
      { cause },
    );
  }
  return checked(await openSqliteStore(place.path));
}
