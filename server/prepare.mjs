// What has to be there before anything of ours runs. Plain JavaScript without dependencies: it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const LOWEST = [20, 19];

/** Ends the process with a sentence where Node is too old. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1])) return;
  console.error(`isnad needs Node ${LOWEST.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a program of the project and ends this one where it fails. */
function run(command, args, what) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  console.error(`${what} failed. What it printed stands above.`);
  process.exit(1);
}

const installed = join(root, 'node_modules/.isnad-lock');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Notes that the packages of the present lock file are there; for who has run `npm ci` by hand. */
export function markInstalled() {
  writeFileSync(installed, lockHash());
}

/** Installs the packages of the lock file where they are missing or of another lock file. */
export function install() {
  checkNode();
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lockHash()) return;
  console.error('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], 'npm ci');
  markInstalled();
}

/** Paths, sizes and times of all sources: what a build depends on. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const visit = path => {
    const info = statSync(path);
    if (info.isDirectory()) {
      for (const name of readdirSync(path).sort())
        if (name !== 'generated' && !name.startsWith('.')) visit(join(path, name));
    } else hash.update(`${path}\0${info.size}\0${Math.trunc(info.mtimeMs)}\n`);
  };
  for (const name of [
    'server',
    'web',
    'schema',
    'seed/load.ts',
    'vite.config.ts',
    'tsconfig.json',
    'tsconfig.server.json',
  ])
    visit(join(root, name));
  return hash.digest('hex');
}

/** Builds server and page where a source has changed since the last build. */
export function build() {
  const stamp = join(root, 'dist/.built');
  const print = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  console.error('Building …');
  rmSync(stamp, { force: true });
  run('npm', ['run', '--silent', 'build'], 'The build');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, print);
}

/** Writes the types of the schema, which tests and development need. */
export function generate() {
  run('npm', ['run', '--silent', 'generate'], 'Generating the types of the schema');
}
