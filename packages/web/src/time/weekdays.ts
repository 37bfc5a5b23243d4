import { later, t } from '../i18n/text.ts';

/** The days of a week in order, each as agreements and rotas write it and as people call it. */
export const WEEKDAYS = [
  ['mon', later('Monday')],
  ['tue', later('Tuesday')],
  ['wed', later('Wednesday')],
  ['thu', later('Thursday')],
  ['fri', later('Friday')],
  ['sat', later('Saturday')],
  ['sun', later('Sunday')],
] as const;

/** A day as agreements and rotas write it: `mon`. */
export type Weekday = (typeof WEEKDAYS)[number][0];

/** What people call a day; one that is none as it is written. */
export function weekdayText(day: string): string {
  const known = WEEKDAYS.find(([one]) => one === day);
  return known ? t(known[1]) : day;
}
