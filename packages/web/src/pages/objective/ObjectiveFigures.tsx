import type { PeriodReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { type Figure, Figures } from '../../app/Figures.tsx';
import { figureText, groupDigits } from '../../i18n/notation.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { isZero } from '../../money/amount.ts';
import { Money } from '../../money/Money.tsx';
import { BudgetBar } from '../../status/BudgetBar.tsx';
import { statusWord } from '../../status/meaning.ts';
import { countText, quantityText, unitWord } from '../../status/quantity.ts';
import { durationText } from '../../time/duration.ts';

interface ObjectiveFiguresProps {
  readonly agreement: string;
  readonly result: PeriodReport;
}

/** What a period came to, in four figures. */
export function ObjectiveFigures({ agreement, result }: ObjectiveFiguresProps) {
  const { attained, target, credit, period, state } = result;
  const figures: readonly Figure[] = [
    {
      name: state === 'open' ? t('Attained so far') : t('Attained'),
      value: (
        <a
          href="#eaters"
          title={
            attained
              ? t('exactly {{numerator}} ÷ {{denominator}}', {
                  numerator: attained.numerator,
                  denominator: attained.denominator,
                })
              : undefined
          }
        >
          {attained ? figureText(attained.text) : t('No figure')}
        </a>
      ),
      note: t('target {{target}}', { target: sentenceText(target.text) }),
    },
    countedFigure(result),
    ...budgetFigure(result),
    {
      name: state === 'open' ? t('Credit if it ended now') : t('Credit'),
      value: (
        <Link to="/agreements/$id" params={{ id: agreement }} search={{ period }} hash="credits">
          <Money of={credit} />
        </Link>
      ),
      note: isZero(credit.amount) ? t('nothing is owed') : t('how it was worked out'),
    },
    ...coverageFigure(result),
    ...acceptedFigure(result),
  ];
  return <Figures figures={figures} />;
}

/** What the figure counts: down time, misses, or how many values it comes from. */
function countedFigure({ good, valid, bad, unit, samples }: PeriodReport): Figure {
  if (good === null || valid === null || bad === null) {
    return { name: t('Counted'), value: groupDigits(String(samples ?? 0)), note: unitWord(unit) };
  }
  if (unit === 'ms') {
    return {
      name: t('Down'),
      value: <a href="#eaters">{durationText(Number(bad))}</a>,
      note: t('of {{valid}} promised', { valid: durationText(Number(valid), 'down') }),
    };
  }
  return {
    name: unit === 'outcomes' ? t('Not in time') : t('Bad'),
    value: <a href="#eaters">{groupDigits(bad)}</a>,
    note:
      unit === 'outcomes'
        ? t('of {{valid}} decided', { valid: groupDigits(valid) })
        : t('of {{valid}}', { valid: countText(valid, unit) }),
  };
}

/** Of what has good and bad parts: how much more may be bad. */
function budgetFigure({ bad, budget, unit }: PeriodReport): readonly Figure[] {
  if (bad === null) return [];
  return [
    {
      name: t('Error budget left'),
      value: budget ? <a href="#budget">{quantityText(budget.remaining, unit, 'down')}</a> : t('None'),
      note: budget ? (
        <>
          {t('{{used}} of {{budget}} used', {
            used: budget.usedPercent === null ? t('nothing') : figureText(budget.usedPercent),
            budget: quantityText(budget.allowed, unit, 'down'),
          })}
          <BudgetBar used={budget.usedPercent} />
        </>
      ) : (
        t('a target of 100 % leaves none')
      ),
    },
  ];
}

/** Coverage is said where some of the promised time has no known state. */
function coverageFigure({ coverage }: PeriodReport): readonly Figure[] {
  if (!coverage || coverage.knownMs >= coverage.promisedMs) return [];
  return [
    {
      name: t('State known'),
      value: durationText(coverage.knownMs, 'down'),
      note: t('of {{valid}} promised', { valid: durationText(coverage.promisedMs, 'down') }),
    },
  ];
}

/** With and without what is contested: what it would come to were every pending claim accepted. */
function acceptedFigure({ ifAccepted }: PeriodReport): readonly Figure[] {
  if (!ifAccepted) return [];
  return [
    {
      name: t('Were every claim accepted'),
      value: ifAccepted.attained ? figureText(ifAccepted.attained.text) : t('No figure'),
      note: statusWord(ifAccepted.status).toLowerCase(),
    },
  ];
}
