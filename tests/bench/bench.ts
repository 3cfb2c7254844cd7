/**
 * `npm run bench`: everything that is measured, side by side in one run. Names of parts as arguments take only those:
 * start, extraction, store, page, canvas; `--million` takes ten times the claims for the store. Compare within a run;
 * times of different runs or machines mean little.
 */
import { CHROMIUM } from '../browser/browser.ts';
import { BUILT } from '../browser/site.ts';
import { print, type Row } from './measure.ts';
import { benchCanvas, benchPage } from './page.ts';
import { benchReading } from './reading.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';

const CLAIMS = 100_000;
const MANY_CLAIMS = 1_000_000;

type Part = { title: string; rows: Row[] };

const given = process.argv.slice(2);
const claims = given.includes('--million') ? MANY_CLAIMS : CLAIMS;
const one = (run: () => Promise<Part>) => async () => [await run()];

const PARTS: Readonly<Record<string, { missing: string | null; run(): Promise<Part[]> }>> = {
  start: { missing: BUILT ? null : 'run npm run build first', run: one(benchStart) },
  extraction: { missing: null, run: one(benchReading) },
  store: { missing: null, run: () => benchStore(claims) },
  page: {
    missing: !BUILT ? 'run npm run build first' : !CHROMIUM ? 'there is no Chromium' : null,
    run: one(benchPage),
  },
  canvas: { missing: CHROMIUM ? null : 'there is no Chromium', run: one(benchCanvas) },
};

const wanted = given.filter(name => !name.startsWith('--'));
for (const [name, { missing, run }] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (missing) {
    console.log(`\n${name}: not measured, ${missing}`);
    continue;
  }
  for (const { title, rows } of await run()) print(title, rows);
}
