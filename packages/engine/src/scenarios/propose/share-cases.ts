import {
  type Agreement,
  type AvailabilityIndicator,
  calendarOf,
  exact,
  type Objective,
  type RatioIndicator,
  type Rational,
  type ScenarioEvent,
} from '@tallystick/agreement';
import { HOUR_MS, MINUTE_MS } from '@tallystick/time';
import type { PeriodResult } from '../../evaluation.ts';
import { edgeFacet, edgesOf, percent } from './facets.ts';
import { type Draft, eventAt } from './proposal.ts';

const PLACES = ['at', 'above', 'below'] as const;
type Place = (typeof PLACES)[number];
const SAYS: Readonly<Record<Place, string>> = { at: 'at', above: 'just above', below: 'just below' };
/** Units of events or time, more of which are bad the lower the place. */
const BEYOND: Readonly<Record<Place, number>> = { at: 0, above: -1, below: 1 };

/**
 * Cases at the edges of a promised share: at, just above and just below the target and each bound of a tier.
 * @param quiet what a whole period comes to without any evidence.
 */
export function shareCases(
  agreement: Agreement,
  objective: Objective,
  quiet: PeriodResult,
): readonly Draft[] {
  const indicator = agreement.indicators.get(objective.indicator);
  return edgesOf(agreement, objective.id).flatMap((edge) =>
    PLACES.flatMap((place) => {
      const events =
        indicator?.kind === 'availability' && indicator.checkEvery === undefined
          ? downFor(agreement, indicator, quiet, { edge, place })
          : indicator?.kind === 'ratio' && objective.budgeting?.method === 'occurrences'
            ? countsFor(indicator, quiet, { edge, place })
            : undefined;
      if (!events) return [];
      return [
        {
          name: `${place}-${percent(edge).replace('.', '-')}`,
          facet: `${objective.id} ${edgeFacet(place, edge)}`,
          title: `${objective.title}: ${SAYS[place]} ${percent(edge)} %`,
          objective,
          events,
          looksAt: { period: quiet.period.id },
        },
      ];
    }),
  );
}

interface Wanted {
  readonly edge: Rational;
  readonly place: Place;
}

/** Down once, in whole minutes where minutes are counted; else in the largest unit that meets the edge. */
function downFor(
  agreement: Agreement,
  { subject, from, calendar, method }: AvailabilityIndicator,
  { period, figure }: PeriodResult,
  { edge, place }: Wanted,
): readonly ScenarioEvent[] | undefined {
  if (!figure.share) return undefined;
  const lost = exact.multiply(exact.subtract(exact.ONE, edge), figure.share.valid);
  const unit = method.kind === 'exact' ? unitOf(lost) : BigInt(MINUTE_MS);
  const whole = exact.scaled(exact.divide(lost, exact.rational(unit)), 0, 'down');
  const isExact = exact.compare(exact.rational(whole * unit), lost) === 0;
  const beyond = place === 'above' && !isExact ? 0 : BEYOND[place];
  const downMs = Number((whole + BigInt(beyond)) * unit);
  if (downMs <= 0) return undefined;
  const hours = calendar === undefined ? undefined : calendarOf(agreement, calendar);
  const settled = period.from + Math.floor((period.to - period.from) / 4 / HOUR_MS) * HOUR_MS;
  const start = hours ? hours.nextOpening(settled) : settled;
  const end = hours ? hours.add(start, downMs) : start + downMs;
  return [
    eventAt(start, subject, { source: from, set: new Map([['state', 'down']]) }),
    eventAt(end, subject, { source: from, set: new Map([['state', 'up']]) }),
  ];
}

/** The largest of minute, second and millisecond that measures a time without rest; seconds where none does. */
function unitOf(time: Rational): bigint {
  const units = [BigInt(MINUTE_MS), 1_000n, 1n];
  return units.find((unit) => exact.divide(time, exact.rational(unit)).denominator === 1n) ?? 1_000n;
}

/** So many events that one more or less is near the edge and never on it. */
const EVENTS_PER_PART = 10_000n;

function countsFor(
  { subject = 'requests', from, events }: RatioIndicator,
  { period }: PeriodResult,
  { edge, place }: Wanted,
): readonly ScenarioEvent[] | undefined {
  if (events.by !== 'fields') return undefined;
  const total = edge.denominator * EVENTS_PER_PART;
  const good = edge.numerator * EVENTS_PER_PART - BigInt(BEYOND[place]);
  if (good > total || good < 0n || total > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const at = period.from + Math.floor((period.to - period.from) / 4 / HOUR_MS) * HOUR_MS;
  const counted = (when: number, [goodCount, totalCount]: readonly [bigint, bigint]) =>
    eventAt(when, subject, {
      type: 'sample',
      source: from,
      set: new Map([
        [events.good, Number(goodCount)],
        [events.total, Number(totalCount)],
      ]),
    });
  const last = counted(at + MINUTE_MS, [good, total]);
  return events.counts === 'cumulative' ? [counted(at, [0n, 0n]), last] : [last];
}
