import { exact, meets, type Objective, type Rational, type Target } from '@tallystick/agreement';
import type { Figure, FigureUnit, JudgedPeriod, ShareParts, Status } from './figure.ts';

/** Error budget of an objective in a period (semantics §6); a target of 100 % has none. */
export interface Budget {
  readonly unit: FigureUnit;
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
  readonly target: Target;
  /** Undefined where nothing valid happened: there is no figure, never 100 %. */
  readonly attained: Rational | undefined;
  readonly status: Status;
  readonly budget: Budget | undefined;
  /** The greatest warning share of the budget that is used. */
  readonly warning: Rational | undefined;
}

/**
 * Judges a figure; every comparison is exact.
 *
 * @param given.best the figure were every pending claim accepted: only what is lost even then is lost (semantics §6)
 * @param given.isSuspended whether the agreement is suspended now: until it is resumed nobody knows what is still to come, and nothing is lost ([SUS-6])
 */
export function judge(
  objective: Objective,
  period: JudgedPeriod,
  figure: Figure,
  { best = figure, isSuspended = false }: { readonly best?: Figure; readonly isSuspended?: boolean } = {},
): Judgement {
  const { target } = objective;
  const { attained } = figure;
  const budget = figure.share && budgetOf(target, figure.unit, figure.share);
  const warning = warningOf(budget, objective.warnAt);
  const status = statusOf(objective, period, figure, isSuspended ? undefined : best, warning !== undefined);
  return { target, attained, budget, warning, status };
}

function warningOf(budget: Budget | undefined, warnAt: readonly Rational[]): Rational | undefined {
  const used = budget?.usedShare;
  return used && warnAt.findLast((share) => exact.compare(used, share) >= 0);
}

/** Whether a judgement keeps its target; undefined without a figure. */
export function isKept({ target, attained }: Judgement): boolean | undefined {
  return attained && meets(target, attained);
}

function budgetOf(target: Target, unit: FigureUnit, share: ShareParts): Budget | undefined {
  if (exact.compare(target.value, exact.ONE) >= 0) return undefined;
  const allowed = exact.multiply(exact.subtract(exact.ONE, target.value), share.wholeValid ?? share.valid);
  const used = exact.subtract(share.valid, share.good);
  return {
    unit,
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
  best: Figure | undefined,
  warned: boolean,
): Status {
  const { attained } = figure;
  if (period.state !== 'open') {
    if (!attained) return 'no data';
    return meets(objective.target, attained) ? 'met' : 'missed';
  }
  // What is bad in a rolling window leaves it again, so that nothing is lost before its end.
  const isFixed = !period.statement && best !== undefined;
  if (isFixed && isLost(objective.target, figure) && isLost(objective.target, best)) return 'lost';
  if (!attained) return figure.openClocks?.atRisk ? 'at risk' : 'no data';
  return !meets(objective.target, attained) || warned || figure.openClocks?.atRisk ? 'at risk' : 'on track';
}

/**
 * Whether the target is out of reach whatever comes (proven, not forecast): for time, the bad so far is
 * above the whole period's budget; for shares of what has no known number, only one miss against 100 %;
 * for a number of records, one too many, since more never take one away; for composites, the most that is
 * still within reach is below the target.
 */
function isLost(target: Target, { share, attained, reachable }: Figure): boolean {
  if (reachable) return !meets(target, reachable);
  if (!share) {
    return target.statistic === 'count' && isUpperBound(target) && !!attained && !meets(target, attained);
  }
  const bad = exact.subtract(share.valid, share.good);
  if (share.wholeValid === undefined) {
    return exact.compare(target.value, exact.ONE) === 0 && bad.numerator > 0n;
  }
  const allowed = exact.multiply(exact.subtract(exact.ONE, target.value), share.wholeValid);
  return exact.compare(bad, allowed) > 0;
}

function isUpperBound({ comparator }: Target): boolean {
  return comparator === 'at most' || comparator === 'below';
}
