/** Run as a child process by crash.test.ts: stores generated articles, one line of output for each that is stored anew and acknowledged. */
import { openStore } from '../../server/store/open-store.ts';
import { generatedActors, generatedBundle } from './generated-articles.ts';

const [path, count] = process.argv.slice(2) as [string, string];
const store = await openStore({ path });
await store.upsertActors(generatedActors());
for (let i = 0; i < Number(count); i += 1) {
  if ((await store.storeArticle(generatedBundle(i))) === 'STORED') process.stdout.write(`${i}\n`);
}
await store.close();
