import { IsnadError } from '../domain/errors.ts';

/** The values by which a list is ordered, of its last item seen. */
export type Keyset = (string | number)[];

/** An opaque cursor for a keyset. */
export function toCursor(keys: Keyset): string {
  return Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');
}

/**
 * Reads a cursor of a list that is ordered by as many values as `shape` has, of the same kinds.
 *
 * @throws IsnadError BAD_USER_INPUT where it is none.
 */
export function fromCursor(cursor: string, shape: readonly ('string' | 'number')[]): Keyset {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(keys) &&
      keys.length === shape.length &&
      keys.every((key, i) => typeof key === shape[i] && (typeof key !== 'number' || Number.isFinite(key)))
    )
      return keys as Keyset;
  } catch {
    // Falls through: what is no JSON is no cursor.
  }
  throw new IsnadError(
    'BAD_USER_INPUT',
    'This cursor is not one of this list. Use a cursor that the same list gave.',
    {
      cursor,
    },
  );
}
