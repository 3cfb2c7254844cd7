import { buildSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseForeignMutations } from '../../server/api/mutation-origin.ts';
import { openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const QUERY = '{ meta { engine } }';

function post(body: BodyInit, headers: Record<string, string>): Promise<Response> {
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
  return Promise.resolve(api.app.fetch(new Request('http://localhost/graphql', init)));
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(api.app.fetch(new Request(`http://localhost${path}`, { headers })));
}

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
}

describe('POST', () => {
  it('takes JSON, with any parameters of the type', async () => {
    const body = JSON.stringify({ query: QUERY });
    for (const type of ['application/json', 'application/json; charset=utf-8']) {
      const response = await post(body, { 'content-type': type });
      expect([type, response.status]).toEqual([type, 200]);
    }
  });

  it.each([
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(QUERY)}`],
    ['application/graphql', QUERY],
    ['text/plain', JSON.stringify({ query: QUERY })],
    ['application/jsonp', JSON.stringify({ query: QUERY })],
  ])('refuses %s with 415', async (type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await codeOf(response)).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('refuses a form with files with 415', async () => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: QUERY }));
    const response = await api.app.fetch(
      new Request('http://localhost/graphql', { method: 'POST', body: form }),
    );
    expect(response.status).toBe(415);
  });

  it('refuses a body over 1 MB with 413, whether or not its length is declared', async () => {
    const body = JSON.stringify({ query: QUERY, variables: { pad: 'x'.repeat(1_100_000) } });
    for (const sent of [body, new Blob([body]).stream()]) {
      const response = await post(sent, { 'content-type': 'application/json' });
      expect(response.status).toBe(413);
      expect(await codeOf(response)).toBe('PAYLOAD_TOO_LARGE');
    }
  });

  it('refuses several operations in one body', async () => {
    const response = await post(JSON.stringify([{ query: QUERY }]), { 'content-type': 'application/json' });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_USER_INPUT');
  });
});

describe('GET', () => {
  it('answers a query', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent(QUERY)}`);
    expect(await response.json()).toEqual({ data: { meta: { engine: 'sqlite' } } });
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is the only other method: %s gets 405', async method => {
    const response = await api.app.fetch(new Request('http://localhost/graphql', { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain('GET');
  });
});

describe('Host', () => {
  it.each([
    'localhost',
    'localhost:4000',
    '127.0.0.1:4000',
    '[::1]:4000',
    'isnad.example',
    'isnad.example:443',
  ])('%s is answered', async host => {
    expect((await get('/healthz', { host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    'isnad.example.evil',
    '127.0.0.1.evil.example',
    'a b',
    '',
  ])('"%s" gets 403', async host => {
    const response = await get('/graphql?query={__typename}', { host });
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('HOST_NOT_ALLOWED');
  });
});

describe('a mutation', () => {
  const yoga = createYoga({
    schema: buildSchema('type Query { a: Int } type Mutation { a: Int }'),
    plugins: [refuseForeignMutations()],
    logging: false,
  });
  const send = (headers: Record<string, string>, query = 'mutation { a }') =>
    yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost:4000', ...headers },
      body: JSON.stringify({ query }),
    });

  it.each(['http://evil.example', 'http://localhost:5000', 'null'])(
    'from a page of %s gets 403',
    async origin => {
      const response = await send({ origin });
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe('ORIGIN_NOT_ALLOWED');
    },
  );

  it('passes from the page itself and from programs, which send no origin', async () => {
    expect((await send({ origin: 'http://localhost:4000' })).status).toBe(200);
    expect((await send({})).status).toBe(200);
  });

  it('is what is refused, not a query', async () => {
    expect((await send({ origin: 'http://evil.example' }, '{ a }')).status).toBe(200);
  });
});

describe('an answer', () => {
  it.each(['/healthz', '/graphql?query={meta{engine}}', '/schema.graphql', '/nothing', '/'])(
    'of %s carries a request id, its own or the one that was sent',
    async path => {
      expect((await get(path)).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
      expect((await get(path, { 'x-request-id': 'trace-1' })).headers.get('x-request-id')).toBe('trace-1');
      expect((await get(path, { 'x-request-id': 'no "id"' })).headers.get('x-request-id')).toMatch(
        /^[\w-]{36}$/,
      );
    },
  );

  it('allows no other origin to read it', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent(QUERY)}`, {
      origin: 'http://evil.example',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is logged by method, path, status and time, without its query', async () => {
    api.logged.length = 0;
    await get('/graphql?query={meta{engine}}', { 'x-request-id': 'trace-2' });
    expect(api.logged).toMatchObject([
      {
        level: 30,
        requestId: 'trace-2',
        method: 'GET',
        path: '/graphql',
        status: 200,
        ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(api.logged)).not.toContain('meta');
  });
});
