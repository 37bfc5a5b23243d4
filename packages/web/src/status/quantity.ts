import type { FigureUnit } from '@tallystick/engine';
import { groupDigits } from '../i18n/notation.ts';
import { later, type Text, t } from '../i18n/text.ts';
import { durationText, type RoundDuration } from '../time/duration.ts';

type Counted = Exclude<FigureUnit, 'ms'>;

const ONE: Readonly<Record<Counted, Text>> = {
  outcomes: later('outcome'),
  events: later('event'),
  slices: later('slice'),
  values: later('value'),
  answers: later('answer'),
  records: later('record'),
  parts: later('part'),
};

const MANY: Readonly<Record<Counted, Text>> = {
  outcomes: later('outcomes'),
  events: later('events'),
  slices: later('slices'),
  values: later('values'),
  answers: later('answers'),
  records: later('records'),
  parts: later('parts'),
};

/** What an objective counts, in the plural: `outcomes`; time where it measures time. */
export function unitWord(unit: FigureUnit): string {
  return unit === 'ms' ? t('time') : t(MANY[unit]);
}

/** So many of what an objective counts, exactly: `1,204 outcomes`. */
export function countText(value: string, unit: Counted): string {
  return `${groupDigits(value)} ${t(value === '1' ? ONE[unit] : MANY[unit])}`;
}

/**
 * A quantity of an objective's own unit in words: `1,204 outcomes`, or a length of time.
 *
 * @param value exact decimal of the API.
 */
export function quantityText(value: string, unit: FigureUnit, round: RoundDuration = 'up'): string {
  if (unit === 'ms') return durationText(Number(value), round);
  return `${shortDecimal(value, round)} ${t(value === '1' ? ONE[unit] : MANY[unit])}`;
}

/** At most one decimal, rounded the given way; whole numbers stay as they are. */
export function shortDecimal(value: string, round: RoundDuration): string {
  if (!value.includes('.')) return groupDigits(value);
  const tenths = (round === 'up' ? Math.ceil : Math.floor)(Number(value) * 10);
  return groupDigits((tenths / 10).toFixed(1));
}
