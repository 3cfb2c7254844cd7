/**
 * Names that mix Arabic, Latin, digits and controls of direction, as the canvas and a list show them, beside a picture
 * that a reader of both scripts has looked at. UPDATE_PICTURES=1 takes the picture anew: then look at it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launch } from './browser.ts';
import { comparePictures } from './compare-pictures.ts';
import { serveBuilt } from './serve-built.ts';

const REFERENCE = join(import.meta.dirname, 'names-page/names.png');
/** Another version of the browser may smooth letters a little differently; names that are not isolated make twice as much. */
const TOLERATED = 0.0025;

describe.skipIf(CHROMIUM === null)('names of mixed direction', () => {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof serveBuilt>>;
  beforeAll(async () => {
    [browser, pages] = await Promise.all([
      launch(),
      serveBuilt(join(import.meta.dirname, 'names-page'), ['names']),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    pages.close();
  });

  async function picture(): Promise<Buffer> {
    const page = await browser.newPage({ viewport: { width: 900, height: 760 }, reducedMotion: 'reduce' });
    await page.goto(`${pages.url}/names.html`);
    await page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    const taken = await page.screenshot();
    await page.close();
    return taken;
  }

  it('are drawn on the canvas and in the table as in the picture', async () => {
    const taken = await picture();
    if (process.env.UPDATE_PICTURES || !existsSync(REFERENCE)) writeFileSync(REFERENCE, taken);
    const page = await browser.newPage();
    const difference = await comparePictures(page, taken, readFileSync(REFERENCE));
    await page.close();
    if (!difference.sameSize || difference.share > TOLERATED) {
      const kept = join(tmpdir(), 'isnad-names.png');
      writeFileSync(kept, taken);
      expect.fail(`${(100 * difference.share).toFixed(2)} % of the picture differ; it is kept as ${kept}`);
    }
  });
});
