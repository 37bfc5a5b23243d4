import { type Agreement, exact, type Rational, zoneOf } from '@tallystick/agreement';
import { localDay, offsetAt, startOfDay, type ZoneRules } from '@tallystick/time';
import type { Evaluation, ExplainedOutcome } from '../../evaluation.ts';
import type { ScenarioResult } from '../run.ts';

const MINUTE = 60_000;
/** Attained values are at an edge within two hundredths of a percentage point. */
const NEAR = exact.rational(2n, 10_000n);

/**
 * What the run of a scenario shows about objectives, as stable names: `p1-resolved at-due`, `shop-up below 99.9`.
 * Of two scenarios with one facet the second adds nothing.
 */
export function facetsOf(
  agreement: Agreement,
  { scenario, evaluation }: ScenarioResult,
): ReadonlySet<string> {
  const zone = zoneOf(agreement, agreement.term.timeZone);
  const facets = new Set<string>();
  for (const expectation of scenario.expectations) {
    if (expectation.kind === 'outcome') {
      const { subject, objective } = expectation;
      const found = evaluation.explain(subject).findLast(({ objectives }) => objectives.includes(objective));
      for (const facet of found ? clockFacets(found, zone) : []) facets.add(`${objective} ${facet}`);
    } else if (expectation.kind === 'status') {
      const { objective, period } = expectation;
      for (const facet of edgeFacets(agreement, evaluation, objective, period))
        facets.add(`${objective} ${facet}`);
    }
  }
  return facets;
}

function* clockFacets({ cycle, segments }: ExplainedOutcome, zone: ZoneRules): Iterable<string> {
  const { state, elapsedMs, targetMs, startedAt, stoppedAt } = cycle;
  if (stoppedAt === undefined) return;
  if (state === 'met' && elapsedMs === targetMs) yield 'at-due';
  const over = targetMs === undefined ? 0 : elapsedMs - targetMs;
  if (state === 'breached' && over > 0 && over <= MINUTE) yield 'a-minute-late';
  const saturday = nextSaturday(startedAt, zone);
  if (saturday > startedAt && stoppedAt > saturday + 2 * 86_400_000) yield 'over-a-weekend';
  if (offsetAt(zone, startedAt) !== offsetAt(zone, stoppedAt)) yield 'over-a-clock-change';
  const pauses = segments.filter(({ phase, to }) => phase === 'paused' && to <= stoppedAt);
  if (pauses.some(({ from, to, calendar }) => calendar.elapsed(from, to) < to - from))
    yield 'paused-over-closed-hours';
  if (segments.some(({ phase, to }) => phase === 'stopped' && to <= stoppedAt) || cycle.index > 0)
    yield 'reopened';
}

function* edgeFacets(
  agreement: Agreement,
  evaluation: Evaluation,
  id: string,
  name: string,
): Iterable<string> {
  const result = evaluation.objectives.find(({ objective }) => objective.id === id);
  const attained = result?.periods.find(({ period }) => period.id === name)?.figure.attained;
  for (const edge of attained ? edgesOf(agreement, id) : []) {
    const distance = exact.subtract(attained!, edge);
    const place = exact.compare(distance, exact.ZERO);
    if (place === 0) yield edgeFacet('at', edge);
    if (place > 0 && exact.compare(distance, NEAR) <= 0) yield edgeFacet('above', edge);
    if (place < 0 && exact.compare(exact.subtract(exact.ZERO, distance), NEAR) <= 0)
      yield edgeFacet('below', edge);
  }
}

/** The name of an attained value at, just above or just below an edge. */
export function edgeFacet(place: 'at' | 'above' | 'below', edge: Rational): string {
  return `${place} ${percent(edge)}`;
}

/** A share as a number of percent, such as `99.9`. */
export function percent(share: Rational): string {
  return exact.toDecimalText(exact.multiply(share, exact.rational(100n)));
}

/** The values of a share at which something else holds: the target, and the bounds of tiers. */
export function edgesOf({ objectives, credits }: Agreement, id: string): readonly Rational[] {
  const target = objectives.get(id)?.target;
  if (target?.statistic !== 'share') return [];
  const bounds = credits.schedules.flatMap((schedule) =>
    schedule.objective === id && schedule.kind === 'tiers' ? schedule.tiers.map(({ below }) => below) : [],
  );
  const known = new Map([target.value, ...bounds].map((edge) => [percent(edge), edge]));
  return [...known.values()].sort((a, b) => exact.compare(b, a));
}

/** The start of the first Saturday that begins after an instant. */
export function nextSaturday(at: number, zone: ZoneRules): number {
  const today = localDay(zone, at);
  // 1970-01-01, day 0, was a Thursday.
  const weekday = (((today + 3) % 7) + 7) % 7;
  return startOfDay(zone, today + ((5 - weekday + 7) % 7 || 7));
}
