import { later } from '../../../i18n/text.ts';
/** How maintenance may recur, as people choose it. */
export const REPEATS = {
  '': later('once'),
  daily: later('every day'),
  weekly: later('every week'),
  fortnightly: later('every second week'),
  monthly: later('every month on that weekday'),
  own: later('by a rule of its own'),
} as const;
export type Repeats = keyof typeof REPEATS;

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * The rule of RFC 5545 for a choice; undefined for once.
 *
 * @param first the first time, as the wall clock of the agreement shows it: `2026-03-08T01:00`
 * @param until the last day, `2026-12-31`; '' for the end of the term
 * @param own the rule that somebody wrote
 */
export function ruleOf(
  choice: Repeats,
  { first, until, own }: { readonly first: string; readonly until: string; readonly own: string },
): string | undefined {
  if (choice === '') return undefined;
  if (choice === 'own') return own;
  const end = until === '' ? '' : `;UNTIL=${until.replaceAll('-', '')}`;
  const day = new Date(`${first.slice(0, 10)}T00:00:00Z`);
  switch (choice) {
    case 'daily':
      return `FREQ=DAILY${end}`;
    case 'weekly':
      return `FREQ=WEEKLY${end}`;
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2${end}`;
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${placeInMonth(day)}${DAYS[day.getUTCDay()]}${end}`;
  }
}

/** First to fourth; what is the fifth is the last. */
function placeInMonth(day: Date): number {
  const place = Math.ceil(day.getUTCDate() / 7);
  return place === 5 ? -1 : place;
}
