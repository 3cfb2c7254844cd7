import type { Logger } from 'pino';

/** What the HTTP server needs to know; the environment is read elsewhere. */
export type AppConfig = {
  /** Hosts besides loopback under which the server may be reached, as in ISNAD_HOSTS. */
  hosts: readonly string[];
  /** Version of isnad. */
  version: string;
  /** Name and version of the extractor, and the confidence from which its claims are shown. */
  extractor: string;
  threshold: number;
  /** Folder of the built page. */
  webRoot: string;
  log: Logger;
};
