import type { FigureUnit } from '@tallystick/engine';
import { groupDigits } from '../i18n/notation.ts';
import { later, type Text, t } from '../i18n/text.ts';
import { durationText, type RoundDuration } from '../time/duration.ts';

type Counted = Exclude<FigureUnit, 'ms'>;

const ONE: Readonly<Record<Counted, Text>> = {
  outcomes: later('{{number}} outcome'),
  events: later('{{number}} event'),
  slices: later('{{number}} slice'),
  values: later('{{number}} value'),
  answers: later('{{number}} answer'),
  records: later('{{number}} record'),
  parts: later('{{number}} part'),
};

const MANY: Readonly<Record<Counted, Text>> = {
  outcomes: later('{{number}} outcomes'),
  events: later('{{number}} events'),
  slices: later('{{number}} slices'),
  values: later('{{number}} values'),
  answers: later('{{number}} answers'),
  records: later('{{number}} records'),
  parts: later('{{number}} parts'),
};

/**
 * A quantity of an objective's own unit in words: `1,204 outcomes`, or a length of time.
 *
 * @param value exact decimal of the API.
 */
export function quantityText(value: string, unit: FigureUnit, round: RoundDuration = 'up'): string {
  if (unit === 'ms') return durationText(Number(value), round);
  const number = shortDecimal(value, round);
  const isOne = value === '1';
  return t(isOne ? ONE[unit] : MANY[unit], { number });
}

/** At most one decimal, rounded the given way; whole numbers stay as they are. */
export function shortDecimal(value: string, round: RoundDuration): string {
  if (!value.includes('.')) return groupDigits(value);
  const tenths = (round === 'up' ? Math.ceil : Math.floor)(Number(value) * 10);
  return groupDigits((tenths / 10).toFixed(1));
}
