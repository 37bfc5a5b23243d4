import type { ClaimRule } from '@tallystick/agreement';
import { addMonths, dateOf, epochDay, localDay, startOfDay, type ZoneRules } from '@tallystick/time';

/**
 * The instant before which a credit of a period is to be claimed; undefined where credits come by themselves. It is a
 * local midnight: the last day counts wholly.
 */
export function claimBy(rule: ClaimRule, periodTo: number, zone: ZoneRules): number | undefined {
  if (rule.kind === 'automatic') return undefined;
  const next = localDay(zone, periodTo); // the day after the period's last
  if (rule.kind === 'end of month') {
    const { year, month } = dateOf(next - 1);
    return startOfDay(zone, epochDay({ year, month: month + rule.months + 1, day: 1 }));
  }
  switch (rule.unit) {
    case 'day':
      return startOfDay(zone, next + rule.count);
    case 'week':
      return startOfDay(zone, next + 7 * rule.count);
    case 'month':
    case 'year': {
      const months = rule.unit === 'year' ? 12 * rule.count : rule.count;
      return startOfDay(zone, epochDay(addMonths(dateOf(next), months, 'last-day')));
    }
  }
}
