/** What goes wrong between isnad and a Neo4j server, told so that a person can mend it. */
import neo4j, { type Neo4jError } from 'neo4j-driver';
import { IsnadError } from '../../domain/errors.ts';

/** Where the graph is kept and who reads it there. */
export type Place = { uri: string; username: string; database: string };

const SENTENCES: readonly [code: RegExp, sentence: (place: Place) => string][] = [
  [
    /Security\.(Unauthorized|TokenExpired)$/,
    place =>
      `Neo4j at ${place.uri} refuses the user ${place.username} with this password. Set NEO4J_USERNAME and NEO4J_PASSWORD to what the server knows.`,
  ],
  [
    /Security\.AuthenticationRateLimit$/,
    place =>
      `Neo4j at ${place.uri} has locked the user ${place.username} for a while after wrong passwords. Correct NEO4J_PASSWORD, wait a minute, and start again.`,
  ],
  [
    /Security\.CredentialsExpired$/,
    place =>
      `The password of ${place.username} at ${place.uri} must be changed before it can be used. Change it in Neo4j Browser, then set NEO4J_PASSWORD.`,
  ],
  [
    /Security\./,
    place =>
      `The user ${place.username} may not do what isnad needs in the database ${place.database} of ${place.uri}. Give it a role that reads, writes and makes indexes there.`,
  ],
  [
    /Database\.DatabaseNotFound$/,
    place =>
      `Neo4j at ${place.uri} has no database ${place.database}. Set NEO4J_DATABASE to one that it has.`,
  ],
  [
    /ReadOnly|NotALeader/i,
    place =>
      `The database ${place.database} at ${place.uri} takes no changes now: it is set read-only, or its leader has moved. Nothing was stored.`,
  ],
  [
    // The server says so of the transaction that it could not log, and from then on of every one.
    /TransactionLogError|TransactionCommitFailed|TransactionStartFailed/,
    place =>
      `Neo4j at ${place.uri} could not write and has stopped its database, most often because the disk is full. Make room where its data lie, then restart it: what was acknowledged is kept.`,
  ],
  [
    /ServiceUnavailable|SessionExpired/,
    place =>
      `Neo4j at ${place.uri} cannot be reached. Start it, or set NEO4J_URI to where it listens for Bolt.`,
  ],
  [
    /TimedOut|LockAcquisitionTimeout|Terminated/,
    place =>
      `Neo4j at ${place.uri} took too long over a question, which was ended. Nothing was stored by it.`,
  ],
  [
    /^Neo\.(TransientError|DatabaseError)\.|Database\./,
    place => `Neo4j at ${place.uri} is not able to answer now; its log says why.`,
  ],
];

/** The code of an error; the driver gives none where no connection could be had in time. */
function codeOf({ code, message }: Neo4jError): string {
  return code === 'N/A' && /connection|pool/i.test(message) ? 'ServiceUnavailable' : (code ?? '');
}

/** What a caller of the store is told of an error of the driver or the server; errors of the program stay as they are. */
export function toStoreError(error: unknown, place: Place): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const code = codeOf(error);
  const told = SENTENCES.find(([pattern]) => pattern.test(code));
  if (!told) return error;
  return new IsnadError(
    'STORE_UNAVAILABLE',
    told[1](place),
    { uri: place.uri, database: place.database, neo4j: code, detail: error.message },
    { cause: error },
  );
}

/** That an answer did not come in time: the host may hang, or the network drop packets. */
export function tooLate(place: Place, milliseconds: number): IsnadError {
  return new IsnadError(
    'STORE_UNAVAILABLE',
    `Neo4j at ${place.uri} has not answered within ${Math.round(milliseconds / 1000)} seconds. Look whether its machine is up and reachable.`,
    { uri: place.uri, database: place.database },
  );
}

/** That the store was closed before the question came. */
export function closed(): IsnadError {
  return new IsnadError('STORE_UNAVAILABLE', 'The store is closed. Start isnad again to ask it.');
}
