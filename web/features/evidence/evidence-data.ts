import type { EvidenceQuery } from '../../api/generated/operations.ts';

/** The answer to the question behind a line. */
export type EvidenceData = NonNullable<EvidenceQuery['evidence']>;
