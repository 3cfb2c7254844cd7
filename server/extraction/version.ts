/** Name and version of the extractor: a change of rules that changes claims raises it. Stored with each claim. */
export const EXTRACTOR = 'isnad-rules/2';

/** Confidence at or above which its claims are shown. Not measured on blind texts yet: all are. */
export const THRESHOLD = 0;
