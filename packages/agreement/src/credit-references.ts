import { add, compare, ONE, toPercentText, ZERO } from './exact/rational.ts';
import type { Path } from './language/document.ts';
import type { Reader } from './language/shape.ts';
import type { CreditBase, CreditSchedule, LineCap, Price } from './model/credit.ts';
import type { Agreement, Indicator, Objective } from './model.ts';
import type { Known } from './references.ts';

/** Checks that credits, pools and bonuses fit the objectives that they name (rules [REF-4], [REF-5], [PAY-2] to [PAY-7]). */
export function checkCredits(agreement: Agreement, reader: Reader, known: Known): void {
  const { schedules, pools, bonuses, caps } = agreement.credits;
  schedules.forEach((schedule, index) => {
    const path = ['credits', 'schedules', index];
    known('objective', schedule.objective, agreement.objectives, [...path, 'objective']);
    checkBase(schedule, pricesOf(schedule), agreement, reader, path);
    checkForm(schedule, agreement, reader, path);
    if (schedule.earnBack) checkShare(schedule.objective, agreement, reader, [...path, 'earnBack']);
  });
  for (const { id, of, weights, earnBack } of pools.values()) {
    const path = ['credits', 'pools', id];
    for (const objective of weights.keys()) {
      known('objective', objective, agreement.objectives, [...path, 'weights', objective]);
      checkFee(objective, of, agreement, reader, [...path, 'of']);
      if (earnBack) checkShare(objective, agreement, reader, [...path, 'earnBack']);
    }
    const total = [...weights.values()].reduce(add, ZERO);
    if (compare(total, ONE) !== 0) {
      reader.reportAt(
        [...path, 'weights'],
        'weights-do-not-add-up',
        `The weights add up to ${toPercentText(total)}.`,
        'Let them add up to 100 %.',
      );
    }
  }
  caps.forEach(({ limit, on }, index) => {
    if ('sum' in limit || limit.of !== 'service fee' || on === 'each service') return;
    reader.reportAt(
      ['credits', 'atMost', index, 'on'],
      'cap-does-not-fit',
      'A share of a service fee limits the credits of that service, not all credits.',
      'Write "on: each service", or take a share of the agreement fee.',
    );
  });
  bonuses.forEach((bonus, index) => {
    const path = ['credits', 'bonuses', index];
    known('objective', bonus.objective, agreement.objectives, [...path, 'objective']);
    checkBase(bonus, [bonus.pays, ...(bonus.atMost ? [bonus.atMost] : [])], agreement, reader, path);
    checkShare(bonus.objective, agreement, reader, path);
  });
}

/** Everything that a schedule states as a share, a sum, or days. */
function pricesOf(schedule: CreditSchedule): readonly (Price | LineCap)[] {
  const cap = schedule.atMost ? [schedule.atMost] : [];
  if (schedule.kind === 'time-lost') return cap;
  return schedule.kind === 'tiers'
    ? [...schedule.tiers.map(({ credit }) => credit), ...cap]
    : [schedule.credit, ...cap];
}

/** Shares and days are of something; sums are not. */
function checkBase(
  terms: { readonly kind?: string; readonly objective: string; readonly base?: CreditBase },
  prices: readonly Price[],
  agreement: Agreement,
  reader: Reader,
  path: Path,
): void {
  const isOfBase =
    terms.kind === 'time-lost' || prices.some(({ kind }) => kind === 'share' || kind === 'days');
  if (terms.base) checkFee(terms.objective, terms.base, agreement, reader, [...path, 'base']);
  else if (isOfBase) {
    reader.reportAt(
      path,
      'no-base',
      'This is a share, or days, of a fee, and does not say of which.',
      'Add "base: service fee", "base: agreement fee" or a sum.',
    );
  }
}

function checkForm(schedule: CreditSchedule, agreement: Agreement, reader: Reader, path: Path): void {
  const objective = agreement.objectives.get(schedule.objective);
  const indicator = objective && agreement.indicators.get(objective.indicator);
  if (schedule.kind === 'tiers' || schedule.kind === 'per-step') {
    checkShare(schedule.objective, agreement, reader, path);
  }
  const isOvertime = schedule.kind === 'per-unit' && schedule.of === 'overtime';
  // A mean or a percentile of times gives no single ticket a time that it could miss.
  const countsTickets = indicator?.kind === 'clock' && objective?.target.statistic === 'share';
  if ((schedule.kind === 'per-breach' || isOvertime) && indicator && !countsTickets) {
    reader.reportAt(
      [...path, isOvertime ? 'perUnit' : 'perBreachedTicket'],
      'not-a-clock',
      `"${schedule.objective}" gives no ticket a time of its own, so it has no breached tickets.`,
      'Use tiers.',
    );
  }
  const isOfTime = schedule.kind === 'time-lost' || (schedule.kind === 'per-unit' && !isOvertime);
  if (isOfTime && indicator && !hasDownTime(indicator)) {
    reader.reportAt(
      [...path, schedule.kind === 'time-lost' ? 'timeLost' : 'perUnit'],
      'no-down-time',
      `"${schedule.objective}" is not counted in down time.`,
      'Use tiers, or "fixed".',
    );
  }
}

/** Whether an indicator is counted in time: availability, but not as a mean of slices, and "any down". */
function hasDownTime(indicator: Indicator): boolean {
  if (indicator.kind === 'availability') return indicator.method.kind !== 'slices';
  return indicator.kind === 'composite' && indicator.rule === 'any down';
}

function checkShare(id: string, agreement: Agreement, reader: Reader, path: Path): void {
  const objective: Objective | undefined = agreement.objectives.get(id);
  if (!objective || objective.target.statistic === 'share') return;
  reader.reportAt(
    path,
    'not-a-share',
    `"${id}" promises no share, so no credit can follow from one.`,
    'Use "fixed".',
  );
}

/** A share of a fee needs the fee. */
function checkFee(id: string, base: CreditBase, agreement: Agreement, reader: Reader, path: Path): void {
  const objective = agreement.objectives.get(id);
  const indicator = objective && agreement.indicators.get(objective.indicator);
  if (typeof base === 'object' || !indicator) return;
  if (indicator.service && !agreement.services.has(indicator.service)) return;
  const anyFee = [...agreement.services.values()].some((service) => service.fee);
  const serviceFee = indicator.service && agreement.services.get(indicator.service)?.fee;
  if (base === 'agreement fee' ? anyFee : serviceFee) return;
  reader.reportAt(
    path,
    'no-fee',
    base === 'agreement fee'
      ? 'No service has a fee, so there is nothing to take a share of.'
      : `The service of "${objective.indicator}" has no fee, so there is nothing to take a share of.`,
    'Add "fee: 1000 per month" to the service, or name the service of the indicator.',
  );
}
