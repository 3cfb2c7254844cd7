import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

function isAlive(holder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(holder, 'pid'), 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until no other process of this machine holds what is named, then holds it until the answer is called. */
export async function takeTurn(name: string): Promise<() => void> {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `isnad-turn-${hash}`);
  for (;;) {
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, 'pid'), String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch {
      // A moment passes between making the folder and naming its holder.
      await wait(200);
      if (!isAlive(folder)) rmSync(folder, { recursive: true, force: true });
    }
  }
}
