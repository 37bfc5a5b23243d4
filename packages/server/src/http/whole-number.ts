import { z } from 'zod';

/** Digits of a whole number that is told apart from its neighbours. */
const WHOLE = /^-?\d{1,16}$/u;

/**
 * A whole number of an address, in digits. `Number` also reads an empty text, as 0, and `0x10` and ` 1`: whoever forgot a value would not hear of it.
 *
 * @param max for numbers that the database keeps, what it can keep
 */
export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
  return z.preprocess(read, numberWithin(min, max));
}

/** The same, with the one that counts where none is given. */
export function wholeNumberOr(usual: number, min: number, max: number) {
  return z.preprocess(read, numberWithin(min, max).default(usual));
}

function read(text: unknown): unknown {
  return typeof text === 'string' && WHOLE.test(text) ? Number(text) : text;
}

function numberWithin(min: number, max: number) {
  const error =
    max === Number.MAX_SAFE_INTEGER
      ? `Give a whole number of at least ${min}`
      : `Give a whole number from ${min} to ${max}`;
  return z.number(error).int(error).min(min, error).max(max, error);
}
