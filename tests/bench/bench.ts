/**
 * `npm run bench`: everything that is measured, side by side in one run. Names of parts as arguments take only those:
 * start, extraction, store, page, canvas. Compare within a run; times of different runs or machines mean little.
 */
import { CHROMIUM } from '../browser/browser.ts';
import { BUILT } from '../browser/site.ts';
import { print, type Row } from './measure.ts';
import { benchCanvas, benchPage } from './page.ts';
import { benchReading } from './reading.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';

const CLAIMS = 100_000;

const PARTS: Readonly<
  Record<string, { missing: string | null; run(): Promise<{ title: string; rows: Row[] }> }>
> = {
  start: { missing: BUILT ? null : 'run npm run build first', run: benchStart },
  extraction: { missing: null, run: benchReading },
  store: { missing: null, run: () => benchStore(CLAIMS) },
  page: {
    missing: !BUILT ? 'run npm run build first' : !CHROMIUM ? 'there is no Chromium' : null,
    run: benchPage,
  },
  canvas: { missing: CHROMIUM ? null : 'there is no Chromium', run: benchCanvas },
};

const wanted = process.argv.slice(2);
for (const [name, { missing, run }] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (missing) {
    console.log(`\n${name}: not measured, ${missing}`);
    continue;
  }
  const { title, rows } = await run();
  print(title, rows);
}
