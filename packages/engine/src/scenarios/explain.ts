import { exact, moneyText, type Rational } from '@tallystick/agreement';
import { formatDuration, formatInZone, zoneRules } from '@tallystick/time';
import type { CreditLine } from '../credits/line.ts';
import { creditSteps } from '../credits/line-text.ts';
import type { Evaluation, ExplainedOutcome, PeriodResult } from '../evaluation.ts';

/** An instant as local time with its offset, without the zeros of whole minutes: `2026-03-06 15:30+01:00`. */
export function localText(at: number, timeZone: string): string {
  return formatInZone(at, zoneRules(timeZone))
    .replace('T', ' ')
    .replace(/\.000(?=[+-])/u, '')
    .replace(/(\d{2}:\d{2}):00(?=[+-])/u, '$1');
}

/** The stretches behind a clock's outcome, a line each. */
export function explainOutcome(outcome: ExplainedOutcome, timeZone: string): readonly string[] {
  const { cycle, segments, records } = outcome;
  const target = cycle.targetMs === undefined ? 'no target' : `target ${formatDuration(cycle.targetMs)}`;
  return [
    `${outcome.indicator}, ${target}; records ${records.join(', ')}.`,
    ...segments.map(
      (one) =>
        `${localText(one.from, timeZone)} to ${localText(one.to, timeZone)} ${one.phase}: ${formatDuration(one.elapsedMs)} used.`,
    ),
  ];
}

/** The parts of a figure, a line each. */
export function explainFigure({ figure, period }: PeriodResult, evaluation: Evaluation): readonly string[] {
  const { timeZone } = evaluation.agreement.term;
  const amount = (value: Rational) =>
    figure.unit === 'ms' && value.denominator === 1n
      ? formatDuration(Number(value.numerator))
      : `${exact.toDecimalText(value)} ${figure.unit}`;
  return [
    `${period.id} runs from ${localText(period.from, timeZone)} to ${localText(period.to, timeZone)}.`,
    ...(figure.share ? [`${amount(figure.share.good)} good of ${amount(figure.share.valid)} valid.`] : []),
    ...(figure.samples === undefined ? [] : [`From ${figure.samples} ${figure.unit}.`]),
    ...figure.causes.map(
      ({ id, downMs }) => `Down because of ${id || 'the service itself'}: ${amount(downMs)}.`,
    ),
  ];
}

/** The sum of a period's credits, a line each. */
export function explainCredits(lines: readonly CreditLine[]): readonly string[] {
  if (lines.length === 0) return ['No schedule pays.'];
  return lines.map((line) => {
    const steps = creditSteps(line).join('; ');
    const amount = moneyText(line.amount);
    return `${line.clause} (${line.objective}): ${steps}${steps.endsWith(`= ${amount}`) ? '' : `; credited ${amount}`}.`;
  });
}
