import { exact } from '@tallystick/agreement';
import { formatDuration, formatInstant } from '@tallystick/time';
import type { AlertHistory } from './objective-alerts.ts';

/** Most firings of one alert that a period lists. */
export const MAX_FIRINGS = 100;

/** When an alert of an objective stood in a period. */
export interface AlertReport {
  readonly kind: AlertHistory['kind'];
  /** The share of the budget that it is about. */
  readonly share: string;
  /** For burn rates: the long and the short window, and the rate above which both must be. */
  readonly window: string | null;
  readonly shortWindow: string | null;
  readonly rate: string | null;
  /** Whether it stands at the evaluation instant, or stood at the end of its period. */
  readonly isFiring: boolean;
  /** How often it fired in the period; the last {@link MAX_FIRINGS} are listed. */
  readonly count: number;
  readonly firings: readonly { readonly fired: string; readonly cleared: string | null }[];
}

/** The JSON form of an alert's history. */
export function alertReport({ kind, share, burn, firings }: AlertHistory): AlertReport {
  const last = firings.at(-1);
  return {
    kind,
    share: exact.toPercentText(share),
    window: burn ? formatDuration(burn.windowMs) : null,
    shortWindow: burn ? formatDuration(burn.shortMs) : null,
    rate: burn ? exact.toDecimalText(burn.rate) : null,
    isFiring: last !== undefined && last.clearedAt === undefined,
    count: firings.length,
    firings: firings.slice(-MAX_FIRINGS).map(({ firedAt, clearedAt }) => ({
      fired: formatInstant(firedAt),
      cleared: clearedAt === undefined ? null : formatInstant(clearedAt),
    })),
  };
}
