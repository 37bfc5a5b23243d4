import type { Rule } from '../rule.ts';

/** SMART: measurable, by what the sources really say. */
export const noData: Rule = {
  id: 'no-data',
  severity: 'warning',
  needs: 'past',
  finds: 'An objective that had no figure in any past period, although evidence was given.',
  why: 'What the sources say nothing about is not measured, and a promise that is not measured is never missed.',
  *check({ agreement: { objectives }, past }) {
    for (const { id, indicator } of objectives.values()) {
      const periods = past?.get(id) ?? [];
      if (periods.length === 0 || periods.some(({ attained }) => attained !== null)) continue;
      yield {
        at: ['objectives', id, 'indicator'],
        message: `Of "${indicator}" the evidence holds nothing: no figure in ${periods.length} past periods.`,
        suggestion:
          'Correct the subject, fields or conditions of the indicator, or the mapping of the evidence.',
      };
    }
  },
};
