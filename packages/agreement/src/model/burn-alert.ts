import { multiply, type Rational, rational } from '../exact/rational.ts';
import { type PeriodKind, usualMs } from './period.ts';
import type { BurnAlert } from './ratio.ts';

/** Alerts whose window is at most so long wake people; longer ones can wait for the day. */
const LONGEST_PAGE_MS = 21_600_000;

/** The burn rate that spends an alert’s share of the budget of a period of the usual length in its window: 2 % of 30 days in 1 h is 14.4. */
export function usualRate({ windowMs, share }: BurnAlert, period: PeriodKind): Rational {
  return multiply(share, rational(usualMs(period), windowMs));
}

/** `page` for what cannot wait, else `ticket`, as the SRE Workbook has it. */
export function severityOf({ windowMs }: BurnAlert): 'page' | 'ticket' {
  return windowMs <= LONGEST_PAGE_MS ? 'page' : 'ticket';
}
