import type { AlertReport } from '@tallystick/engine';
import { figureText, listText, numberText } from '../i18n/notation.ts';
import { t } from '../i18n/text.ts';

/** A share of the budget that is a line of the burn-down. */
export interface ShareLine {
  /** Of the budget: 0.75. For drawing only. */
  readonly share: number;
  readonly name: string;
}

/** A pace at which the budget burns too quickly, from the period's beginning on. */
export interface PaceLine {
  /** How many times as fast as evenly. For drawing only. */
  readonly rate: number;
  readonly name: string;
}

/** What the burn-down draws of the alerts that an agreement names. */
export interface Thresholds {
  readonly shares: readonly ShareLine[];
  readonly paces: readonly PaceLine[];
}

/** The whole budget has a line of its own. */
const WHOLE = 1;

/**
 * The alerts of an objective as lines: shares of the budget, those of its alerts, or else of its warnings; and burn rates.
 *
 * @param warnAt shares as the agreement writes them: `75 %`
 */
export function thresholdsOf(alerts: readonly AlertReport[], warnAt: readonly string[]): Thresholds {
  const told = alerts.filter(({ kind }) => kind === 'approaching').map(({ share }) => share);
  const shares = told.length > 0 ? told : warnAt;
  return {
    shares: shares
      .map((share) => ({ share: Number.parseFloat(share) / 100, name: figureText(share) }))
      .filter(({ share }) => share < WHOLE),
    paces: alerts.flatMap(({ rate }) => {
      if (rate === null) return [];
      const times = rateOf(rate);
      return [{ rate: times, name: t('{{rate}} × even pace', { rate: numberText(times, 2) }) }];
    }),
  };
}

/** A rate as a number, for drawing and for two decimals: one that goes on for ever ends in `…`. */
export function rateOf(rate: string): number {
  return Number.parseFloat(rate);
}

/** The lines in words; empty where there is none. */
export function thresholdsText({ shares, paces }: Thresholds): string {
  const names = [...shares, ...paces].map(({ name }) => name);
  return names.length === 0 ? '' : t('Lines at {{names}}.', { names: listText(names) });
}
