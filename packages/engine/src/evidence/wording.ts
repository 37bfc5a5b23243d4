import type { Agreement } from '@tallystick/agreement';

/** By source and field: what the source's own words stand for ([EVD-16]). */
export type Wording = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>>;

export const AS_WRITTEN: Wording = new Map();

/** What the words of an agreement's sources stand for; sources that say nothing of it speak its words already. */
export function wordingOf({ sources }: Agreement): Wording {
  return new Map(
    [...sources].filter(([, { values }]) => values.size > 0).map(([id, { values }]) => [id, values]),
  );
}

/** The same text for wordings that read every record alike. */
export function wordingKey(wording: Wording): string {
  const sorted = <T>(map: ReadonlyMap<string, T>, text: (value: T) => string) =>
    [...map]
      .map(([key, value]) => `${JSON.stringify(key)}:${text(value)}`)
      .sort()
      .join();
  return sorted(wording, (fields) => `{${sorted(fields, (words) => `{${sorted(words, JSON.stringify)}}`)}}`);
}
