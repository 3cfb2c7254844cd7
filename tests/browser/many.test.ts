import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { CHROMIUM, launch } from './browser.ts';
import { serveBuilt } from './serve-built.ts';

const hasBrowser = CHROMIUM !== null;

/** How many pixels of the drawing have a colour, and how many colours there are. */
const INK = `(() => {
  const canvas = document.querySelector('canvas[data-id="layer2-node"]');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let painted = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 40) painted += 1;
  return painted / (data.length / 4);
})()`;

describe.skipIf(!hasBrowser)('a graph of thousands of lines', () => {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof serveBuilt>>;
  let page: Page;
  beforeAll(async () => {
    [browser, pages] = await Promise.all([
      launch(),
      serveBuilt(join(PROJECT_ROOT, 'tests/bench/graph-page'), ['ours']),
    ]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`${pages.url}/ours.html?actors=2000&lines=3000`);
    await page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
  });
  afterAll(async () => {
    await browser.close();
    pages.close();
  });

  const picked = (): Promise<string[]> =>
    page.evaluate(() =>
      performance
        .getEntriesByType('mark')
        .flatMap(({ name }) => (name.startsWith('isnad:picked ') ? [name.slice(13)] : [])),
    );

  it('is drawn, and what is pressed is picked', async () => {
    expect(await page.evaluate(INK)).toBeGreaterThan(0.05);
    await page.mouse.click(720, 450);
    await expect.poll(picked).toHaveLength(1);
    expect((await picked())[0]).toMatch(/^a\d+/);
  });

  it('is still there while the reader drags and zooms it, and afterwards', async () => {
    await page.mouse.move(1430, 890);
    await page.mouse.down();
    await page.mouse.move(1000, 700, { steps: 5 });
    expect(await page.evaluate(INK)).toBeGreaterThan(0.02);
    await page.mouse.up();
    for (let press = 0; press < 8; press += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await page.evaluate(INK)).toBeGreaterThan(0.02);
    await page.waitForTimeout(300);
    expect(await page.evaluate(INK)).toBeGreaterThan(0.02);
  });
});
