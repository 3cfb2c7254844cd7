// `npm test`: installs what is missing, builds, runs every test that this machine can run, and says what it skipped.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, generate, install, root } from '../server/prepare.mjs';

install();
generate();
build();

const folder = mkdtempSync(join(tmpdir(), 'isnad-tests-'));
const report = join(folder, 'report.json');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);

let results;
try {
  results = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('The tests did not run to their end.');
  process.exit(1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const tests = results.testResults.flatMap(file =>
  file.assertionResults.map(test => ({ ...test, file: relative(root, file.name) })),
);
const count = (...states) => tests.filter(test => states.includes(test.status)).length;
const brokenFiles = results.testResults.filter(
  file => file.status === 'failed' && file.assertionResults.length === 0,
);
const skipped = tests.filter(test => ['pending', 'skipped', 'todo', 'disabled'].includes(test.status));

if (skipped.length > 0) {
  console.log('\n################ SKIPPED ################');
  const groups = new Map();
  for (const test of skipped) {
    const name = `${test.file}: ${test.ancestorTitles.join(' > ') || test.title}`;
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  for (const [name, number] of groups) console.log(`  ${number} × ${name}`);
  console.log('#########################################');
}
if (process.env.ISNAD_NO_SKIP === '1' && skipped.length > 0)
  console.error('Nothing may be skipped here (ISNAD_NO_SKIP=1).');
for (const file of brokenFiles) console.error(`Failed before its tests: ${relative(root, file.name)}`);

const reported = count('failed') + brokenFiles.length;
const nothing = count('passed') === 0 && reported === 0;
if (nothing) console.error('No test ran.');
if (status !== 0 && reported === 0)
  console.error('A hook or something outside the tests failed; what it printed stands above.');
// What failed without being a test (a hook, an unhandled rejection, a worker that died) counts as one failure.
const failed = reported + (reported === 0 && (status !== 0 || nothing) ? 1 : 0);
console.log(`\n${count('passed')} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = failed > 0 || (process.env.ISNAD_NO_SKIP === '1' && skipped.length > 0) ? 1 : 0;
