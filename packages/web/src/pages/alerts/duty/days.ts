import { later, t } from '../../../i18n/text.ts';

/** The days of a week, as a rota has them and as people call them. */
export const DAYS = [
  ['mon', later('Monday')],
  ['tue', later('Tuesday')],
  ['wed', later('Wednesday')],
  ['thu', later('Thursday')],
  ['fri', later('Friday')],
  ['sat', later('Saturday')],
  ['sun', later('Sunday')],
] as const;

/** What people call a day of a rota. */
export function dayText(day: string): string {
  const known = DAYS.find(([one]) => one === day);
  return known ? t(known[1]) : day;
}
