import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { CHROMIUM, launch } from './browser.ts';
import { BUILT, startSite } from './site.ts';

/** Why there can be no visit on this machine; null where there can. */
export const NO_VISIT = !CHROMIUM
  ? 'there is no Chromium'
  : !BUILT
    ? 'the page is not built (npm test builds it)'
    : null;

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

type OpenOptions = {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
};

/** A site with the shipped corpus and a browser for all tests of a block; each test opens pages of its own. */
export class Visits {
  browser!: Browser;
  site!: Awaited<ReturnType<typeof startSite>>;
  context: BrowserContext | undefined;
  page!: Page;
  /** Errors of the console and of the page, and requests to any other host. */
  complaints: string[] = [];

  /** Opens an address as a reader who was never here. */
  async open(path: string, options: OpenOptions = {}): Promise<Page> {
    await this.context?.close();
    this.context = await this.browser.newContext({
      viewport: WIDE,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    this.page = await this.context.newPage();
    this.page.on('console', message => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    this.page.on('pageerror', error => this.complaints.push(`error: ${error.message}`));
    this.page.on('request', request => {
      if (!request.url().startsWith(this.site.url) && !/^(?:data|blob):/.test(request.url()))
        this.complaints.push(`asked another host: ${request.url()}`);
    });
    await this.page.goto(this.site.url + path);
    await this.page.waitForLoadState('networkidle');
    return this.page;
  }

  /** Asks the API itself, to compare with what the page shows. */
  async ask<T>(query: string): Promise<T> {
    const response = await fetch(`${this.site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: T }).data;
  }

  /** Expects no violation of WCAG 2.2 AA in what is on screen. */
  async checkAccessibility(where: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(v => `${where}: ${v.id}: ${v.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  }

  /** Waits until the canvas has drawn its graph. */
  async drawn(): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName('isnad:graph-drawn').length > 0);
  }

  /** What the canvas holds: its actors, its lines, and where they are on the screen. */
  async canvas(): Promise<CanvasState> {
    await this.drawn();
    return this.page.evaluate(() => {
      type Point = { x: number; y: number };
      type Element = {
        id(): string;
        hasClass(name: string): boolean;
        renderedPosition(): Point;
        renderedMidpoint(): Point;
        position(): Point;
      };
      type Cy = {
        nodes(): { map<T>(each: (element: Element) => T): T[] };
        edges(): { map<T>(each: (element: Element) => T): T[] };
        container(): HTMLElement;
      };
      const holder = [...document.querySelectorAll('*')].find(element => '_cyreg' in element) as unknown as {
        _cyreg: { cy: Cy };
      };
      const { cy } = holder._cyreg;
      const box = cy.container().getBoundingClientRect();
      const onPage = ({ x, y }: Point) => ({ x: box.left + x, y: box.top + y });
      return {
        actors: cy.nodes().map(node => ({
          slug: node.id(),
          ...onPage(node.renderedPosition()),
          place: { ...node.position() },
          dimmed: node.hasClass('filtered'),
          pinned: node.hasClass('pinned'),
        })),
        lines: cy.edges().map(edge => ({
          key: edge.id(),
          ...onPage(edge.renderedMidpoint()),
          dimmed: edge.hasClass('filtered'),
        })),
      };
    });
  }

  /** The middle of a line on the screen. */
  async line(key: string): Promise<{ x: number; y: number }> {
    const line = (await this.canvas()).lines.find(other => other.key.startsWith(key));
    if (!line) throw new Error(`There is no line ${key} on the canvas.`);
    return line;
  }

  /** Where an actor stands on the screen. */
  async actor(slug: string): Promise<CanvasState['actors'][number]> {
    const actor = (await this.canvas()).actors.find(other => other.slug === slug);
    if (!actor) throw new Error(`There is no actor ${slug} on the canvas.`);
    return actor;
  }
}

type Spot = { x: number; y: number; dimmed: boolean };
export type CanvasState = {
  actors: (Spot & { slug: string; place: { x: number; y: number }; pinned: boolean })[];
  lines: (Spot & { key: string })[];
};

/** Prepares visits for the tests of a block, and expects that none of them left a complaint. */
export function useVisits(): Visits {
  const visits = new Visits();
  beforeAll(async () => {
    [visits.browser, visits.site] = await Promise.all([launch(), startSite()]);
  });
  afterAll(async () => {
    await visits.browser?.close();
    await visits.site?.close();
  });
  beforeEach(() => {
    visits.complaints = [];
  });
  afterEach(async () => {
    await visits.context?.close();
    visits.context = undefined;
    expect(visits.complaints).toEqual([]);
  });
  return visits;
}
