import type { FigureUnit } from '@tallystick/engine';
import { groupDigits } from '../i18n/notation.ts';
import { durationText, type RoundDuration } from '../time/duration.ts';

/**
 * A quantity of an objective's own unit in words: `1,204 outcomes`, or a length of time.
 *
 * @param value exact decimal of the API.
 */
export function quantityText(value: string, unit: FigureUnit, round: RoundDuration = 'up'): string {
  if (unit === 'ms') return durationText(Number(value), round);
  return `${shortDecimal(value, round)} ${value === '1' ? unit.slice(0, -1) : unit}`;
}

/** At most one decimal, rounded the given way; whole numbers stay as they are. */
export function shortDecimal(value: string, round: RoundDuration): string {
  if (!value.includes('.')) return groupDigits(value);
  const tenths = (round === 'up' ? Math.ceil : Math.floor)(Number(value) * 10);
  return groupDigits((tenths / 10).toFixed(1));
}
