import {
  add,
  compare,
  divide,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  ZERO,
} from '../exact/rational.ts';
import type { ClausePlaces } from '../language/clause-places.ts';
import type { Path } from '../language/document.ts';
import type { CreditSchedule, Price, TieredSchedule } from '../model/credit.ts';
import type { Agreement, Fee, Indicator, Objective } from '../model.ts';

/** A credit schedule with the objective that it is for. */
export interface ScheduleOf<S extends CreditSchedule = CreditSchedule> {
  readonly schedule: S;
  readonly index: number;
  readonly at: Path;
  readonly objective: Objective;
  readonly indicator: Indicator;
}

/** Every schedule of an agreement; the parser has made sure that its objective is there. */
export function schedulesOf({ credits, objectives, indicators }: Agreement): readonly ScheduleOf[] {
  return credits.schedules.map((schedule, index) => {
    const objective = objectives.get(schedule.objective)!;
    const indicator = indicators.get(objective.indicator)!;
    return { schedule, index, at: ['credits', 'schedules', index], objective, indicator };
  });
}

/** The schedules by tiers. */
export function tieredOf(agreement: Agreement): readonly ScheduleOf<TieredSchedule>[] {
  return schedulesOf(agreement).flatMap(({ schedule, ...rest }) =>
    schedule.kind === 'tiers' ? [{ ...rest, schedule }] : [],
  );
}

/** Where the tiers of a schedule stand: clauses count them from the highest bound, files in any order. */
export function tierPlaces(
  { at, schedule }: ScheduleOf<TieredSchedule>,
  places: ClausePlaces,
): readonly { readonly at: Path; readonly clause: string }[] {
  const written = schedule.tiers.map((_tier, index) => {
    const text = places.scalarAt([...at, 'tiers', index, 'below'])?.text ?? '';
    const percent = parseDecimal(text.replace(/ ?%$/, ''));
    return percent && divide(percent, rational(100n));
  });
  return schedule.tiers.map(({ below }, order) => {
    const index = written.findIndex((bound) => bound && compare(bound, below) === 0);
    return {
      at: [...at, 'tiers', index < 0 ? order : index],
      clause: `credits.schedules[${at.at(-1)}].tiers[${order}]`,
    };
  });
}

/** Months in a whole period; undefined where it is not made of months. */
export function monthsOf({ period }: Objective): number | undefined {
  if (typeof period === 'object') return 'everyMonths' in period ? period.everyMonths : undefined;
  return { day: undefined, week: undefined, month: 1, quarter: 3, 'half-year': 6, year: 12 }[period];
}

/** A fee for one month. */
export function monthlyOf(fee: Fee): Rational {
  return fee.per === 'month' ? fee.amount : divide(fee.amount, rational(12n));
}

/** What a price is worth in money of a base over so many months; days are taken as thirtieths of a month, extension as nothing. */
export function worthOf(price: Price, base: Rational, months = 1): Rational {
  switch (price.kind) {
    case 'share':
      return multiply(base, price.share);
    case 'sum':
      return price.sum;
    case 'days':
      return multiply(base, rational(price.days, 30 * months));
    case 'extension':
      return ZERO;
  }
}

/**
 * The monthly fee that a schedule's percentages are of, and that of the whole agreement. Made once for an agreement:
 * adding its fees up anew for every schedule would take the square of the time.
 */
export function feesOf(agreement: Agreement): {
  readonly agreement: Rational;
  baseOf(of: ScheduleOf): Rational;
} {
  const whole = [...agreement.services.values()]
    .map(({ fee }) => (fee ? monthlyOf(fee) : ZERO))
    .reduce(add, ZERO);
  return {
    agreement: whole,
    baseOf: ({ schedule, indicator, objective }) => {
      if (schedule.base === undefined) return ZERO;
      if (typeof schedule.base === 'object') {
        return divide(schedule.base.sum, rational(monthsOf(objective) ?? 1));
      }
      if (schedule.base === 'agreement fee' || indicator.service === undefined) return whole;
      const fee = agreement.services.get(indicator.service)?.fee;
      return fee ? monthlyOf(fee) : ZERO;
    },
  };
}
