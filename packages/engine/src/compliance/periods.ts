import { type Agreement, isRolling, type PeriodKind } from '@tallystick/agreement';
import { type Interval, type Period, periodsOf, rollingWindow, type ZoneRules } from '@tallystick/time';
import type { JudgedPeriod } from './figure.ts';

/** How often a statement closes a period: every month where the agreement does not say. */
const statementKind = ({ reporting }: Agreement) => reporting.statement?.every ?? 'month';

/**
 * All periods of an objective over the term, in time order; those of {@link begunPeriods} are the first of them. Cut to
 * the time in which this version of the agreement is in force, all of the term where that is left out. A period that this version splits is named by it:
 * `2026-07@2` is what version 2 has of July.
 */
export function termPeriods(
  agreement: Agreement,
  kind: PeriodKind,
  zone: ZoneRules,
  inForce: Interval = agreement.term,
): readonly Period[] {
  const { from, to } = agreement.term;
  const all = periodsOf({
    term: { from, to },
    zone,
    kind: isRolling(kind) ? statementKind(agreement) : kind,
  });
  return all.flatMap((period) => {
    const cut = { from: Math.max(period.from, inForce.from), to: Math.min(period.to, inForce.to) };
    if (cut.from >= cut.to) return [];
    const isCut = cut.from > period.from || cut.to < period.to;
    // [PER-9] The part before the split has the name of the period.
    const id =
      inForce.from > period.from && inForce.from > from ? `${period.id}@${agreement.version}` : period.id;
    return [{ ...period, ...cut, id, partial: period.partial || isCut }];
  });
}

/**
 * The periods of the term that have begun by `asOf`, in time order, with where each stands (semantics §4). A rolling
 * window has one for each statement: it ends with the statement's period, or at `asOf` while that is open.
 */
export function begunPeriods(
  agreement: Agreement,
  kind: PeriodKind,
  zone: ZoneRules,
  asOf: number,
  inForce: Interval = agreement.term,
): readonly JudgedPeriod[] {
  const begun = termPeriods(agreement, kind, zone, inForce).filter((period) => period.from < asOf);
  return begun.map((period) => {
    const { id, from, to, partial } = period;
    const state = asOf < to ? 'open' : asOf < to + agreement.graceMs ? 'provisional' : 'final';
    if (!isRolling(kind)) return { id, from, to, partial, state };
    const window = { term: inForce, end: Math.min(asOf, to), durationMs: kind.rollingMs };
    // Its statement has begun, so that some of that time has.
    return { id, ...rollingWindow(window)!, state, statement: { from, to } };
  });
}

/**
 * The places of the periods that hold the instant, in time order: one at most where periods tile the term, any number
 * where rolling windows overlap. From one period to the next, neither begin nor end goes back.
 */
export function placesHolding(periods: readonly Interval[], at: number): readonly number[] {
  const places: number[] = [];
  for (let place = firstEndingAfter(periods, at); place < periods.length; place++) {
    if (periods[place]!.from > at) break;
    places.push(place);
  }
  return places;
}

/** The place of the period that holds the instant, where periods do not overlap; -1 where none does. */
export function placeHolding(periods: readonly Interval[], at: number): number {
  const place = firstEndingAfter(periods, at);
  return place < periods.length && periods[place]!.from <= at ? place : -1;
}

function firstEndingAfter(periods: readonly Interval[], at: number): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
