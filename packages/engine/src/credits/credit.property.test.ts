import { exact } from '@tallystick/agreement';
import { zoneRules } from '@tallystick/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareFigure } from '../compliance/figure.ts';
import { judge } from '../compliance/judge.ts';
import { begunPeriods } from '../compliance/periods.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at } from '../testing/records.ts';
import { totalOf, workOutCredits } from './credit.ts';

/** The cents that so many good of a thousand cost in March. */
function totalCents(schedules: readonly object[], good: number, capCents: number): number {
  const agreement = agreementWith((draft) => {
    draft.credits = { schedules, atMost: { sum: (capCents / 100).toFixed(2), over: 'period' } };
  });
  const zone = zoneRules('UTC');
  const objective = agreement.objectives.get('p1')!;
  const period = begunPeriods(agreement, 'month', zone, at('2026-12-31T00:00:00Z')).find(
    ({ id }) => id === '2026-03',
  )!;
  const share = { good: exact.rational(good), valid: exact.rational(1000), wholeValid: undefined };
  const figure = shareFigure('outcomes', share);
  const judgement = judge(objective, period, figure);
  const input = { objective: 'p1', service: 'desk', period, figure, judgement };
  return Number(totalOf(workOutCredits(agreement, [input], zone).lines));
}

const percent = (max: number) => fc.integer({ min: 1, max }).map((tenths) => `${(tenths / 10).toFixed(1)} %`);
const terms = { objective: 'p1', base: 'service fee' };
const schedule = fc.oneof(
  fc.record({ step: percent(50), credit: percent(40) }).map((perStep) => ({ ...terms, perStep })),
  percent(300).map((fixed) => ({ ...terms, fixed })),
  percent(30).map((perBreachedTicket) => ({ ...terms, perBreachedTicket })),
  fc.tuple(percent(200), percent(200)).map(([near, far]) => {
    const [less, more] = Number.parseFloat(near) < Number.parseFloat(far) ? [near, far] : [far, near];
    return {
      ...terms,
      tiers: [
        { below: '90 %', credit: less },
        { below: '70 %', credit: more },
      ],
    };
  }),
);
const schedules = fc.array(schedule, { minLength: 1, maxLength: 4 });
const good = fc.integer({ min: 0, max: 1000 });
const cap = fc.integer({ min: 0, max: 100_000 });

describe('credits of any schedules', () => {
  it('[CRD-5] never exceed the cap, and come to the same in any order', () => {
    fc.assert(
      fc.property(schedules, good, cap, (list, attained, most) => {
        const total = totalCents(list, attained, most);
        expect(total).toBeLessThanOrEqual(most);
        expect(totalCents([...list].reverse(), attained, most)).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  it('[CRD-9] never rise when more is attained', () => {
    fc.assert(
      fc.property(schedules, good, good, cap, (list, a, b, most) => {
        const [worse, better] = [Math.min(a, b), Math.max(a, b)];
        expect(totalCents(list, better, most)).toBeLessThanOrEqual(totalCents(list, worse, most));
      }),
      { numRuns: 60 },
    );
  });
});
