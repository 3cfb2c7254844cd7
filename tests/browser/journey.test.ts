/**
 * The journey of an analyst on the built page with the shipped corpus: search, graph, edge, sentence and back; in
 * both languages, with axe on every screen and no console error, and nothing asked of any other host.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM, launch } from './browser.ts';
import { BUILT, startSite } from './site.ts';

const missing = !CHROMIUM
  ? 'there is no Chromium'
  : !BUILT
    ? 'the page is not built (npm test builds it)'
    : null;

/** What each language calls the things that the journey meets. */
const LANGUAGES = [
  {
    tag: 'ar',
    dir: 'rtl',
    asked: ['الاكراد', 'قسد', 'qasad'],
    actor: 'قوات سوريا الديمقراطية',
    digest: 'موجز إسناد',
  },
  {
    tag: 'en',
    dir: 'ltr',
    asked: ['kurds', 'SDF', 'qasad'],
    actor: 'Syrian Democratic Forces',
    digest: 'isnad digest',
  },
] as const;

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

describe.skipIf(missing !== null)(
  `the explorer in a browser${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof startSite>>;
    let context: BrowserContext;
    let page: Page;
    let complaints: string[];

    beforeAll(async () => {
      [browser, site] = await Promise.all([launch(), startSite()]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });
    beforeEach(() => {
      complaints = [];
    });
    afterEach(async () => {
      await context?.close();
      expect(complaints).toEqual([]);
    });

    async function open(
      path: string,
      options: { viewport?: typeof WIDE; colorScheme?: 'light' | 'dark' } = {},
    ) {
      context = await browser.newContext({
        viewport: WIDE,
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      });
      page = await context.newPage();
      page.on('console', message => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', error => complaints.push(`error: ${error.message}`));
      page.on('request', request => {
        if (!request.url().startsWith(site.url) && !/^(?:data|blob):/.test(request.url()))
          complaints.push(`asked another host: ${request.url()}`);
      });
      await page.goto(site.url + path);
      await page.waitForLoadState('networkidle');
    }

    /** Asks the API itself, to compare with what the page shows. */
    async function ask(query: string, field: string): Promise<{ total: number }> {
      const response = await fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data } = (await response.json()) as { data: Record<string, { total: number }> };
      return data[field] as { total: number };
    }

    async function checkAccessibility(where: string) {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(v => `${where}: ${v.id}: ${v.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    }

    /** The number of actors that the canvas holds, and the middle of a line on the screen. */
    async function lineOnScreen(key: string): Promise<{ x: number; y: number; actors: number }> {
      await page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
      return page.evaluate(wanted => {
        type Cy = {
          nodes(): { length: number };
          getElementById(id: string): { length: number; renderedMidpoint(): { x: number; y: number } };
          edges(): {
            filter(f: (e: { id(): string }) => boolean): {
              length: number;
              [i: number]: { renderedMidpoint(): { x: number; y: number } };
            };
          };
          container(): HTMLElement;
        };
        const holder = [...document.querySelectorAll('*')].find(
          element => '_cyreg' in element,
        ) as unknown as { _cyreg: { cy: Cy } };
        const { cy } = holder._cyreg;
        const edge = cy.edges().filter(e => e.id().startsWith(wanted))[0];
        if (!edge) throw new Error(`no line ${wanted}`);
        const box = cy.container().getBoundingClientRect();
        const middle = edge.renderedMidpoint();
        return { x: box.left + middle.x, y: box.top + middle.y, actors: cy.nodes().length };
      }, key);
    }

    describe.each(LANGUAGES)('in $tag', ({ tag, dir, asked, actor, digest }) => {
      it('goes from a name to the graph, from an edge to its sentence, and back to the edge', async () => {
        await open(`/?lang=${tag}`);
        expect(
          await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
        ).toEqual([tag, dir]);
        await checkAccessibility('start');

        for (const words of asked) {
          await page.getByTestId('search').fill(words);
          await page.getByRole('option').first().waitFor();
          expect(await page.getByRole('option').first().innerText()).not.toBe('');
        }
        await page.getByTestId('search').fill(asked[1]);
        await page.getByRole('option', { name: actor }).first().waitFor();
        await checkAccessibility('search');
        await page.getByRole('option', { name: actor }).first().click();
        await page.waitForURL(/actors=sdf/);

        const line = await lineOnScreen('sdf~ALLIED_WITH~west');
        expect(line.actors).toBeGreaterThan(5);
        const { total } = await ask('{ neighborhood(actors: ["sdf"]) { total } }', 'neighborhood');
        expect(await page.getByTestId('budget').innerText()).toContain(String(total));
        await checkAccessibility('explorer');

        await page.mouse.click(line.x, line.y);
        await page.waitForURL(/rel=/);
        const panel = page.getByTestId('panel');
        await panel.getByTestId('claim-card').first().waitFor();
        expect(await panel.getByTestId('claim-card').count()).toBeGreaterThanOrEqual(2);
        await checkAccessibility('evidence');
        const edgeUrl = page.url();

        const card = panel.getByTestId('claim-card').first();
        const quote = await card.locator('blockquote').innerText();
        expect(await card.innerText()).toContain(digest);
        await card.locator('[data-key=in-text]').click();
        await page.waitForURL(/\/articles\/[0-9a-f]{16}\?/);
        await page.getByTestId('active-note').waitFor();
        const marks = page.locator('mark[data-active=true]');
        expect((await marks.allTextContents()).join('')).toBe(quote);
        expect(await marks.first().evaluate(mark => mark.getBoundingClientRect().top < innerHeight)).toBe(
          true,
        );
        await checkAccessibility('reader');

        await page.getByTestId('active-note').locator('a[href*="rel="]').click();
        await page.waitForURL(/rel=sdf~/);
        await page.getByTestId('panel').getByTestId('claim-card').first().waitFor();
        await page.goBack();
        await page.getByTestId('active-note').waitFor();
        await page.goBack();
        await page.waitForURL(edgeUrl);
        await page.getByTestId('panel').getByTestId('claim-card').first().waitFor();
      });

      it('shows the same view again after a reload and from a link alone', async () => {
        await open(`/?lang=${tag}&actors=sdf&rel=sdf~ALLIED_WITH~west&polarity=AFFIRMED&view=table`);
        const seen = async () => ({
          url: page.url(),
          panel: await page.getByTestId('panel').innerText(),
          table: await page.getByTestId('table').innerText(),
        });
        await page.getByTestId('panel').getByTestId('claim-card').first().waitFor();
        await page.getByRole('grid').waitFor();
        const before = await seen();
        await page.reload();
        await page.getByTestId('panel').getByTestId('claim-card').first().waitFor();
        await page.getByRole('grid').waitFor();
        expect(await seen()).toEqual(before);
        await checkAccessibility('table');
      });

      it('lists first on a phone, and shows the evidence as a sheet', async () => {
        await open(`/?lang=${tag}&actors=sdf`, { viewport: NARROW, colorScheme: 'dark' });
        await page.getByTestId('relation-list').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await checkAccessibility('phone list');
        await page.getByTestId('relation-list').getByRole('link').first().click();
        await page.getByRole('dialog').getByTestId('claim-card').first().waitFor();
        await checkAccessibility('phone sheet');
      });

      it('says what helps where a link leads to nothing', async () => {
        await open(`/?lang=${tag}&actors=nobody-of-this-name&type=HUGS`);
        await page.getByRole('status').first().waitFor();
        await checkAccessibility('unknown');
      });
    });

    it.each(['light', 'dark'] as const)(
      'has no accessibility violation in the %s theme',
      async colorScheme => {
        await open('/?lang=en&actors=sdf&rel=sdf~ALLIED_WITH~west', { colorScheme });
        await page.getByTestId('panel').getByTestId('claim-card').first().waitFor();
        await checkAccessibility(colorScheme);
      },
    );

    it('is explored by keyboard alone: search, graph, line, panel', async () => {
      await open('/?lang=en');
      await page.keyboard.press('/');
      await page.keyboard.type('SDF');
      await page.getByRole('option', { name: 'Syrian Democratic Forces' }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/actors=sdf/);
      await page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
      await page.getByRole('application').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/rel=/);
      await page.getByTestId('panel').getByTestId('claim-card').first().waitFor();
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !location.search.includes('rel='));
    });

    it('keeps what is on screen and says what happened when the server is away', async () => {
      await open('/?lang=en&actors=sdf');
      await page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
      await page.route('**/graphql', route => route.abort());
      await page.getByTestId('budget').getByRole('link').click();
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByTestId('graph').isVisible()).toBe(true);
      complaints = complaints.filter(
        line => !line.includes('ERR_FAILED') && !line.includes('Failed to load resource'),
      );
    });
  },
);
