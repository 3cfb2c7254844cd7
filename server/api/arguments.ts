/** Checks of arguments, made once, before the store. Messages say what to fix; `field` says where. */
import { IsnadError } from '../domain/errors.ts';

const MOST_VALUES = 1000;

/** Refuses an argument. */
export function refuse(field: string, message: string): never {
  throw new IsnadError('BAD_USER_INPUT', message, { field });
}

/** A whole number within its limits, or what stands for it where it is not given. */
export function toCount(
  value: number | null | undefined,
  limits: { field: string; least: number; most: number; otherwise: number },
): number {
  const { field, least, most, otherwise } = limits;
  if (value === null || value === undefined) return otherwise;
  if (value < least || value > most)
    refuse(field, `${field} takes ${least} to ${most}; it was ${value}. Ask for less at a time, or page on.`);
  return value;
}

/** A list as it was given; null where it is not asked for. An empty one is refused: it would match nothing. */
export function toList<T>(values: readonly T[] | null | undefined, field: string): T[] | null {
  if (values === null || values === undefined) return null;
  if (values.length === 0)
    refuse(
      field,
      `${field} is an empty list, which nothing can match. Leave it out, or name at least one value.`,
    );
  if (values.length > MOST_VALUES)
    refuse(field, `${field} takes at most ${MOST_VALUES} values; it had ${values.length}.`);
  return [...values];
}
