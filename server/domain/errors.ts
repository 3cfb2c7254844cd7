/** Stable codes of what can go wrong; callers and tests match these, never messages. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'CONFIG_INVALID'
  | 'CONFLICT'
  | 'CLAIM_QUOTE_MISMATCH'
  | 'DUMP_INVALID'
  | 'EXTRACTION_FAILED'
  | 'INPUT_BINARY'
  | 'INPUT_EMPTY'
  | 'INPUT_TOO_LONG'
  | 'INPUT_UNREADABLE'
  | 'INPUT_UNSUPPORTED'
  | 'FRONT_MATTER_INVALID'
  | 'NOT_FOUND'
  | 'STORE_SCHEMA_NEWER'
  | 'STORE_UNAVAILABLE'
  | 'TEXT_UNSUPPORTED';

/** What is known about a failure, for logs and for people. */
export type ErrorFields = Record<string, string | number | boolean | null>;

/** A failure with a stable code and a message that tells a person what to fix. */
export class IsnadError extends Error {
  override readonly name = 'IsnadError';
  readonly code: ErrorCode;
  readonly fields: ErrorFields;

  constructor(code: ErrorCode, message: string, fields: ErrorFields = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.fields = fields;
  }
}
