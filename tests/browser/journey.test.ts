/**
 * The journey of an analyst on the built page with the shipped corpus: search, graph, edge, sentence and back; in
 * both languages, with axe on every screen and no console error, and nothing asked of any other host.
 */
import { describe, expect, it } from 'vitest';
import { NARROW, NO_VISIT, useVisits } from './visit.ts';

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

describe.skipIf(NO_VISIT !== null)(
  `the explorer in a browser${NO_VISIT ? ` (skipped: ${NO_VISIT})` : ''}`,
  () => {
    const visits = useVisits();

    describe.each(LANGUAGES)('in $tag', ({ tag, dir, asked, actor, digest }) => {
      it('goes from a name to the graph, from an edge to its sentence, and back to the edge', async () => {
        const page = await visits.open(`/?lang=${tag}`);
        expect(
          await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
        ).toEqual([tag, dir]);
        await visits.checkAccessibility('start');

        for (const words of asked) {
          await page.getByTestId('search').fill(words);
          await page.getByRole('option').first().waitFor();
          expect(await page.getByRole('option').first().innerText()).not.toBe('');
        }
        await page.getByTestId('search').fill(asked[1]);
        await page.getByRole('option', { name: actor }).first().waitFor();
        await visits.checkAccessibility('search');
        await page.getByRole('option', { name: actor }).first().click();
        await page.waitForURL(/actors=sdf/);

        const line = await visits.line('sdf~ALLIED_WITH~west');
        expect((await visits.canvas()).actors.length).toBeGreaterThan(5);
        const { neighborhood } = await visits.ask<{ neighborhood: { total: number } }>(
          '{ neighborhood(actors: ["sdf"]) { total } }',
        );
        expect(await page.getByTestId('budget').innerText()).toContain(String(neighborhood.total));
        await visits.checkAccessibility('explorer');

        await page.mouse.click(line.x, line.y);
        await page.waitForURL(/rel=/);
        const panel = page.getByTestId('panel');
        await panel.getByTestId('claim-card').first().waitFor();
        expect(await panel.getByTestId('claim-card').count()).toBeGreaterThanOrEqual(2);
        await visits.checkAccessibility('evidence');
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
        await visits.checkAccessibility('reader');

        const how = page.getByTestId('active-note').locator('details.how-found');
        await how.locator('summary').click();
        await how.locator('q.words, p:not([aria-busy])').first().waitFor();
        await visits.checkAccessibility('how it was found');

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
        const page = await visits.open(
          `/?lang=${tag}&actors=sdf&rel=sdf~ALLIED_WITH~west&polarity=AFFIRMED&view=table`,
        );
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
        await visits.checkAccessibility('table');
      });

      it('lists first on a phone, and shows the evidence as a sheet', async () => {
        const page = await visits.open(`/?lang=${tag}&actors=sdf`, { viewport: NARROW, colorScheme: 'dark' });
        await page.getByTestId('relation-list').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await visits.checkAccessibility('phone list');
        await page.getByTestId('relation-list').getByRole('link').first().click();
        await page.getByRole('dialog').getByTestId('claim-card').first().waitFor();
        await visits.checkAccessibility('phone sheet');
      });

      it('says what helps where a link leads to nothing', async () => {
        const page = await visits.open(`/?lang=${tag}&actors=nobody-of-this-name&type=HUGS`);
        await page.getByRole('status').first().waitFor();
        await visits.checkAccessibility('unknown');
      });
    });

    it.each(['light', 'dark'] as const)(
      'has no accessibility violation in the %s theme',
      async colorScheme => {
        const page = await visits.open('/?lang=en&actors=sdf&rel=sdf~ALLIED_WITH~west', { colorScheme });
        await page.getByTestId('panel').getByTestId('claim-card').first().waitFor();
        await visits.checkAccessibility(colorScheme);
      },
    );

    it('is explored by keyboard alone: search, graph, line, panel', async () => {
      const page = await visits.open('/?lang=en');
      await page.keyboard.press('/');
      await page.keyboard.type('SDF');
      await page.getByRole('option', { name: 'Syrian Democratic Forces' }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/actors=sdf/);
      await visits.drawn();
      await page.getByRole('application').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/rel=/);
      await page.getByTestId('panel').getByTestId('claim-card').first().waitFor();
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !location.search.includes('rel='));
    });

    it('keeps what is on screen and says what happened when the server is away', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      await visits.drawn();
      await page.route('**/graphql', route => route.abort());
      await page.getByTestId('budget').getByRole('link').click();
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByTestId('graph').isVisible()).toBe(true);
      visits.complaints = visits.complaints.filter(
        line => !line.includes('ERR_FAILED') && !line.includes('Failed to load resource'),
      );
    });
  },
);
