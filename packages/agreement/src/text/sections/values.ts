import type { Target } from '../../model/target.ts';
import { durationText, NO_BREAK, numberText, percentText } from '../notation.ts';
import type { Writing } from '../says.ts';

/** A target's value with its unit. */
export function valueText({ value, unit }: Pick<Target, 'value' | 'unit'>, { words }: Writing): string {
  if (unit === '%') return percentText(value, words.notation);
  if (unit === 'ms' && value.denominator === 1n) return durationText(Number(value.numerator), words.notation);
  const number = numberText(value, words.notation);
  return unit === '' ? number : `${number}${NO_BREAK}${unit}`;
}

/** A value that an objective may attain, in the unit of its target. */
export function attainedText(objective: string, value: Target['value'], writing: Writing): string {
  const unit = writing.agreement.objectives.get(objective)?.target.unit ?? '%';
  return valueText({ value, unit }, writing);
}
