import { type CreditSchedule, exact, type Rational } from '@tallystick/agreement';
import type { Figure } from '../compliance/figure.ts';
import { isKept, type Judgement } from '../compliance/judge.ts';

/** The share of the base that a schedule gives for a period, before any cap. */
export interface ScheduleShare {
  readonly share: Rational;
  /** Breached outcomes, where the schedule counts them. */
  readonly breaches: number | undefined;
}

/** The share of the base that a schedule gives for a judged figure, or undefined where it gives none (semantics §7). */
export function scheduleShare(
  schedule: CreditSchedule,
  judgement: Judgement,
  figure: Figure,
): ScheduleShare | undefined {
  const { attained, target } = judgement;
  if (!attained) return undefined;
  if (schedule.kind === 'per-breach') {
    return schedule.when === 'always' || isKept(judgement) === false
      ? forBreaches(schedule.perBreach, figure)
      : undefined;
  }
  if (isKept(judgement) !== false) return undefined;
  switch (schedule.kind) {
    case 'tiers': {
      const tier = schedule.tiers.findLast((one) => exact.compare(attained, one.below) < 0);
      return tier && { share: tier.credit, breaches: undefined };
    }
    case 'per-step': {
      const apart = exact.subtract(target.value, attained);
      const short = apart.numerator < 0n ? exact.subtract(exact.ZERO, apart) : apart;
      const steps = exact.scaled(exact.divide(short, schedule.step), 0, 'down');
      if (steps === 0n) return undefined;
      return { share: exact.multiply(schedule.credit, exact.rational(steps)), breaches: undefined };
    }
    case 'fixed':
      return { share: schedule.share, breaches: undefined };
  }
}

function forBreaches(perBreach: Rational, { share }: Figure): ScheduleShare | undefined {
  const breaches = share ? Number(exact.subtract(share.valid, share.good).numerator) : 0;
  if (breaches === 0) return undefined;
  return { share: exact.multiply(perBreach, exact.rational(breaches)), breaches };
}
