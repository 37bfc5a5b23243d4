import { compare, multiply, rational } from '../../exact/rational.ts';
import type { ExclusionClause } from '../../model/exclusion.ts';
import type { Agreement } from '../../model.ts';
import { periodLengths, periodText, timeText, WEEK_MS, weeklyMs } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** Exclusions that exclude nothing, or less than they say. */
export const exclusionUnusable: Rule = {
  id: 'exclusion-unusable',
  severity: 'warning',
  finds: 'An exclusion that nothing measured falls under, or an allowance that its window has no room for.',
  why: 'It reads like a right that the provider has, and can never be used, or never used up.',
  *check({ agreement }) {
    const measured = new Set([...agreement.indicators.values()].map(({ service }) => service));
    for (const exclusion of agreement.exclusions.values()) {
      const { id, allowance, window } = exclusion;
      if (!appliesTo(exclusion, agreement, measured)) {
        yield {
          at: ['exclusions', id, 'services'],
          message: 'It is for services of which nothing is measured, so it excludes nothing.',
          suggestion: 'Name a service with an indicator, or take the exclusion out.',
        };
      }
      if (!allowance || !window) continue;
      const { longest } = periodLengths(allowance.per);
      const open = multiply(rational(longest, WEEK_MS), rational(weeklyMs(window.hours)));
      if (compare(open, rational(allowance.ms)) >= 0) continue;
      yield {
        at: ['exclusions', id, 'allowance'],
        message: `The window has room for ${timeText(open)} in ${periodText(allowance.per)}, and the allowance is ${timeText(rational(allowance.ms))}.`,
        suggestion: 'Widen the window, or lower the allowance.',
      };
    }
  },
};

function appliesTo(
  { services, indicators }: ExclusionClause,
  agreement: Agreement,
  measured: ReadonlySet<string | undefined>,
): boolean {
  if (services.length === 0 || indicators.length > 0) return true;
  return agreement.indicators.size === 0 || services.some((service) => measured.has(service));
}
