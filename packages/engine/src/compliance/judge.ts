import { exact, type Objective, type Rational } from '@tallystick/agreement';
import type { Figure, JudgedPeriod, Status } from './figure.ts';

/** Error budget of an objective in a period (semantics §6); a target of 100 % has none. */
export interface Budget {
  readonly unit: Figure['unit'];
  /** (1 − target) × valid: of the whole period for time, of what has come so far for outcomes. */
  readonly allowed: Rational;
  /** Bad units. */
  readonly used: Rational;
  /** Allowed minus used; negative when overspent, never clamped. */
  readonly remaining: Rational;
  /** Used ÷ allowed; undefined while nothing is allowed. */
  readonly usedShare: Rational | undefined;
}

/** A figure held against its target. */
export interface Judgement {
  readonly target: Rational;
  /** Good ÷ valid; undefined where nothing valid happened: there is no figure, never 100 %. */
  readonly attained: Rational | undefined;
  readonly status: Status;
  readonly budget: Budget | undefined;
}

/** Judges a figure; every comparison is exact. */
export function judge(objective: Objective, period: JudgedPeriod, figure: Figure): Judgement {
  const { target } = objective;
  const attained = figure.valid.numerator === 0n ? undefined : exact.divide(figure.good, figure.valid);
  const budget = budgetOf(target, figure);
  return { target, attained, budget, status: statusOf(objective, period, figure, attained, budget) };
}

function budgetOf(target: Rational, figure: Figure): Budget | undefined {
  if (exact.compare(target, exact.ONE) >= 0) return undefined;
  const allowed = exact.multiply(exact.subtract(exact.ONE, target), figure.wholeValid ?? figure.valid);
  const used = exact.subtract(figure.valid, figure.good);
  return {
    unit: figure.unit,
    allowed,
    used,
    remaining: exact.subtract(allowed, used),
    usedShare: allowed.numerator === 0n ? undefined : exact.divide(used, allowed),
  };
}

function statusOf(
  objective: Objective,
  period: JudgedPeriod,
  figure: Figure,
  attained: Rational | undefined,
  budget: Budget | undefined,
): Status {
  if (period.state !== 'open') {
    if (!attained) return 'no data';
    return exact.compare(attained, objective.target) >= 0 ? 'met' : 'missed';
  }
  if (isLost(objective, figure)) return 'lost';
  if (!attained) return figure.openClocks?.atRisk ? 'at risk' : 'no data';
  const below = exact.compare(attained, objective.target) < 0;
  const used = budget?.usedShare;
  const warned = used !== undefined && exact.compare(used, objective.warnAt) >= 0;
  return below || warned || figure.openClocks?.atRisk ? 'at risk' : 'on track';
}

/**
 * Whether the target is out of reach whatever comes (proven, not forecast): for time, the bad so far is
 * above the whole period's budget; for outcomes, whose number is unknown, only one miss against 100 %.
 */
function isLost(objective: Objective, figure: Figure): boolean {
  const bad = exact.subtract(figure.valid, figure.good);
  if (figure.wholeValid === undefined) {
    return exact.compare(objective.target, exact.ONE) === 0 && bad.numerator > 0n;
  }
  const allowed = exact.multiply(exact.subtract(exact.ONE, objective.target), figure.wholeValid);
  return exact.compare(bad, allowed) > 0;
}
