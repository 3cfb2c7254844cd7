import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/browser.ts';
import { serveBuilt } from '../browser/serve-built.ts';
import { startSite } from '../browser/site.ts';
import { percentile, type Row, spread } from './measure.ts';

const RUNS = 7;
const CANVAS_RUNS = 5;

const SIZES = [
  [300, 1000],
  [2000, 3000],
  [4000, 8000],
] as const;

/** Milliseconds between frames, and of the longest task, while something is done to the page. */
async function watch(page: Page, act: () => Promise<void>): Promise<{ frames: number[]; longest: number }> {
  // As text: tsx names functions by a helper that the page does not have.
  await page.evaluate(`
    window.watched = { frames: [], longest: 0, stop: false };
    {
      const own = window.watched;
      let last = performance.now();
      requestAnimationFrame(function tick(now) {
        own.frames.push(now - last);
        last = now;
        if (!own.stop) requestAnimationFrame(tick);
      });
      new PerformanceObserver(list => {
        for (const { duration } of list.getEntries()) own.longest = Math.max(own.longest, duration);
      }).observe({ type: 'longtask' });
    }
  `);
  await act();
  await page.waitForTimeout(300);
  return page.evaluate(
    'window.watched.stop = true, { frames: window.watched.frames.slice(1), longest: window.watched.longest }',
  );
}

/** Drags the graph by a corner of the canvas, where no node is grabbed. */
async function pan(page: Page): Promise<void> {
  await page.mouse.move(1420, 880);
  await page.mouse.down();
  for (let step = 0; step < 40; step += 1) await page.mouse.move(1420 - step * 8, 880 - step * 4);
  await page.mouse.up();
}

/** Turns the wheel over the middle: in until single nodes can be told apart, and out again. */
async function zoom(page: Page): Promise<void> {
  await page.mouse.move(720, 450);
  for (let step = 0; step < 40; step += 1) {
    await page.mouse.wheel(0, step < 25 ? -240 : 240);
    await page.waitForTimeout(16);
  }
}

/** Milliseconds from a press on the middle of the canvas to the next frame after what it does. */
async function press(page: Page): Promise<number> {
  await page.evaluate(`
    window.pressed = 0;
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) window.pressed = Math.max(window.pressed, duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  `);
  await page.mouse.click(720, 450);
  await page.waitForTimeout(600);
  return page.evaluate('window.pressed');
}

type CanvasTimes = Record<'drawn' | 'pan' | 'zoom' | 'longest' | 'press', number[]>;

const noTimes = (): CanvasTimes => ({ drawn: [], pan: [], zoom: [], longest: [], press: [] });

async function measureCanvas(browser: Browser, address: string, times: CanvasTimes): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
  times.drawn.push(
    await page.evaluate(() => performance.getEntriesByName('isnad:graph-drawn')[0]?.startTime ?? 0),
  );
  // What follows the drawing (pictures that Cytoscape refines) is not what moving costs.
  await page.waitForTimeout(800);
  const panned = await watch(page, () => pan(page));
  const zoomed = await watch(page, () => zoom(page));
  times.pan.push(...panned.frames);
  times.zoom.push(...zoomed.frames);
  times.longest.push(Math.max(panned.longest, zoomed.longest));
  times.press.push(await press(page));
  await context.close();
}

/**
 * The canvas of the page beside a stock page of Cytoscape, with the same elements at the same places. Compare the two
 * rows of a size: what both share (the machine, Chromium, the script's way to the page) is in both.
 */
export async function benchCanvas(): Promise<{ title: string; rows: Row[] }> {
  const pages = await serveBuilt(join(import.meta.dirname, 'graph-page'), ['ours', 'stock']);
  const browser = await launch();
  try {
    const rows: Row[] = [];
    for (const [actors, lines] of SIZES) {
      const ours = noTimes();
      const stock = noTimes();
      // In turns, so that what else the machine does meets both.
      for (let run = 0; run < CANVAS_RUNS; run += 1) {
        const size = `actors=${actors}&lines=${lines}`;
        await measureCanvas(browser, `${pages.url}/ours.html?${size}`, ours);
        await measureCanvas(browser, `${pages.url}/stock.html?${size}`, stock);
      }
      const ratio = percentile(stock.drawn, 0.5) / percentile(ours.drawn, 0.5);
      for (const [name, times] of [
        ['isnad', ours],
        ['stock Cytoscape', stock],
      ] as const)
        rows.push({
          what: `${actors} actors, ${lines} lines: ${name}`,
          'drawn p50 / p95 ms': spread(times.drawn),
          'times faster': name === 'isnad' ? ratio.toFixed(2) : '',
          'pan frame p50 / p95 ms': spread(times.pan),
          'zoom frame p50 / p95 ms': spread(times.zoom),
          'longest task p50 ms': percentile(times.longest, 0.5).toFixed(0),
          'press to paint p50 ms': percentile(times.press, 0.5).toFixed(0),
        });
    }
    return { title: 'Canvas: navigation to drawn and clickable, and frames while moving', rows };
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
