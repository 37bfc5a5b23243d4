/**
 * Stands for an instant that has not come and for a length of time that there is not, where many numbers pass through:
 * `undefined` would cost an object for each. Every comparison with it fails.
 */
export const NONE = Number.NaN;

/** Whether there is one. */
export function isSome(value: number): boolean {
  return !Number.isNaN(value);
}

/** The same for those who keep it. */
export function orUndefined(value: number): number | undefined {
  return isSome(value) ? value : undefined;
}
