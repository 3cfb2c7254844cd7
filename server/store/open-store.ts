import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { IsnadError } from '../domain/errors.ts';
import { checkBundle, checkClaims } from './bundle-checks.ts';
import type { GraphStore } from './graph-store.ts';
import { openNeo4jStore } from './neo4j/neo4j-store.ts';
import { openNeo4jForRestore } from './neo4j/restoration.ts';
import { openSqliteForRestore } from './sqlite/restoration.ts';
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

type Opening = { /** False: there must be a store already. */ create?: boolean };

/** Where the graph is kept: in a file of this machine, or in a database of a Neo4j server. */
export type StorePlace = (
  | { path: string }
  | { uri: string; username: string; password: string; database: string }
) &
  Opening;

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new IsnadError(
      'STORE_UNAVAILABLE',
      `The folder ${dirname(path)} cannot be made: ${(cause as Error).message}`,
      { path },
      { cause },
    );
  }
}

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
      { path: place.path },
    );
  makeFolder(place.path);
  return checked(await openSqliteStore(place.path));
}

/** A store that is being filled from a dump: nobody else sees it before it is finished. */
export type Restoration = {
  store: GraphStore;
  /** Puts the store in its place and closes it. */
  finish(): Promise<void>;
  /** Throws away what was stored, and closes. */
  abandon(): Promise<void>;
};

/**
 * Opens an empty place for a dump to be read into. What a restore that was killed left behind is thrown away.
 *
 * @throws IsnadError CONFLICT where there is a store with content already; else as `openStore`.
 */
export async function openForRestore(place: StorePlace): Promise<Restoration> {
  const open = async (): Promise<Restoration> => {
    if ('uri' in place) return openNeo4jForRestore(place);
    makeFolder(place.path);
    return openSqliteForRestore(place.path);
  };
  const restoration = await open();
  return { ...restoration, store: checked(restoration.store) };
}
