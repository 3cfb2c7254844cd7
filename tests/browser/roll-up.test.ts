/** Members counted as their parent: the switch, the drawing, what a line then rests on, its list, and the way back. */
import { describe, expect, it } from 'vitest';
import { NO_VISIT, useVisits } from './visit.ts';

const WORDS = {
  en: {
    menu: 'Layout and lines',
    rollUp: 'Count members as their parent',
    back: 'Show members on their own again',
    note: 'Counted as United States: US forces',
    member: 'US forces',
  },
  ar: {
    menu: 'التخطيط والخطوط',
    rollUp: 'احسب الأعضاء على الجهة الأم',
    back: 'أظهر الأعضاء منفردين من جديد',
    note: 'محسوب على الولايات المتحدة: القوات الأمريكية',
    member: 'القوات الأمريكية',
  },
} as const;

describe.skipIf(NO_VISIT !== null)(`members rolled up${NO_VISIT ? ` (skipped: ${NO_VISIT})` : ''}`, () => {
  const visits = useVisits();
  const drawnActors = async () => (await visits.canvas()).actors.map(actor => actor.slug);

  it.each([
    ['en', 'light'],
    ['ar', 'dark'],
  ] as const)('are drawn as their parent, and told in its evidence (%s, %s)', async (lang, colorScheme) => {
    const words = WORDS[lang];
    let page = await visits.open(`/?lang=${lang}&actors=us-forces`, { colorScheme });
    await expect.poll(drawnActors).toContain('us-forces');
    await page.getByRole('button', { name: words.menu }).click();
    await page.getByLabel(words.rollUp).check();
    await page.waitForURL(/rollup=true/);
    await page.keyboard.press('Escape');
    await expect.poll(drawnActors).toContain('united-states');
    expect(await drawnActors()).not.toContain('us-forces');
    await visits.checkAccessibility('rolled up');

    page = await visits.open(
      `/?lang=${lang}&actors=sdf&rollup=true&rel=united-states~MATERIAL_CONFLICT~sdf`,
      {
        colorScheme,
      },
    );
    const note = page.getByTestId('rolled-up');
    await note.waitFor();
    expect((await note.innerText()).replace(/[\u2066-\u2069]/g, '')).toContain(words.note);
    // Each claim says whom it is about.
    const own = await page.getByTestId('claim-sides').allInnerTexts();
    expect(own.some(sides => sides.includes(words.member))).toBe(true);
    await visits.checkAccessibility('evidence of members');
    const number = page.getByTestId('evidence').locator('.panel-facts a').first();
    const count = Number((await number.innerText()).replace(/\D/g, ''));
    await number.click();
    await page.waitForURL(/\/claims\?.*rollup=true/);
    const total = page.getByTestId('list').locator('h1 .num').first();
    await total.waitFor();
    expect(Number((await total.innerText()).replace(/\D/g, ''))).toBe(count);

    await page.getByRole('button', { name: words.back }).click();
    await expect.poll(() => page.url()).not.toContain('rollup');
    await expect.poll(async () => Number((await total.innerText()).replace(/\D/g, ''))).toBeLessThan(count);
  });
});
