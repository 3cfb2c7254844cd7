import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/main.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';

/** Whether the page has been built: `npm test` and `npm start` do that. */
export const BUILT = existsSync(join(PROJECT_ROOT, 'dist/web/index.html'));

/** Serves the built page with the shipped corpus, and further articles, from a store of its own. */
export async function startSite(articles: string[] = []): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-site-'));
  const config = readConfig({ PORT: '0', ISNAD_DATA: folder, LOG_LEVEL: 'error' });
  const serving = await startServer(config, { articles, actors: [], seed: true, dev: false }, () => {});
  return {
    url: serving.url,
    close: async () => {
      await serving.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
