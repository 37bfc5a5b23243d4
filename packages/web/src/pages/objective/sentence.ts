import type { ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { groupDigits } from '../../i18n/notation.ts';
import { durationText } from '../../time/duration.ts';
import { periodText } from '../../time/period.ts';

/**
 * An objective's period in words: `In March 2016, 56 of 136 were on time: 41.176 %, below the promised 80.000 %.
 * The error budget was overspent by 52.8 outcomes.`
 */
export function objectiveSentence(objective: ObjectiveReport, result: PeriodReport): string {
  return [figureText(objective, result), budgetText(result), clocksText(result)].filter(Boolean).join(' ');
}

/** The period's name with its state, for headings. */
export function periodHeading({ period, state }: PeriodReport): string {
  return `${periodText(period)}${state === 'open' ? ' so far' : ''}`;
}

function figureText(objective: ObjectiveReport, result: PeriodReport): string {
  const { attained, state, target } = result;
  const when = `In ${periodText(result.period)}${state === 'open' ? ' so far' : ''}`;
  if (!attained) return `${when}, nothing that counts has happened: there is no figure.`;
  return `${when}, ${countedText(objective, result)}: ${attained.text}, ${comparisonText(result)} the promised ${target.text}.`;
}

function countedText({ kind }: ObjectiveReport, { good, valid, bad, unit, samples }: PeriodReport): string {
  if (good === null || valid === null || bad === null)
    return `${groupDigits(String(samples ?? 0))} ${unit} count`;
  if (unit === 'ms') {
    return `${durationText(Number(bad))} of ${durationText(Number(valid), 'down')} promised were down`;
  }
  return `${groupDigits(good)} of ${groupDigits(valid)} ${kind === 'clock' ? 'were in time' : `${unit} were good`}`;
}

/** Decided by the engine's own exact numbers, since the shown ones are rounded. */
function comparisonText({ attained, target }: PeriodReport): string {
  if (!attained) return 'against';
  const [left, right] = [
    BigInt(attained.numerator) * BigInt(target.denominator),
    BigInt(target.numerator) * BigInt(attained.denominator),
  ];
  if (left === right) return 'exactly';
  return left > right ? 'above' : 'below';
}

function budgetText(result: PeriodReport): string {
  const { budget, unit, state, attained } = result;
  if (!attained) return '';
  if (!budget) return result.good === null ? '' : 'The target leaves no error budget.';
  const remaining = Number(budget.remaining);
  const tense = state === 'open' ? 'is' : 'was';
  if (remaining < 0)
    return `The error budget ${tense} overspent by ${amountText(budget.remaining.slice(1), unit, 'up')}.`;
  const used = budget.usedPercent === null ? '' : `${budget.usedPercent} of the error budget ${tense} used; `;
  return `${used}${amountText(budget.remaining, unit, 'down')} ${state === 'open' ? 'are left' : 'were left'}.`;
}

function clocksText({ openClocks }: PeriodReport): string {
  if (!openClocks) return '';
  const { running, paused, atRisk } = openClocks;
  const risk = atRisk > 0 ? `, ${atRisk} of them near ${atRisk === 1 ? 'its' : 'their'} target` : '';
  return `${running} ${running === 1 ? 'clock is' : 'clocks are'} running and ${paused} ${paused === 1 ? 'is' : 'are'} paused${risk}.`;
}

function amountText(value: string, unit: PeriodReport['unit'], round: 'up' | 'down'): string {
  if (unit === 'ms') return durationText(Number(value), round);
  return value === '1' ? '1 miss' : `${groupDigits(value)} misses`;
}
