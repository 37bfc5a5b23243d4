const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** OpenSLO’s short form of a length: `5m`, `4w`, `1Q`. */
export interface ShortLength {
  readonly count: number;
  readonly unit: 'm' | 'h' | 'd' | 'w' | 'M' | 'Q' | 'Y';
}

const FIXED_MS = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: DAY_MS, w: 7 * DAY_MS } as const;
/** Months, quarters and years have no fixed length; OpenSLO’s own library takes these. */
const USUAL_DAYS = { M: 30, Q: 90, Y: 365 } as const;

/** Reads a length; undefined where the text is none, or is of no length. */
export function shortLength(text: string): ShortLength | undefined {
  const [, count = '', unit = ''] = /^(\d{1,4})([mhdwMQY])$/u.exec(text) ?? [];
  return Number(count) > 0 ? { count: Number(count), unit: unit as ShortLength['unit'] } : undefined;
}

/** Whether it is the same at any time of the year. */
export function isFixed({ unit }: ShortLength): boolean {
  return unit in FIXED_MS;
}

/** In milliseconds; a month as 30 days, a quarter as 90, a year as 365. */
export function lengthMs({ count, unit }: ShortLength): number {
  const one = { ...FIXED_MS, M: USUAL_DAYS.M * DAY_MS, Q: USUAL_DAYS.Q * DAY_MS, Y: USUAL_DAYS.Y * DAY_MS }[
    unit
  ];
  return count * one;
}

/** The shortest way to write a length of whole minutes; undefined for others. */
export function shortText(ms: number): string | undefined {
  if (ms <= 0 || ms % MINUTE_MS !== 0) return undefined;
  const unit = (['w', 'd', 'h', 'm'] as const).find((one) => ms % FIXED_MS[one] === 0) ?? 'm';
  return `${ms / FIXED_MS[unit]}${unit}`;
}
