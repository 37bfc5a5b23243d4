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

/** A length in the largest unit that it is whole in: `90 min`, `3 days`. */
export function durationText(ms: number): string {
  const units = [
    [86_400_000, 'day'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1_000, 's'],
  ] as const;
  const [size, name] = units.find(([one]) => ms >= one && ms % one === 0) ?? [1, 'ms'];
  const count = ms / size;
  return `${count} ${name}${name === 'day' && count !== 1 ? 's' : ''}`;
}
