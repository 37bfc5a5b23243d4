import { exact, isRolling, type Objective, type Rational } from '@tallystick/agreement';
import type { PeriodResult } from '../evaluation.ts';
import { alertRate, burnFirings, burnWindows, type Firing, type Span, spentFirings } from './alerts.ts';
import type { BurnSeries } from './series.ts';
import { SliceSums } from './sums.ts';

/** The shares of a budget whose use is told (semantics §6). */
export const APPROACHING: readonly Rational[] = [50, 75, 90, 100].map((percent) =>
  exact.rational(percent, 100),
);

/** When one alert of an objective stood in a period. */
export interface AlertHistory {
  /** A burn rate above its limit, or a share of the budget that is used. */
  readonly kind: 'burn-rate' | 'approaching';
  /** The share of the budget that it is about. */
  readonly share: Rational;
  /** For burn rates: the two windows and the rate above which both must be. */
  readonly burn: { readonly windowMs: number; readonly shortMs: number; readonly rate: Rational } | undefined;
  /** In time order. */
  readonly firings: readonly AlertFiring[];
}

export interface AlertFiring {
  readonly firedAt: number;
  /** Undefined while it stands: at the evaluation instant, or at the end of its period. */
  readonly clearedAt: number | undefined;
}

/** The alerts of an objective in one period. */
export interface PeriodAlerts {
  readonly objective: string;
  readonly period: string;
  readonly alerts: readonly AlertHistory[];
}

/** Watches an objective's budget in each of its periods; none where it asks for no alerts. */
export function alertsOf(
  objective: Objective,
  results: readonly PeriodResult[],
  series: () => BurnSeries,
): readonly PeriodAlerts[] {
  if (!objective.alerts || results.length === 0) return [];
  const watched = series();
  const sums = new SliceSums(watched);
  return results.map((result) => ({
    objective: objective.id,
    period: result.period.id,
    alerts: [
      ...burnAlerts(objective, result, watched, sums),
      ...approaching(objective, result, watched, sums),
    ],
  }));
}

function burnAlerts(
  { alerts = [], period: kind }: Objective,
  { period, judgement: { target } }: PeriodResult,
  series: BurnSeries,
  sums: SliceSums,
): readonly AlertHistory[] {
  const allowed = exact.subtract(exact.ONE, target.value);
  const periodMs = isRolling(kind) ? kind.rollingMs : period.to - period.from;
  return alerts.map(({ windowMs, share }) => {
    const rate = alertRate(share, { periodMs, windowMs });
    const windows = burnWindows(windowMs, series.sliceMs);
    const firings = burnFirings(sums, spanOf(period, series), {
      ...windows,
      limit: exact.multiply(allowed, rate),
    });
    const burn = { windowMs, shortMs: windows.short * series.sliceMs, rate };
    return { kind: 'burn-rate', share, burn, firings: firings.map((one) => instantsOf(one, series)) };
  });
}

function approaching(
  { period: kind }: Objective,
  { period, figure, judgement: { target } }: PeriodResult,
  series: BurnSeries,
  sums: SliceSums,
): readonly AlertHistory[] {
  const allowed = exact.subtract(exact.ONE, target.value);
  const whole = series.isWholeKnown && !isRolling(kind) ? figure.share?.wholeValid : undefined;
  const found = spentFirings(sums, spanOf(period, series), {
    window: isRolling(kind) ? Math.max(1, Math.ceil(kind.rollingMs / series.sliceMs)) : undefined,
    limits: APPROACHING.map((share) => exact.multiply(allowed, share)),
    wholeValid: whole && Number(exact.scaled(exact.multiply(whole, exact.rational(series.scale)), 0, 'down')),
  });
  return APPROACHING.map((share, place) => ({
    kind: 'approaching',
    share,
    burn: undefined,
    firings: found[place]!.map((one) => instantsOf(one, series)),
  }));
}

function spanOf(
  period: { readonly from: number; readonly to: number },
  { originAt, sliceMs, total }: BurnSeries,
): Span {
  const place = (at: number) => Math.min(total.length, Math.max(0, Math.ceil((at - originAt) / sliceMs)));
  return { from: place(period.from), to: place(period.to) };
}

/** [BRN-3] An alert is looked at when a slice ends. */
function instantsOf({ from, to }: Firing, { originAt, sliceMs }: BurnSeries): AlertFiring {
  const endOf = (slice: number) => originAt + (slice + 1) * sliceMs;
  return { firedAt: endOf(from), clearedAt: to === undefined ? undefined : endOf(to) };
}
