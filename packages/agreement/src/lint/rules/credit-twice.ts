import type { Rule } from '../rule.ts';

/** Overlap: several schedules for one miss. */
export const creditTwice: Rule = {
  id: 'credit-twice',
  severity: 'warning',
  finds: 'Two schedules that pay for the same miss, where credits are added up.',
  why: 'Overlapping schedules are mostly leftovers of an older version. Where both are meant, the cap should show it.',
  *check({ agreement: { credits } }) {
    if (credits.combine !== 'sum') return;
    const first = new Map<string, number>();
    for (const [index, { objective }] of credits.schedules.entries()) {
      const before = first.get(objective);
      if (before === undefined) first.set(objective, index);
      else {
        yield {
          at: ['credits', 'schedules', index, 'objective'],
          clause: `credits.schedules[${index}]`,
          message: `A miss of "${objective}" is paid for by credits.schedules[${before}] too, and both are added up.`,
          suggestion: 'Make one schedule of the two, or write "combine: max".',
        };
      }
    }
  },
};
