import type { Rule } from '../rule.ts';

/** Credits that grow without limit. */
export const uncappedCredit: Rule = {
  id: 'uncapped-credit',
  severity: 'warning',
  finds: 'A credit for each ticket or step that nothing caps.',
  why: 'One bad week can then cost many times the fee, and an insurer or an accountant will ask what the most is.',
  *check({ agreement: { credits } }) {
    if (credits.caps.length > 0) return;
    for (const [index, { kind, atMost }] of credits.schedules.entries()) {
      if ((kind !== 'per-breach' && kind !== 'per-step') || atMost) continue;
      yield {
        at: ['credits', 'schedules', index],
        message: `The credit for each ${kind === 'per-breach' ? 'ticket' : 'step'} has no cap.`,
        suggestion: 'Add "atMost: 20 %", or a cap on all credits under "credits.atMost".',
      };
    }
  },
};
