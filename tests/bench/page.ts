import type { Page } from 'playwright-core';
import { launch } from '../browser/browser.ts';
import { startSite } from '../browser/site.ts';
import { servePages } from './graph-page/serve-pages.ts';
import { type Row, spread } from './measure.ts';

const RUNS = 7;
const CANVAS_RUNS = 5;

const SIZES = [
  [300, 1000],
  [2000, 3000],
  [4000, 8000],
] as const;

/** Milliseconds between frames while the pointer drags the graph in 40 steps. */
async function panFrames(page: Page): Promise<number[]> {
  // As text: tsx names functions by a helper that the page does not have.
  await page.evaluate(`
    window.panFrames = [];
    let last = performance.now();
    requestAnimationFrame(function tick(now) {
      window.panFrames.push(now - last);
      last = now;
      if (!window.panStop) requestAnimationFrame(tick);
    });
  `);
  // A corner of the canvas, where no node is grabbed.
  await page.mouse.move(1420, 880);
  await page.mouse.down();
  for (let step = 0; step < 40; step += 1) await page.mouse.move(1420 - step * 8, 880 - step * 4);
  await page.mouse.up();
  return page.evaluate('window.panStop = true, window.panFrames.slice(1)');
}

/** The canvas of the page beside a stock page of Cytoscape, with the same elements at the same places. */
export async function benchCanvas(): Promise<{ title: string; rows: Row[] }> {
  const pages = await servePages();
  const browser = await launch();
  try {
    const rows: Row[] = [];
    for (const [actors, lines] of SIZES)
      for (const name of ['ours', 'stock'] as const) {
        const times: number[] = [];
        const frames: number[] = [];
        for (let run = 0; run < CANVAS_RUNS; run += 1) {
          const context = await browser.newContext({
            viewport: { width: 1440, height: 900 },
            reducedMotion: 'reduce',
          });
          const page = await context.newPage();
          await page.goto(`${pages.url}/${name}.html?actors=${actors}&lines=${lines}`);
          await page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
          times.push(
            await page.evaluate(() => performance.getEntriesByName('isnad:graph-drawn')[0]?.startTime ?? 0),
          );
          if (run === 0) frames.push(...(await panFrames(page)));
          await context.close();
        }
        rows.push({
          what: `${actors} actors, ${lines} lines: ${name === 'ours' ? 'isnad' : 'stock Cytoscape'}`,
          'drawn p50 / p95 ms': spread(times),
          'pan frame p50 / p95 ms': spread(frames),
        });
      }
    return { title: 'Canvas: navigation to drawn, and frames while panning', rows };
  } finally {
    await browser.close();
    pages.close();
  }
}

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
