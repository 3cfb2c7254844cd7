import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import type { Row } from './measure.ts';

/** Memory that a process holds, in MB; null where the system does not tell (elsewhere than Linux). */
function residentMegabytes(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
  } catch {
    return null;
  }
}

async function startOnce(data: string): Promise<{ seconds: number; megabytes: number | null }> {
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [join(PROJECT_ROOT, 'server/start.mjs'), '--port', '0', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LOG_LEVEL: 'silent' },
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', code => reject(new Error(`The server ended with ${code}.`)));
    child.stdout.on('data', (text: Buffer) => {
      const found = /isnad is at (\S+)/.exec(text.toString());
      if (found) resolve(found[1] as string);
    });
  });
  const seconds = (performance.now() - begin) / 1000;
  const query =
    '{ overview { meta { counts { claims } } } neighborhood(actors: ["sdf"]) { total relationships { id } } }';
  for (let i = 0; i < 50; i += 1)
    await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`).then(r => r.text());
  const megabytes = child.pid === undefined ? null : residentMegabytes(child.pid);
  child.removeAllListeners('exit');
  await new Promise(resolve => {
    child.on('exit', resolve);
    child.kill('SIGTERM');
  });
  return { seconds, megabytes };
}

/** The first start on an empty store and a second one, of what is built; memory after fifty requests. */
export async function benchStart(): Promise<{ title: string; rows: Row[] }> {
  const data = mkdtempSync(join(tmpdir(), 'isnad-start-'));
  try {
    const rows: Row[] = [];
    for (const what of ['first start (reads the digests)', 'second start']) {
      const { seconds, megabytes } = await startOnce(data);
      rows.push({ what, seconds: seconds.toFixed(1), 'resident MB': megabytes ?? 'not told' });
    }
    return { title: 'Start, once built', rows };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
