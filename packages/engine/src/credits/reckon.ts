import {
  type CreditSchedule,
  exact,
  type PerUnitSchedule,
  type Price,
  type Rational,
} from '@tallystick/agreement';
import type { Figure } from '../compliance/figure.ts';
import { isKept, type Judgement } from '../compliance/judge.ts';

/** What a schedule gives for a judged figure, before its base is known: a price, so many times. */
export interface Reckoning {
  readonly price: Price;
  readonly times: Rational;
  /** What the times are of; undefined where the price is paid once. */
  readonly counted: Counted | undefined;
  /** Place of the tier, from the highest bound. */
  readonly tier: number | undefined;
}

/** What a price is paid for each of. */
export type Counted =
  | { readonly kind: 'breached tickets' }
  | { readonly kind: 'steps'; readonly step: Rational }
  | { readonly kind: 'units'; readonly schedule: PerUnitSchedule }
  /** The price is the share of the promised time that was lost; the times are the multiple. */
  | { readonly kind: 'time lost' };

/** How many units tickets ran on in a period after they were breached. */
export type OvertimeUnits = (schedule: PerUnitSchedule) => bigint;

/** What a schedule gives for a judged figure, or undefined where it gives nothing (semantics §7). */
export function reckon(
  schedule: CreditSchedule,
  judgement: Judgement,
  figure: Figure,
  overtime: OvertimeUnits,
): Reckoning | undefined {
  const { attained, target } = judgement;
  const pays = 'when' in schedule && schedule.when === 'always' ? true : isKept(judgement) === false;
  if (!pays) return undefined;
  // Only tickets that run on need no outcome in the period: theirs may lie in an earlier one.
  if (!attained && !(schedule.kind === 'per-unit' && schedule.of === 'overtime')) return undefined;
  switch (schedule.kind) {
    case 'tiers': {
      const tier = schedule.tiers.findLastIndex(({ below }) => exact.compare(attained!, below) < 0);
      return tier < 0 ? undefined : { ...ONCE, price: schedule.tiers[tier]!.credit, tier };
    }
    case 'per-step': {
      const steps = exact.scaled(exact.divide(apart(target.value, attained!), schedule.step), 0, 'down');
      return counted(schedule.credit, steps, { kind: 'steps', step: schedule.step });
    }
    case 'fixed':
      return { ...ONCE, price: schedule.credit };
    case 'per-breach':
      return counted(schedule.credit, bad(figure)?.numerator ?? 0n, { kind: 'breached tickets' });
    case 'per-unit': {
      const units = schedule.of === 'overtime' ? overtime(schedule) : downUnits(schedule, figure);
      return counted(schedule.credit, units, { kind: 'units', schedule });
    }
    case 'time-lost': {
      const lost = timeLost(figure);
      if (lost.numerator === 0n) return undefined;
      const price: Price = { kind: 'share', share: lost };
      return { price, times: schedule.times, counted: { kind: 'time lost' }, tier: undefined };
    }
  }
}

const ONCE = { times: exact.ONE, counted: undefined, tier: undefined };

function counted(price: Price, count: bigint, of: Counted): Reckoning | undefined {
  return count === 0n ? undefined : { price, times: exact.rational(count), counted: of, tier: undefined };
}

function apart(a: Rational, b: Rational): Rational {
  return exact.compare(a, b) > 0 ? exact.subtract(a, b) : exact.subtract(b, a);
}

function bad({ share }: Figure): Rational | undefined {
  return share && exact.subtract(share.valid, share.good);
}

function downUnits({ unitMs, counts }: PerUnitSchedule, figure: Figure): bigint {
  const units = exact.divide(bad(figure) ?? exact.ZERO, exact.rational(unitMs));
  return exact.scaled(units, 0, counts === 'started' ? 'up' : 'down');
}

/** Down time as a share of the promised time of the whole period, which is what the fee of the period pays for. */
function timeLost(figure: Figure): Rational {
  const whole = figure.share?.wholeValid ?? figure.share?.valid;
  return whole && whole.numerator > 0n ? exact.divide(bad(figure)!, whole) : exact.ZERO;
}
