import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { savedQueries } from '../../server/api/saved-queries.ts';
import { IsnadError } from '../../server/domain/errors.ts';
import { openApi, type TestApi } from './open-api.ts';

const webRoot = mkdtempSync(join(tmpdir(), 'isnad-web-'));
mkdirSync(join(webRoot, 'assets'));
writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>isnad</title>');
writeFileSync(join(webRoot, 'favicon.svg'), '<svg/>');
writeFileSync(join(webRoot, 'assets/index-abc123.js'), `export const page = "${'x'.repeat(2000)}";`);
const outside = join(tmpdir(), 'isnad-outside.txt');
writeFileSync(outside, 'outside');

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ webRoot });
});
afterAll(async () => {
  await api.close();
  rmSync(webRoot, { recursive: true });
  rmSync(outside);
});

async function get(
  path: string,
  headers: Record<string, string> = {},
  from: TestApi = api,
): Promise<Response> {
  return from.app.fetch(new Request(`http://localhost${path}`, { headers }));
}

describe('/healthz and /readyz', () => {
  it('are 200 while all is well', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
  });

  it('tell a store that fails from a process that lives', async () => {
    const failing = await openApi({
      replace: { meta: () => Promise.reject(new IsnadError('STORE_UNAVAILABLE', 'The store is closed.')) },
    });
    expect((await get('/healthz', {}, failing)).status).toBe(200);
    expect((await get('/readyz', {}, failing)).status).toBe(503);
    await failing.close();
  });

  it('do not wait longer than 5 s for a store that hangs', async () => {
    const hanging = await openApi({ replace: { meta: () => new Promise(() => {}) } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = get('/readyz', {}, hanging);
    await vi.advanceTimersByTimeAsync(5000);
    expect((await answer).status).toBe(503);
    vi.useRealTimers();
    await hanging.close();
  });
});

describe('/metrics', () => {
  it('counts calls of the store by method and times operations by name', async () => {
    await api.ask('query Known { meta { engine } facets { tally { claims } } }');
    const response = await get('/metrics');
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).toMatch(/isnad_store_calls_total\{method="facets"\} 1/);
    expect(text).toMatch(/isnad_graphql_operation_seconds_count\{operation="Known"\} 1/);
  });

  it('keeps the number of names bounded, whatever clients call their operations', async () => {
    for (let i = 0; i < 120; i += 1) await api.ask(`query Name${i} { meta { engine } }`);
    await api.ask('{ meta { engine } }');
    const text = await (await get('/metrics')).text();
    const names = new Set([...text.matchAll(/operation="(\w+)"/g)].map(match => match[1]));
    expect(names.size).toBeLessThanOrEqual(52);
    expect(names).toContain('other');
    expect(names).toContain('anonymous');
  });
});

describe('/schema.graphql', () => {
  it('is the SDL as text, with its descriptions', async () => {
    const response = await get('/schema.graphql');
    const sdl = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(buildSchema(sdl).getQueryType()?.getFields().actors?.description).toBe(
      'The actors, most claimed first.',
    );
  });
});

describe('the page', () => {
  it.each([
    '/',
    '/?actors=sdf',
    '/articles',
    '/articles/4eaebe6112bd36c2?claim=x',
    '/sources',
    '/claims?actors=damascus&group=origin',
    '/actors',
    '/relationships?disputed=true',
  ])('is answered at %s and asked again', async path => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>isnad</title>');
  });

  it('has assets that are kept for ever, compressed', async () => {
    const response = await get('/assets/index-abc123.js', { 'accept-encoding': 'gzip' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  it('has other files that are asked again', async () => {
    const response = await get('/favicon.svg');
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    '/assets/index-old.js',
    '/assets/',
    '/nothing',
    '/..%2fisnad-outside.txt',
    '/%2e%2e/isnad-outside.txt',
    '/assets/..%5c..%5cisnad-outside.txt',
    '/articles.html',
  ])('is not answered at %s', async path => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect((await response.json()).errors[0].extensions).toMatchObject({
      code: 'NOT_FOUND',
      requestId: expect.any(String),
    });
  });

  it('says what to run where it is not built', async () => {
    const unbuilt = await openApi();
    const response = await get('/', {}, unbuilt);
    expect(response.status).toBe(503);
    expect((await response.json()).errors[0].message).toContain('npm run build');
    await unbuilt.close();
  });

  it('may load nothing from other hosts and run no inline script', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('GraphiQL', () => {
  const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

  it('is what a browser gets at /graphql, whole, with the saved queries as tabs', async () => {
    const response = await get('/graphql', { accept });
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('GraphiQL');
    for (const { name } of savedQueries) expect(html).toContain(`query ${name}`);
  });

  it('is sent compressed where that is taken', async () => {
    const response = await get('/graphql', { accept, 'accept-encoding': 'gzip, br' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(4_000_000);
  });

  it('asks no other host for anything', async () => {
    const response = await get('/graphql', { accept });
    const html = await response.text();
    const markup = html.replace(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(match => match[1]).join('\n');
    expect(markup).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(styles).not.toMatch(/url\(\s*['"]?(?!data:|#)|@import/);
    // Whatever its script would want, the policy lets it ask this server only.
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toMatch(/script-src 'sha256-[\w+/=]{44}' blob:;/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('does not stand in the way of programs', async () => {
    const response = await get('/graphql?query={meta{engine}}', { accept: 'application/json' });
    expect(await response.json()).toEqual({ data: { meta: { engine: 'sqlite' } } });
  });
});
