/**
 * Pictures of every screen in both languages, both themes, wide and narrow, into `shots/` (not committed). Run by
 * `npm run shots` after `npm run build`; names of screens as arguments take only those.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { launch } from './browser.ts';
import { startSite } from './site.ts';

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

/** Where each screen is, and what to wait for. */
const SCREENS: Readonly<Record<string, (article: string) => string>> = {
  start: () => '/',
  explorer: () => '/?actors=sdf',
  edge: () => '/?actors=sdf&rel=sdf~ALLIED_WITH~west',
  line: () => '/?actors=sdf&rel=turkish-forces~MATERIAL_CONFLICT~sdf',
  actor: () => '/?actors=sdf,isis&actor=isis',
  table: () => '/?actors=sdf&view=table',
  rolled: () => '/?actors=us-forces&rollup=true&rel=united-states~SANCTION~sdf',
  reader: article => `/articles/${article}`,
  articles: () => '/articles',
  filtered: () => '/?actors=sdf&outlet=outlet:q-street',
  chosen: () => '/?actors=sdf&layout=circle&sel=isis,turkey',
  paths: () => '/?path=arab-tribes~international-coalition&route=3',
  speakers: () => '/sources?group=speaker',
};

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1200);
}

const wanted = process.argv.slice(2);
const folder = join(PROJECT_ROOT, 'shots');
mkdirSync(folder, { recursive: true });
const site = await startSite();
const browser = await launch();
try {
  const found = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        '{ claims(first: 1, filter: { subjects: ["sdf"], types: [ALLIED_WITH], languages: [AR] }) { nodes { id article { id } } } }',
    }),
  });
  const { data } = (await found.json()) as {
    data: { claims: { nodes: { id: string; article: { id: string } }[] } };
  };
  const [claim] = data.claims.nodes;
  const article = claim ? `${claim.article.id}?claim=${claim.id}` : '';
  for (const [name, path] of Object.entries(SCREENS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const language of ['ar', 'en'])
      for (const colorScheme of ['light', 'dark'] as const)
        for (const [size, viewport] of Object.entries(SIZES)) {
          const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
          const address = path(article);
          await page.goto(`${site.url}${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
          await settle(page);
          await page.screenshot({ path: join(folder, `${name}-${language}-${colorScheme}-${size}.png`) });
          await page.close();
        }
    console.log(name);
  }
} finally {
  await browser.close();
  await site.close();
}
