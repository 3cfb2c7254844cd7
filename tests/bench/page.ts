import { launch } from '../browser/browser.ts';
import { startSite } from '../browser/site.ts';
import { type Row, spread } from './measure.ts';

const RUNS = 7;

/** From navigation to a drawn graph on the built page, by the page's own marks; a fresh context each time. */
export async function benchPage(): Promise<{ title: string; rows: Row[] }> {
  const site = await startSite();
  const browser = await launch();
  try {
    const rows: Row[] = [];
    for (const [what, path] of [
      ['a link to 12 actors', '/?lang=en&actors=sdf'],
      ['a link to all neighbours', '/?lang=en&actors=sdf&budget=60'],
    ] as const) {
      const times: number[] = [];
      for (let run = 0; run <= RUNS; run += 1) {
        const context = await browser.newContext({
          viewport: { width: 1440, height: 900 },
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await page.goto(site.url + path);
        await page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
        const drawn = await page.evaluate(
          () => performance.getEntriesByName('isnad:graph-drawn')[0]?.startTime ?? 0,
        );
        if (run > 0) times.push(drawn);
        await context.close();
      }
      rows.push({ what, 'p50 / p95 ms': spread(times) });
    }
    return { title: 'Page: navigation to a drawn graph (headless Chromium, cold cache)', rows };
  } finally {
    await browser.close();
    await site.close();
  }
}
