import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { migrate, SCHEMA_VERSION } from '../../server/store/sqlite/schema.ts';
import { CLAIMS } from '../contract/fixture.ts';
import { fill, variedBundles } from './varied-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the schema of the embedded store', () => {
  it('is the same after a second migration', () => {
    const db = new Database(join(folder, 'twice.db'));
    const schema = () => db.all('SELECT name, sql FROM sqlite_schema ORDER BY name');
    migrate(db.connection);
    const before = schema();
    migrate(db.connection);
    expect(schema()).toEqual(before);
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: SCHEMA_VERSION });
    db.close();
  });

  it('of an earlier isnad, which recorded neither how claims were found nor what members count as, is brought up to date', async () => {
    const path = join(folder, 'earlier.db');
    const before = await openStore({ path });
    await fill(before, variedBundles(2));
    await before.close();
    const db = new Database(path);
    db.connection.exec('DROP TABLE claim_reason; DROP TABLE outermost; PRAGMA user_version = 1');
    db.close();
    const store = await openStore({ path });
    expect(await store.findClaimReasons([CLAIMS.sdfHitIsis.id])).toEqual([null]);
    expect((await store.findClaims([CLAIMS.sdfHitIsis.id]))[0]).toMatchObject({ state: 'REJECTED' });
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it('of a later isnad is refused, and the file left as it is', async () => {
    const path = join(folder, 'newer.db');
    const db = new Database(path);
    db.connection.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    await expect(openStore({ path })).rejects.toMatchObject({ code: 'STORE_SCHEMA_NEWER' });
  });

  it('is not laid over a file that is no database', async () => {
    const { writeFileSync } = await import('node:fs');
    const path = join(folder, 'no-database.db');
    writeFileSync(
      path,
      'This is a letter and no database, and it is long enough to be looked at. '.repeat(40),
    );
    await expect(openStore({ path })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('is in WAL mode with foreign keys on', () => {
    const db = new Database(join(folder, 'pragmas.db'));
    expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    db.close();
  });
});
