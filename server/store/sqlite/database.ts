import { DatabaseSync as Sqlite } from '@photostructure/sqlite';

/** A connection of the `node:sqlite` API. */
export type DatabaseSync = InstanceType<typeof Sqlite>;

type Statement = ReturnType<DatabaseSync['prepare']>;

/** A value that a statement may be given: lists travel as JSON text and are read with `json_each`. */
type Value = string | number | boolean | null | readonly (string | number)[];
export type Values = Readonly<Record<string, Value>>;

function encode(value: Value): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('A number that is not finite cannot be stored.');
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : (value as string | number | null);
}

/** One SQLite file, with statements prepared once. Statements are constants of the program; values are bound. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, Statement>();

  constructor(path: string) {
    this.#db = new Sqlite(path);
    this.#db.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;',
    );
  }

  /** The connection itself, for migrations. */
  get connection(): DatabaseSync {
    return this.#db;
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      statement.setAllowUnknownNamedParameters(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #bind(values: Values): Record<string, string | number | null> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, encode(value)]));
  }

  /** All rows of a statement. */
  all<Row>(sql: string, values: Values = {}): Row[] {
    return this.#prepare(sql).all(this.#bind(values)) as Row[];
  }

  /** The first row of a statement; undefined where there is none. */
  get<Row>(sql: string, values: Values = {}): Row | undefined {
    return this.#prepare(sql).get(this.#bind(values)) as Row | undefined;
  }

  /** Runs a statement for its effect. */
  run(sql: string, values: Values = {}): void {
    this.#prepare(sql).run(this.#bind(values));
  }

  /** Runs `work` in one transaction: all of it, or nothing where it throws. */
  transaction<Result>(work: () => Result): Result {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      try {
        this.#db.exec('ROLLBACK');
      } catch {
        // SQLite has rolled back by itself (a full disk): the first error is the one to tell.
      }
      throw error;
    }
  }

  /** Writes the log into the file and closes it. */
  close(): void {
    // A file with prepared statements stays open after `close`, its log beside it: what must be in the file is written first.
    try {
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A full or read-only disk: the log stays beside the file, and nothing is lost.
    }
    this.#db.close();
  }
}
