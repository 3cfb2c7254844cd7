/** What a view can be brought to, walked through with axe in every state: filters, several actors, layouts, undo. */
import { describe, expect, it } from 'vitest';
import { NARROW, NO_VISIT, useVisits } from './visit.ts';

describe.skipIf(NO_VISIT !== null)(
  `states of the explorer${NO_VISIT ? ` (skipped: ${NO_VISIT})` : ''}`,
  () => {
    const visits = useVisits();
    const url = () => new URL(visits.page.url());
    const drawnActors = async () => (await visits.canvas()).actors.map(actor => actor.slug).sort();

    it.each([
      ['en', 'light'],
      ['ar', 'dark'],
    ] as const)('dims what filters leave out, then removes it (%s, %s)', async (lang, colorScheme) => {
      const page = await visits.open(`/?lang=${lang}&actors=sdf&outlet=outlet:q-street`, { colorScheme });
      await page.getByTestId('budget').locator('.budget-filtered').waitFor();
      const before = await visits.canvas();
      expect(before.actors.filter(actor => actor.dimmed).length).toBeGreaterThan(0);
      expect(before.lines.some(line => !line.dimmed)).toBe(true);
      await visits.checkAccessibility('filtered');

      await page.getByTestId('budget').locator('.budget-filtered button').click();
      await page.waitForURL(/remove=true/);
      await page.waitForLoadState('networkidle');
      await expect.poll(async () => (await visits.canvas()).lines.some(line => line.dimmed)).toBe(false);
      await visits.checkAccessibility('removed');
    });

    it('counts in the legend what is drawn, and opens the list of each number', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      const link = page.locator('.legend-count a').first();
      const count = Number(await link.innerText());
      await link.click();
      await page.waitForURL(/\/claims\?/);
      await page.getByTestId('list').locator('h1 .num').waitFor();
      expect(Number(await page.getByTestId('list').locator('h1 .num').innerText())).toBe(count);
      await visits.checkAccessibility('list of a number');
    });

    it('opens a list for every number of the first page, and each holds as many', async () => {
      const page = await visits.open('/?lang=en');
      await page.locator('.corpus-counts a').first().waitFor();
      const numbers = await page.locator('.corpus-counts a').evaluateAll(links =>
        links.map(link => ({
          href: link.getAttribute('href') ?? '',
          count: Number(link.querySelector('b')?.textContent?.replace(/\D/g, '')),
        })),
      );
      expect(numbers.length).toBeGreaterThanOrEqual(5);
      for (const { href, count } of numbers) {
        await visits.open(href);
        const total = visits.page.getByTestId('list').locator('h1 .num').first();
        await total.waitFor();
        expect([href, Number((await total.innerText()).replace(/\D/g, ''))]).toEqual([href, count]);
      }
    });

    it('chooses several actors by Shift, shows them alone, hides them, and takes every step back', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      const { actors } = await visits.canvas();
      for (const slug of ['turkey', 'isis']) {
        const { x, y } = await visits.actor(slug);
        await page.keyboard.down('Shift');
        await page.mouse.click(x, y);
        await page.keyboard.up('Shift');
      }
      const bar = page.getByTestId('chosen');
      await bar.waitFor();
      expect(url().searchParams.get('sel')).toBe('turkey,isis');
      await visits.checkAccessibility('chosen');

      await bar.getByRole('button', { name: 'Show only these' }).click();
      await page.waitForURL(/only=/);
      await expect.poll(drawnActors).toEqual(['isis', 'sdf', 'turkey']);

      await page.getByRole('application').focus();
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => !location.search.includes('only='));
      await expect.poll(drawnActors).toHaveLength(actors.length);
      await page.keyboard.press('Control+Shift+z');
      await page.waitForURL(/only=/);
      await page.getByRole('button', { name: 'Show the hidden actors again' }).click();
      await page.waitForFunction(() => !location.search.includes('only='));
      await expect.poll(drawnActors).toHaveLength(actors.length);
    });

    it('chooses the actors that an outline is drawn round', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      const { actors } = await visits.canvas();
      const { x, y } = await visits.actor('turkey');
      const lasso = page.getByRole('button', { name: 'Choose actors by drawing round them' });
      await lasso.click();
      await page.getByTestId('lasso').waitFor();
      await visits.checkAccessibility('lasso');
      await page.keyboard.press('Escape');
      await page.getByTestId('lasso').waitFor({ state: 'detached' });

      await lasso.click();
      await page.mouse.move(x - 45, y - 45);
      await page.mouse.down();
      for (const [dx, dy] of [
        [45, -45],
        [45, 45],
        [-45, 45],
        [-45, -40],
      ] as const)
        await page.mouse.move(x + dx, y + dy, { steps: 4 });
      await page.mouse.up();
      const within = actors.filter(actor => Math.abs(actor.x - x) < 45 && Math.abs(actor.y - y) < 45);
      await expect
        .poll(() => url().searchParams.get('sel')?.split(',').sort())
        .toEqual(within.map(actor => actor.slug).sort());
      await page.getByTestId('lasso').waitFor({ state: 'detached' });
    });

    it('opens what is hidden beside an actor, and draws the ones that are chosen', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      const { actors } = await visits.canvas();
      const { x, y } = await visits.actor('sdf');
      // The pill stands on the corner of the figure.
      await page.mouse.click(x + 31, y - 31);
      const card = page.getByTestId('expand');
      await card.getByRole('checkbox').first().waitFor();
      await visits.checkAccessibility('expand');
      await card.getByLabel('Kind of the other actor').selectOption({ label: 'People' });
      const people = await card.getByRole('checkbox').count();
      expect(people).toBeGreaterThan(0);
      await card.locator('.button-primary').click();
      await page.waitForURL(/with=/);
      await page.waitForLoadState('networkidle');
      await expect.poll(drawnActors).toHaveLength(actors.length + Math.min(5, people));
    });

    it('keeps a dragged actor in the link: another reader sees it at the same place', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      const { x, y } = await visits.actor('turkey');
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 60, y + 90, { steps: 6 });
      await page.mouse.up();
      await page.waitForURL(/pin=turkey~/);
      const mine = await visits.canvas();
      await visits.open(url().pathname + url().search);
      const placed = ({ actors }: typeof mine) =>
        actors
          .map(({ slug, place, pinned }) => `${slug} ${Math.round(place.x)} ${Math.round(place.y)} ${pinned}`)
          .sort();
      await expect.poll(async () => placed(await visits.canvas())).toEqual(placed(mine));
      expect(mine.actors.find(actor => actor.slug === 'turkey')?.pinned).toBe(true);
    });

    it('lays the graph out in four ways, one undone after the other', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      const places = async () => JSON.stringify((await visits.canvas()).actors.map(({ place }) => place));
      const seen = [await places()];
      for (const name of ['Hierarchy', 'Circle', 'Grid']) {
        await page.getByRole('button', { name: 'Layout and lines' }).click();
        if (name === 'Hierarchy') await visits.checkAccessibility('layout menu');
        await page.getByRole('button', { name, exact: true }).click();
        await page.waitForURL(new RegExp(`layout=${name.toLowerCase()}`));
        await page.waitForTimeout(500);
        seen.push(await places());
      }
      expect(new Set(seen).size).toBe(4);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.waitForURL(/layout=circle/);
    });

    it('shows the question behind a view, and GraphiQL opens with it', async () => {
      const page = await visits.open('/?lang=en&actors=sdf&type=ACCUSE&outlet=outlet:q-street');
      await visits.drawn();
      await page.getByTestId('query-button').first().click();
      const dialog = page.getByTestId('query');
      await dialog.waitFor();
      await visits.checkAccessibility('query');
      const operation = await dialog.locator('pre').innerText();
      expect(operation).toContain('types: [ACCUSE]');
      const { neighborhood } = await visits.ask<{ neighborhood: { total: number } }>(operation);
      expect(neighborhood.total).toBeGreaterThan(1);
      expect(await dialog.getByRole('link').getAttribute('href')).toBe(
        `/graphql?query=${encodeURIComponent(operation)}`,
      );
    });

    it('opens GraphiQL with a question and its variables, and each saved one at the first press', async () => {
      const page = await visits.open(
        `/graphql?query=${encodeURIComponent('query One($id: ID!) { node(id: $id) { id } }')}&variables=${encodeURIComponent('{"id":"actor:sdf"}')}`,
      );
      const active = page.locator('[role=tab][aria-selected=true]');
      await active.getByText('One').waitFor();
      await page.getByRole('button', { name: /^Execute/ }).click();
      await page.locator('.graphiql-response').getByText('"actor:sdf"').waitFor();
      await page.getByText('PathWithQuotes', { exact: true }).click();
      await active.getByText('PathWithQuotes').waitFor();
    });

    it.each([
      ['en', 'light'],
      ['ar', 'dark'],
    ] as const)(
      'shows actors and claims as tables, and chooses by boxes (%s, %s)',
      async (lang, colorScheme) => {
        const page = await visits.open(`/?lang=${lang}&actors=sdf&view=table&rows=actors`, { colorScheme });
        const boxes = page.locator('.table-actors tbody input');
        await boxes.first().waitFor();
        await boxes.nth(1).check();
        await boxes.nth(2).check();
        await expect.poll(() => url().searchParams.get('sel')?.split(',').length).toBe(2);
        await visits.checkAccessibility('table of actors');

        await page.locator('.table-tabs button').nth(2).click();
        await page.waitForURL(/rows=claims/);
        await page.getByTestId('claim-card').first().waitFor();
        await visits.checkAccessibility('table of claims');

        await page.locator('.table-tabs button').nth(1).click();
        await page.locator('[role=grid] tbody tr').first().waitFor();
        await page.locator('[role=grid] tbody input').first().check();
        await visits.checkAccessibility('table with boxes');
        await page.locator('.table-tabs p button').click();
        await page.getByTestId('chosen').waitFor();
      },
    );

    it.each([
      ['en', 'light'],
      ['ar', 'dark'],
    ] as const)('says why the table of claims has no rows (%s, %s)', async (lang, colorScheme) => {
      const start = `/?lang=${lang}&actors=sdf&view=table&rows=claims`;
      const page = await visits.open(`${start}&from=1990&to=1991`, { colorScheme });
      await page.locator('.table-claims .list-none').waitFor();
      await visits.checkAccessibility('no claims within the filters');

      await page.route('**/graphql', (route, request) =>
        request.postData()?.includes('ClaimList')
          ? route.fulfill({ json: { errors: [{ message: '', extensions: { code: 'STORE_UNAVAILABLE' } }] } })
          : route.continue(),
      );
      await page.goto(new URL(start, page.url()).href);
      const failure = page.locator('.table-claims .failure');
      await failure.waitFor();
      await visits.checkAccessibility('claims that could not be loaded');

      await page.unroute('**/graphql');
      await failure.getByRole('button').first().click();
      await page.locator('.table-claims').getByTestId('claim-card').first().waitFor();
      expect(await failure.count()).toBe(0);
    });

    it('leaves a relation out by Shift, in the link too, and says so', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      await visits.drawn();
      await page.getByRole('button', { name: 'Relationship', exact: true }).click();
      const row = page.getByRole('checkbox', { name: /^attack/ });
      await row.click({ modifiers: ['Shift'] });
      await expect.poll(() => url().searchParams.get('type')?.split(',')).toHaveLength(20);
      expect(url().searchParams.get('type')).not.toContain('ASSAULT');
      await page.locator('.check-label[data-excluded]').getByText('attack').waitFor();
      await visits.checkAccessibility('relation left out');
      await page.keyboard.press('Escape');
      await page.getByText('Relationship: all but attack').waitFor();
    });

    it('finds commands by name, and keeps views under names', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      await visits.drawn();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('table');
      await page.getByRole('option', { name: 'Show as table' }).waitFor();
      await visits.checkAccessibility('commands');
      await page.keyboard.press('Enter');
      await page.waitForURL(/view=table/);

      await page.getByRole('button', { name: 'Saved views' }).click();
      const menu = page.getByTestId('saved');
      await menu.getByRole('textbox').fill('SDF, as a table');
      await menu.getByRole('button', { name: 'Save', exact: true }).click();
      await menu.getByRole('link', { name: 'SDF, as a table' }).waitFor();
      await visits.checkAccessibility('saved views');
      await page.goto(`${visits.site.url}/?lang=en&actors=isis`);
      await page.getByRole('button', { name: 'Saved views' }).click();
      await page.getByTestId('saved').getByRole('link', { name: 'SDF, as a table' }).click();
      await page.waitForURL(/actors=sdf.*view=table/);
    });

    it('goes between graph and table, and back from an article, without losing the keyboard', async () => {
      const page = await visits.open('/?lang=en&actors=sdf');
      await visits.drawn();
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('KeyG');
      await page.waitForFunction(() => document.activeElement?.closest('[role=grid]') !== null);
      const row = await page.evaluate(() => document.activeElement?.closest('tr')?.innerText ?? '');
      expect(row).toContain('ISIS');
      await page.keyboard.press('KeyG');
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const panel = page.getByTestId('panel');
      await panel.getByTestId('claim-card').first().waitFor();
      const inText = panel.locator('[data-key=in-text]').first();
      await inText.focus();
      await page.keyboard.press('Enter');
      await page.getByTestId('active-note').waitFor();
      await page.keyboard.press('Backspace');
      await page.waitForFunction(() => document.activeElement?.getAttribute('data-key') === 'in-text');
    });

    it('finds a text in an article and keeps the note of the active claim beside its sentence', async () => {
      const { articles } = await visits.ask<{
        articles: { nodes: { id: string; title: string; claims: { nodes: { id: string }[] } }[] };
      }>('{ articles(first: 20) { nodes { id title claims { nodes { id } } } } }');
      const longest = articles.nodes.reduce((a, b) =>
        b.claims.nodes.length > a.claims.nodes.length ? b : a,
      );
      const bare = (id: string) => id.slice(id.indexOf(':') + 1);
      const claims = longest.claims.nodes;
      for (const claim of [claims[0]!, claims[Math.floor(claims.length / 2)]!, claims.at(-1)!]) {
        const page = await visits.open(`/articles/${bare(longest.id)}?lang=en&claim=${bare(claim.id)}`);
        await page.getByTestId('active-note').waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(300);
        const isSeen = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate(element => {
              const { top, bottom } = element.getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight;
            });
        expect([claim.id, await isSeen('[data-testid=active-note]')]).toEqual([claim.id, true]);
      }
      await visits.page.locator('#find-in-text').fill(longest.title.split(' ')[0]!);
      await visits.page.getByText(/^1 of \d+$/).waitFor();
      await visits.checkAccessibility('find');
    });

    it('plays time, but not for those who want no motion', async () => {
      const page = await visits.open('/?lang=en&actors=sdf', { reducedMotion: 'no-preference' });
      await visits.drawn();
      await page.getByRole('button', { name: /^Play/ }).click();
      await page.locator('.budget-filtered').waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.waitForFunction(() => document.querySelector('.budget-filtered') === null);
      expect(url().searchParams.has('to')).toBe(false);
      await visits.open('/?lang=en&actors=sdf');
      await visits.drawn();
      expect(await visits.page.getByRole('button', { name: /^Play/ }).count()).toBe(0);
    });

    it('keeps the graph above the evidence on a phone', async () => {
      const page = await visits.open('/?lang=ar&actors=sdf', { viewport: NARROW });
      await page.locator('.phone-graph').click();
      const line = await visits.line('sdf~VERBAL_CONFLICT~west');
      await page.mouse.click(line.x, line.y);
      const panel = page.getByTestId('panel');
      await panel.getByTestId('claim-card').first().waitFor();
      await page.waitForTimeout(600);
      const top = await panel.evaluate(element => element.getBoundingClientRect().top);
      for (const actor of (await visits.canvas()).actors) expect(actor.y).toBeLessThan(top);
      await visits.checkAccessibility('phone graph');
    });

    it.each([
      ['paths that do not exist', '/?lang=en&path=ghweran-prison~axis-of-resistance&steps=1'],
      ['paths of unknown actors', '/?lang=ar&path=nobody-at-all~sdf'],
      ['speakers', '/sources?lang=en&group=speaker'],
      ['articles with filters', '/articles?lang=ar&in=AR&outlet=outlet:q-street'],
      ['an actor', '/?lang=ar&actors=sdf,isis&actor=isis'],
      ['no claim within the filters', '/?lang=en&actors=sdf&from=1990&to=1991'],
    ])('has no accessibility violation in %s', async (where, path) => {
      await visits.open(path);
      await visits.checkAccessibility(where);
    });
  },
);
