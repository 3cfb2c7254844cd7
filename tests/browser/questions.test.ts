/**
 * What a person who never saw the program finds from the first page, with what the pages themselves offer: who accuses
 * Damascus and according to whom; whether two outlets disagree on an actor; how the tribes are linked with the
 * coalition, with the sentence for each step; and the link to it.
 */
import { describe, expect, it } from 'vitest';
import { NO_VISIT, useVisits } from './visit.ts';

const LANGUAGES = [
  {
    tag: 'ar',
    damascus: { typed: 'دمشق', name: /دمشق/ },
    outlet: 'نورث بالس',
    speaker: 'قوات سوريا الديمقراطية',
    accuse: 'اتهام',
    path: 'مسار',
    from: 'من',
    to: 'إلى',
    tribes: { typed: 'العشائر', name: /العشائر العربية/ },
    coalition: { typed: 'التحالف', name: /التحالف الدولي/ },
    warning: 'المسار سلسلة ادّعاءات، ولا يعني أن أمرًا أدّى إلى آخر.',
    share: 'انسخ رابط هذا العرض',
  },
  {
    tag: 'en',
    damascus: { typed: 'Damascus', name: /^Damascus/ },
    outlet: 'North Pulse',
    speaker: 'Syrian Democratic Forces',
    accuse: 'accuse',
    path: 'Path',
    from: 'From',
    to: 'to',
    tribes: { typed: 'tribes', name: /Arab tribes/ },
    coalition: { typed: 'coalition', name: /International Coalition/ },
    warning: 'A path is a chain of claims. It does not say that one thing led to the other.',
    share: 'Copy the link to this view',
  },
] as const;

describe.skipIf(NO_VISIT !== null)(`a newcomer${NO_VISIT ? ` (skipped: ${NO_VISIT})` : ''}`, () => {
  const visits = useVisits();

  describe.each(LANGUAGES)('who reads $tag', words => {
    const start = `/?lang=${words.tag}`;

    it('finds who accuses Damascus, and according to whom', async () => {
      const page = await visits.open(start);
      await page.getByTestId('search').fill(words.damascus.typed);
      await page.getByRole('option', { name: words.damascus.name }).first().click();
      await page.waitForURL(/actors=damascus/);
      const line = await visits.line('sdf~VERBAL_CONFLICT~damascus');
      await page.mouse.click(line.x, line.y);
      await page.waitForURL(/rel=sdf~VERBAL_CONFLICT~damascus/);
      const panel = page.getByTestId('panel');
      await panel.getByTestId('claim-card').first().waitFor();
      expect(await panel.innerText()).toContain(words.accuse);
      const chain = await panel.getByTestId('claim-card').first().innerText();
      expect(chain).toContain(words.outlet);
      expect(chain).toContain(words.speaker);
    });

    it('finds that two outlets disagree on an actor, each with its sentence', async () => {
      const page = await visits.open(start);
      await page.locator('.dispute h3 a').first().click();
      await page.waitForURL(/rel=/);
      const panel = page.getByTestId('panel');
      await panel.locator('[data-side=denied] [data-testid=claim-card]').first().waitFor();
      const outletOf = (side: string) =>
        panel.locator(`[data-side=${side}] [data-testid=claim-card] ol li`).first().innerText();
      const [affirms, denies] = [await outletOf('affirmed'), await outletOf('denied')];
      expect(affirms).not.toBe('');
      expect(denies).not.toBe(affirms);
      for (const side of ['affirmed', 'denied'])
        expect(await panel.locator(`[data-side=${side}] blockquote`).first().innerText()).not.toBe('');
    });

    it('sees what each outlet claims of an actor, and opens the claims of one of them', async () => {
      const page = await visits.open(`/?lang=${words.tag}&actors=sdf&actor=sdf`);
      const table = page.getByTestId('actor-outlets');
      await table.getByRole('link').first().waitFor();
      const rows = await table.locator('tbody tr').allInnerTexts();
      expect(rows.length).toBeGreaterThan(2);
      // The outlets differ in more than their names.
      expect(new Set(rows.map(row => row.replace(/^[^\t]*/, ''))).size).toBeGreaterThan(1);
      await visits.checkAccessibility('outlets on an actor');
      const link = table.getByRole('link').first();
      const count = (await link.innerText()).trim();
      await link.click();
      await page.waitForURL(/\/claims\?/);
      const total = page.getByTestId('list').locator('h1 .num');
      await total.waitFor();
      expect(await total.innerText()).toBe(count);
    });

    it('finds how the tribes are linked with the coalition, and shares what was found', async () => {
      const page = await visits.open(start);
      await page.getByTestId('search').fill(words.tribes.typed);
      await page.getByRole('option', { name: words.tribes.name }).first().click();
      await page.waitForURL(/actors=arab-tribes/);
      await page.getByRole('link', { name: words.path, exact: true }).click();
      await page.waitForURL(/path=arab-tribes~/);
      await visits.checkAccessibility('path without its end');
      const to = page.getByRole('combobox', { name: words.to, exact: true });
      await to.fill(words.coalition.typed);
      await page.getByRole('option', { name: words.coalition.name }).first().waitFor();
      await visits.checkAccessibility('choosing an actor');
      await page.getByRole('option', { name: words.coalition.name }).first().click();
      await page.waitForURL(/path=arab-tribes~international-coalition/);
      await page.getByTestId('path-reading').waitFor();
      await visits.drawn();

      const steps = page.getByTestId('path-step');
      expect(await steps.count()).toBeGreaterThanOrEqual(2);
      for (const step of await steps.all()) {
        expect(await step.locator('blockquote').first().innerText()).not.toBe('');
        expect(await step.getByRole('link', { name: /\d|ادّعاء/ }).count()).toBeGreaterThan(0);
      }
      expect(await page.getByRole('navigation').last().innerText()).toContain(words.warning);
      await visits.checkAccessibility('path');

      await page.getByTestId('path-choice').nth(2).click();
      await page.waitForURL(/route=3/);
      const read = await page.getByTestId('path-reading').innerText();
      await page.getByRole('button', { name: words.share }).click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      await visits.open(link.slice(visits.site.url.length));
      await visits.page.getByTestId('path-reading').waitFor();
      expect(await visits.page.getByTestId('path-reading').innerText()).toBe(read);
    });
  });

  it('changes the language of the page and stays where it was', async () => {
    const page = await visits.open('/?lang=en&path=arab-tribes~international-coalition');
    await page.getByTestId('path-reading').waitFor();
    await page.getByTestId('language').click();
    await page.waitForFunction(() => document.documentElement.dir === 'rtl');
    expect(await page.getByTestId('path-choice').count()).toBeGreaterThan(1);
  });
});
