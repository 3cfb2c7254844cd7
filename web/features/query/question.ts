import type { DocumentNode } from 'graphql';

/** What is asked of the API for what is shown: the operation and its values. */
export type Question = { document: DocumentNode; variables: Readonly<Record<string, unknown>> };
