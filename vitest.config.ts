import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Yoga and its plugins load graphql by its CommonJS entry; two copies of it do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
