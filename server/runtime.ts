import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedActors } from '../seed/load.ts';
import type { Config } from './config.ts';
import { createExtractionService, type ExtractionService } from './extraction/extraction-service.ts';
import type { IngestContext } from './ingest/ingest.ts';
import { PROJECT_ROOT } from './project-root.ts';
import type { GraphStore } from './store/graph-store.ts';
import { openStore } from './store/open-store.ts';

/** The version of isnad. */
export function version(): string {
  return (JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string })
    .version;
}

/** What every command that touches the graph works with. */
export type Runtime = IngestContext & {
  store: GraphStore;
  extraction: ExtractionService;
  close(): Promise<void>;
};

/**
 * Opens the store and reads the gazetteer, the shipped one and further files after it; its actors are stored.
 *
 * @throws IsnadError CONFIG_INVALID, STORE_UNAVAILABLE, STORE_SCHEMA_NEWER.
 */
export async function openRuntime(config: Config, actorFiles: readonly string[] = []): Promise<Runtime> {
  const actors = seedActors(actorFiles);
  const store = await openStore(config.store);
  await store.upsertActors(actors);
  const extraction = createExtractionService(actors);
  return {
    store,
    extraction,
    actors: new Map(actors.map(actor => [actor.slug, actor])),
    now: () => new Date(),
    close: async () => {
      await extraction.close();
      await store.close();
    },
  };
}
