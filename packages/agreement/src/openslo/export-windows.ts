import { dateOf, epochDay, formatDate, parseDate } from '@tallystick/time';
import { isRolling } from '../model/period.ts';
import type { Objective, Term } from '../model.ts';
import { shortText } from './lengths.ts';
import type { Tell } from './unsaid.ts';

const LENGTHS = { day: '1d', week: '1w', month: '1M', quarter: '1Q', 'half-year': '2Q', year: '1Y' } as const;
const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
const DAY_MS = 86_400_000;

/** The time window of an objective; undefined where OpenSLO has none so short, which is told. */
export function timeWindowOf(
  { id, period }: Objective,
  { fromDate, timeZone }: Term,
  tell: Tell,
): Readonly<Record<string, unknown>> | undefined {
  const clause = `objectives.${id}.period`;
  if (isRolling(period)) {
    const duration = shortText(period.rollingMs);
    if (duration === undefined) tell(clause, 'Lengths of OpenSLO’s are whole minutes.');
    return duration === undefined ? undefined : { duration, isRolling: true };
  }
  const window = (duration: string, start: string) => ({
    duration,
    isRolling: false,
    calendar: { startTime: `${start} 00:00:00`, timeZone },
  });
  if (typeof period === 'string') return window(LENGTHS[period], startOf(period, fromDate));
  if ('everyDays' in period) return window(shortText(period.everyDays * DAY_MS) ?? '1d', fromDate);
  if (period.monthEnd === 'overflow') {
    tell(`${clause}.monthEnd`, 'OpenSLO does not say what becomes of months that lack the day of the start.');
  }
  return window(`${period.everyMonths}M`, fromDate);
}

/** The first day of the period of the calendar that holds a day. */
function startOf(period: keyof typeof LENGTHS, text: string): string {
  const date = parseDate(text);
  if (!date || period === 'day') return text;
  if (period === 'week') {
    const day = epochDay(date);
    return formatDate(dateOf(day - ((((day + 3) % 7) + 7) % 7)));
  }
  const months = MONTHS[period];
  return formatDate({ year: date.year, month: date.month - ((date.month - 1) % months), day: 1 });
}
