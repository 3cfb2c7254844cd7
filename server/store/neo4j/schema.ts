import { setTimeout as wait } from 'node:timers/promises';
import { IsnadError } from '../../domain/errors.ts';
import type { Connection } from './connection.ts';

/**
 * The version of the graph's shape that this program writes; the node (:Isnad) of the database holds it. It rises
 * whenever properties, relationships or derived counts change; indexes alone are compared at every start.
 */
export const SCHEMA_VERSION = 2;

type Index = { name: string; properties: readonly string[]; create: string };

const unique = (name: string, label: string): Index => ({
  name,
  properties: ['id'],
  create: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
});

const range = (name: string, label: string, properties: readonly string[]): Index => ({
  name,
  properties,
  create: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map(p => `n.${p}`).join(', ')})`,
});

/** What a filter may ask of a claim without reading it: the rest of the indexes from which walks start. */
const COVERED = [
  'publishedAt',
  'publishedUntil',
  'type',
  'outlet',
  'language',
  'polarity',
  'modality',
] as const;

export const CLAIM_RELATIONSHIP = ['subject', 'object', 'type', 'publishedAt', 'id'] as const;
export const CLAIM_SUBJECT = ['subject', 'object', ...COVERED, 'status', 'standing'] as const;
export const CLAIM_OBJECT = ['object', 'subject', ...COVERED, 'status', 'standing'] as const;
export const CLAIM_PUBLISHED = ['publishedAt', 'id', 'standing'] as const;

/** Constraints and indexes. A composite index leaves out what lacks one of its properties: they are never null. */
const INDEXES: readonly Index[] = [
  unique('isnad_id', 'Isnad'),
  unique('actor_id', 'Actor'),
  unique('article_id', 'Article'),
  unique('outlet_id', 'Outlet'),
  unique('claim_id', 'Claim'),
  unique('speaker_id', 'Speaker'),
  unique('decision_id', 'Decision'),
  {
    name: 'relates_key',
    properties: ['key'],
    create: 'CREATE CONSTRAINT relates_key IF NOT EXISTS FOR ()-[r:RELATES]-() REQUIRE r.key IS UNIQUE',
  },
  {
    name: 'relates_disputed',
    properties: ['disputed'],
    create: 'CREATE INDEX relates_disputed IF NOT EXISTS FOR ()-[r:RELATES]-() ON (r.disputed)',
  },
  range('claim_relationship', 'Claim', CLAIM_RELATIONSHIP),
  range('claim_subject', 'Claim', CLAIM_SUBJECT),
  range('claim_object', 'Claim', CLAIM_OBJECT),
  range('claim_published', 'Claim', CLAIM_PUBLISHED),
  range('actor_claims', 'Actor', ['claimCount', 'id']),
  range('actor_parents', 'Actor', ['memberOf']),
  range('article_file', 'Article', ['fileName']),
  range('article_url', 'Article', ['url']),
  range('article_original', 'Article', ['originalFile']),
  range('article_origin', 'Article', ['origin']),
  range('article_fold', 'Article', ['textFold']),
  range('article_published', 'Article', ['publishedAt', 'id', 'current']),
  range('article_retrieved', 'Article', ['retrievedAt', 'id', 'current']),
  range('decision_article', 'Decision', ['article']),
  {
    name: 'actor_names',
    properties: ['folded'],
    create: 'CREATE TEXT INDEX actor_names IF NOT EXISTS FOR (n:Actor) ON (n.folded)',
  },
  {
    name: 'actor_skeletons',
    properties: ['skeletons'],
    create: 'CREATE TEXT INDEX actor_skeletons IF NOT EXISTS FOR (n:Actor) ON (n.skeletons)',
  },
  {
    name: 'article_text',
    properties: ['foldedTitle', 'foldedText'],
    create:
      "CREATE FULLTEXT INDEX article_text IF NOT EXISTS FOR (n:Article) ON EACH [n.foldedTitle, n.foldedText] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
  },
];

const STATE = `
  OPTIONAL MATCH (m:Isnad {id: 'isnad'})
  RETURN m.schema AS schema, coalesce(m.restoring, false) AS restoring, EXISTS { MATCH (n) WHERE NOT n:Isnad } AS occupied`;
const FOUND = 'SHOW INDEXES YIELD name, properties, state RETURN name, properties, state';
const MARK = `MERGE (m:Isnad {id: 'isnad'}) SET m.schema = toInteger($schema), m.of = 'isnad'`;

const where = ({ place }: Connection) => `the database ${place.database} at ${place.uri}`;

type State = {
  /** Version of the shape that the data have; null where there are none of isnad's. */
  schema: number | null;
  /** Whether a restore was begun and not finished. */
  restoring: boolean;
  /** Whether there is anything but isnad's mark. */
  occupied: boolean;
};

async function checkState(connection: Connection): Promise<State> {
  const [state] = (await connection.read(ask => ask<State>(STATE))) as [State];
  const found = state.schema;
  if (found === null && state.occupied)
    throw new IsnadError(
      'CONFIG_INVALID',
      `There are data in ${where(connection)} that isnad did not write, and it will not mix its own with them. Set NEO4J_DATABASE or NEO4J_URI to an empty database, or empty this one.`,
      { uri: connection.place.uri, database: connection.place.database },
    );
  if (found !== null && found > SCHEMA_VERSION)
    throw new IsnadError(
      'STORE_SCHEMA_NEWER',
      `The data in ${where(connection)} were written by a later version of isnad (schema ${found}, this one knows ${SCHEMA_VERSION}). Use that version, or another database.`,
      { found, known: SCHEMA_VERSION },
    );
  return state;
}

/** The indexes that are not there. */
async function findMissing(connection: Connection): Promise<Index[]> {
  const rows = await connection.read(ask => ask<{ name: string; properties: string[] | null }>(FOUND));
  const found = new Map(rows.map(row => [row.name, (row.properties ?? []).join()]));
  return INDEXES.filter(({ name, properties }) => {
    const present = found.get(name);
    if (present !== undefined && present !== properties.join())
      throw new IsnadError(
        'CONFIG_INVALID',
        `The index ${name} in ${where(connection)} is not the one that isnad needs. Drop it (DROP INDEX ${name}, or DROP CONSTRAINT ${name}) and start again: isnad makes its own.`,
        { index: name, found: present },
      );
    return present === undefined;
  });
}

/** Whether an index could not be made because another program was making it. */
function isRace(error: unknown): boolean {
  const code = error instanceof IsnadError ? error.fields.neo4j : (error as { code?: unknown }).code;
  return /DeadlockDetected|AlreadyExists/.test(String(code));
}

const ATTEMPTS = 20;

async function createMissing(connection: Connection): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const missing = await findMissing(connection);
    if (missing.length === 0 && attempt === 1) return;
    try {
      for (const { create } of missing) await connection.alone(create);
      await connection.alone('CALL db.awaitIndexes(300)');
      return;
    } catch (error) {
      if (!isRace(error) || attempt === ATTEMPTS) throw error;
      // Programs that start at once meet at the same locks: they go on at different times.
      await wait(100 + Math.random() * 400 * attempt);
    }
  }
}

/** What a database must be like for it to be opened. */
export type Expected = 'anything' | 'a store' | 'nothing';

const UNFINISHED = (connection: Connection) =>
  new IsnadError(
    'STORE_UNAVAILABLE',
    `A restore into ${where(connection)} is under way, or was broken off. Wait for it, or run isnad restore again: it begins anew.`,
    { uri: connection.place.uri, database: connection.place.database },
  );

function refuseUnexpected(
  connection: Connection,
  { schema, restoring, occupied }: State,
  expected: Expected,
): void {
  const { uri, database } = connection.place;
  if (expected === 'a store' && schema === null)
    throw new IsnadError(
      'STORE_UNAVAILABLE',
      `There is no store in ${where(connection)}. Look at NEO4J_URI and NEO4J_DATABASE.`,
      { uri, database },
    );
  if (expected === 'nothing' && occupied && !restoring)
    throw new IsnadError(
      'CONFLICT',
      `There is a store in ${where(connection)} already, and a dump is restored into an empty database only. Empty it, or name another one with NEO4J_DATABASE.`,
      { uri, database },
    );
  if (expected !== 'nothing' && restoring) throw UNFINISHED(connection);
}

/**
 * Makes constraints and indexes where they are missing, and marks the database as isnad's.
 *
 * @throws IsnadError STORE_SCHEMA_NEWER; CONFIG_INVALID where the database holds somebody else's data;
 *   STORE_UNAVAILABLE where nobody answers, where a store is expected and there is none, or a restore is not finished;
 *   CONFLICT where nothing is expected and there is a store.
 */
export async function prepare(connection: Connection, expected: Expected): Promise<void> {
  const state = await checkState(connection);
  refuseUnexpected(connection, state, expected);
  await createMissing(connection);
  if (state.schema !== SCHEMA_VERSION) await connection.write(ask => ask(MARK, { schema: SCHEMA_VERSION }));
}
