import type { CreditSchedule } from '../../model/credit.ts';
import type { Rule } from '../rule.ts';

const EACH: Readonly<Partial<Record<CreditSchedule['kind'], string>>> = {
  'per-breach': 'ticket',
  'per-step': 'step',
  'per-unit': 'unit',
  'time-lost': 'stretch of lost time',
};

/** Credits that grow without limit. */
export const uncappedCredit: Rule = {
  id: 'uncapped-credit',
  severity: 'warning',
  finds: 'A credit for each ticket, step or unit of time that nothing caps.',
  why: 'One bad week can then cost many times the fee, and an insurer or an accountant will ask what the most is.',
  *check({ agreement: { credits } }) {
    if (credits.caps.length > 0) return;
    for (const [index, { kind, atMost }] of credits.schedules.entries()) {
      const each = EACH[kind];
      if (!each || atMost) continue;
      yield {
        at: ['credits', 'schedules', index],
        message: `The credit for each ${each} has no cap.`,
        suggestion: 'Add "atMost: 20 %", or a cap on all credits under "credits.atMost".',
      };
    }
  },
};
