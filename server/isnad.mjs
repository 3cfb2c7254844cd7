#!/usr/bin/env node
// The command line. Runs the compiled program, or the sources where there is no build (development).
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'dist/server/cli/run.js');
if (existsSync(built) && process.env.ISNAD_SOURCES !== '1') {
  const { run } = await import(pathToFileURL(built).href);
  await run(process.argv);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import(pathToFileURL(join(root, 'server/cli/run.ts')).href);
  await run(process.argv);
}
