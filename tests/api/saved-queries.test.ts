import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedQueries } from '../../server/api/saved-queries.ts';
import { openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** Whether something is found in an answer: a list that is not empty. */
function holdsSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSomething);
}

test('there are six saved queries', () => {
  expect(savedQueries).toHaveLength(6);
});

test.each(savedQueries)('$name finds something in the graph', async ({ query }) => {
  const { status, data, errors } = await api.ask(query);
  expect(errors).toEqual([]);
  expect(status).toBe(200);
  expect(holdsSomething(data)).toBe(true);
});
