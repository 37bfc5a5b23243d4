import type { Rule } from '../rule.ts';

/** Time that one party can take out by itself. */
export const exclusionUndecided: Rule = {
  id: 'exclusion-undecided',
  severity: 'error',
  finds: 'An exclusion that nobody decides, and that no notice, window or allowance limits.',
  why: 'Whatever is announced under it does not count. A provider could announce every failure and miss nothing.',
  *check({ agreement: { exclusions } }) {
    for (const { id, decidedBy, notice, window, allowance } of exclusions.values()) {
      if (decidedBy !== undefined || notice || window || allowance) continue;
      yield {
        at: ['exclusions', id],
        message: 'Nobody decides about this exclusion, and nothing limits it.',
        suggestion:
          'Add "decidedBy: …" with a role of the other party, or a notice, a window and an allowance.',
      };
    }
  },
};
