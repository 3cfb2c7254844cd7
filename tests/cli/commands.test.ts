import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../server/project-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'));
const articles = join(folder, 'articles');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  mkdirSync(articles);
  writeFileSync(join(articles, 'a.txt'), 'Turkish forces attacked the SDF near the river on Monday.');
  writeFileSync(join(articles, 'b.txt'), '');
});

/** Runs the command line from its sources, with a store of this test's own. */
function isnad(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT_ROOT, 'server/isnad.mjs'), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, ISNAD_SOURCES: '1', ISNAD_DATA: join(folder, 'data'), ...env },
    },
  );
  return { status, stdout, stderr };
}

describe('the command line', () => {
  it('tells each input and exits with 3 where some failed, the others done', () => {
    const { status, stdout } = isnad(['ingest', articles, '--json']);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(first).toMatchObject({ status: 'stored', claims: 1, error: null });
    expect(first.article).toMatch(/^[0-9a-f]{16}$/);
    expect(second).toMatchObject({
      status: 'failed',
      article: null,
      error: { code: 'INPUT_EMPTY', byteOffset: 0 },
    });
    expect(status).toBe(3);
  });

  it('ingests the same folder again without a change to the dump', () => {
    const before = isnad(['dump']).stdout;
    expect(before).toContain('"Turkish forces attacked the SDF');
    const { stdout } = isnad(['ingest', articles, '--json']);
    expect(JSON.parse(stdout.split('\n')[0] as string)).toMatchObject({ status: 'unchanged' });
    expect(isnad(['dump']).stdout).toBe(before);
  });

  it('verifies a store that is as it should be', () => {
    expect(isnad(['verify'])).toMatchObject({ status: 0, stdout: '' });
  });

  it('restores a dump into an empty folder, and refuses one that holds a store', () => {
    const dump = isnad(['dump']).stdout;
    const file = join(folder, 'dump.jsonl');
    writeFileSync(file, dump);
    const elsewhere = ['--data', join(folder, 'restored')];
    expect(isnad(['restore', file, ...elsewhere])).toMatchObject({ status: 0, stdout: '' });
    expect(isnad(['dump', ...elsewhere]).stdout).toBe(dump);
    const { status, stderr } = isnad(['restore', file, ...elsewhere]);
    expect(stderr).toContain('(CONFLICT)');
    expect(status).toBe(2);
  });

  it('writes what it extracts in the format of the annotations', () => {
    const out = join(folder, 'out');
    expect(isnad(['extract', articles, '--out', out]).status).toBe(3);
    const [line] = readFileSync(join(out, 'a.claims.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(line as string)).toMatchObject({
      subject: 'turkish-forces',
      type: 'ASSAULT',
      object: 'sdf',
      polarity: 'affirmed',
      modality: 'actual',
      attribution: [],
    });
  });

  it('evaluates against annotations, as a table or as JSON', () => {
    const { status, stdout } = isnad(['evaluate', join(PROJECT_ROOT, 'tests/gold'), '--json']);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout).levels)).toEqual(['strict', 'relaxed', 'pair']);
  });

  it.each([
    [['ingest'], 'missing required argument'],
    [['ingest', '/nowhere/at/all'], 'INPUT_UNREADABLE'],
    [['ingest', '.', '--language', 'fr'], 'ar or en'],
    [['ingest', '.', '--published', 'monday'], '2025-08-17'],
    [['no-such-command'], 'unknown command'],
    [['evaluate', '/nowhere/at/all'], ''],
  ])('exits with 2 and a sentence for %j', (args, said) => {
    const { status, stderr } = isnad(args);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });

  it('names the variable that does not parse, what it held and what it takes', () => {
    const { status, stderr } = isnad(['verify'], { PORT: 'http' });
    expect(stderr).toContain('PORT is "http"; it takes a number from 0 to 65535');
    expect(status).toBe(2);
  });

  it.each(['serve', 'ingest', 'extract', 'evaluate', 'dump', 'restore', 'verify'])(
    'has help with an example for %s',
    command => {
      const { status, stdout } = isnad([command, '--help']);
      expect(stdout).toMatch(/Examples?:\n {2}\S/);
      expect(status).toBe(0);
    },
  );
});
