import type { FractionReport, ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { figureText, groupDigits } from '../../i18n/notation.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { counted, later, type Text, t } from '../../i18n/text.ts';
import { countText, unitWord } from '../../status/quantity.ts';
import { durationText } from '../../time/duration.ts';
import { periodText } from '../../time/period.ts';

/**
 * An objective's period in words: `In March 2016, 56 of 136 were on time: 41.176 %, below the promised 80.000 %.
 * The error budget was overspent by 52.8 outcomes.`
 */
export function objectiveSentence(objective: ObjectiveReport, result: PeriodReport): string {
  return [figureSentence(objective, result), budgetText(result), clocksText(result)]
    .filter(Boolean)
    .join(' ');
}

/** The period's name with its state, for headings. */
export function periodHeading({ period, state }: PeriodReport): string {
  return state === 'open' ? t('{{period}} so far', { period: periodText(period) }) : periodText(period);
}

function figureSentence(objective: ObjectiveReport, result: PeriodReport): string {
  const { attained, state, target } = result;
  const period = periodText(result.period);
  const when = state === 'open' ? t('In {{period}} so far', { period }) : t('In {{period}}', { period });
  if (!attained) return t('{{when}}, nothing that counts has happened: there is no figure.', { when });
  return t(comparisonText(attained, target), {
    when,
    counted: countedText(objective, result),
    attained: figureText(attained.text),
    target: sentenceText(target.text),
  });
}

function countedText({ kind }: ObjectiveReport, { good, valid, bad, unit, samples }: PeriodReport): string {
  if (unit === 'ms') {
    return bad === null || valid === null
      ? countsText(samples, `${groupDigits(String(samples ?? 0))} ${unitWord(unit)}`)
      : t('{{bad}} of {{valid}} promised were down', {
          bad: durationText(Number(bad)),
          valid: durationText(Number(valid), 'down'),
        });
  }
  if (good === null || valid === null || bad === null) {
    return countsText(samples, countText(String(samples ?? 0), unit));
  }
  return kind === 'clock'
    ? t('{{good}} of {{valid}} were in time', { good: groupDigits(good), valid: groupDigits(valid) })
    : t('{{good}} of {{valid}} were good', { good: groupDigits(good), valid: countText(valid, unit) });
}

function countsText(samples: number | null, amount: string): string {
  return samples === 1 ? t('{{amount}} counts', { amount }) : t('{{amount}} count', { amount });
}

/** Decided by the engine's own exact numbers, since the shown ones are rounded. */
function comparisonText(attained: FractionReport, target: FractionReport): Text {
  const [left, right] = [
    BigInt(attained.numerator) * BigInt(target.denominator),
    BigInt(target.numerator) * BigInt(attained.denominator),
  ];
  if (left === right) return later('{{when}}, {{counted}}: {{attained}}, exactly the promised {{target}}.');
  return left > right
    ? later('{{when}}, {{counted}}: {{attained}}, above the promised {{target}}.')
    : later('{{when}}, {{counted}}: {{attained}}, below the promised {{target}}.');
}

function budgetText({ budget, unit, state, attained, good }: PeriodReport): string {
  if (!attained) return '';
  if (!budget) return good === null ? '' : t('The target leaves no error budget.');
  const isOpen = state === 'open';
  if (Number(budget.remaining) < 0) {
    const amount = amountText(budget.remaining.slice(1), unit, 'up');
    return isOpen
      ? t('The error budget is overspent by {{amount}}.', { amount })
      : t('The error budget was overspent by {{amount}}.', { amount });
  }
  const left = amountText(budget.remaining, unit, 'down');
  if (budget.usedPercent === null) {
    return isOpen ? t('{{left}} are left.', { left }) : t('{{left}} were left.', { left });
  }
  const share = figureText(budget.usedPercent);
  return isOpen
    ? t('{{share}} of the error budget is used; {{left}} are left.', { share, left })
    : t('{{share}} of the error budget was used; {{left}} were left.', { share, left });
}

function clocksText({ openClocks }: PeriodReport): string {
  if (!openClocks) return '';
  const running = counted(openClocks.running, '{{count}} clock is running', '{{count}} clocks are running');
  const paused = counted(openClocks.paused, '{{count}} is paused', '{{count}} are paused');
  if (openClocks.atRisk === 0) return t('{{running}} and {{paused}}.', { running, paused });
  const risk = counted(
    openClocks.atRisk,
    '{{count}} of them near its target',
    '{{count}} of them near their target',
  );
  return t('{{running}} and {{paused}}, {{risk}}.', { running, paused, risk });
}

function amountText(value: string, unit: PeriodReport['unit'], round: 'up' | 'down'): string {
  if (unit === 'ms') return durationText(Number(value), round);
  if (unit !== 'outcomes') return countText(value, unit);
  return value === '1' ? t('1 miss') : t('{{amount}} misses', { amount: groupDigits(value) });
}
