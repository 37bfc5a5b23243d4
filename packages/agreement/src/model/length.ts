/** A length of calendar time as contracts write it: `90 days`, `3 months`, `10 business days`. */
export interface Length {
  /** From 1. */
  readonly count: number;
  readonly unit: 'day' | 'business day' | 'week' | 'month' | 'year';
}

/** A length in words, as it is written in an agreement. */
export function lengthText({ count, unit }: Length): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
