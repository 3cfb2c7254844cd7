import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { graphStoreContract } from './graph-store.contract.ts';
import { rollUpContract } from './roll-up.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-contract-'));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = () => {
  files += 1;
  return openStore({ path: join(folder, `${files}.db`) });
};

graphStoreContract('SQLite', open);
rollUpContract('SQLite', open);
