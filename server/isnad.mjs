#!/usr/bin/env node
// The command line. Installs and builds what is missing, then runs the compiled program; ISNAD_SOURCES=1 runs the sources.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, install } from './prepare.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (process.env.ISNAD_SOURCES !== '1') {
  install();
  build();
  const { run } = await import(pathToFileURL(join(root, 'dist/server/cli/run.js')).href);
  await run(process.argv);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import(pathToFileURL(join(root, 'server/cli/run.ts')).href);
  await run(process.argv);
}
