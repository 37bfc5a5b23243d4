import type { PeriodReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { type Figure, Figures } from '../../app/Figures.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { isZero } from '../../money/amount.ts';
import { Money } from '../../money/Money.tsx';
import { BudgetBar } from '../../status/BudgetBar.tsx';
import { quantityText } from '../../status/quantity.ts';
import { durationText } from '../../time/duration.ts';

interface ObjectiveFiguresProps {
  readonly agreement: string;
  readonly result: PeriodReport;
}

/** What a period came to, in four figures. */
export function ObjectiveFigures({ agreement, result }: ObjectiveFiguresProps) {
  const { attained, target, budget, unit, credit, period, state } = result;
  const figures: readonly Figure[] = [
    {
      name: state === 'open' ? 'Attained so far' : 'Attained',
      value: (
        <a
          href="#eaters"
          title={attained ? `exactly ${attained.numerator} ÷ ${attained.denominator}` : undefined}
        >
          {attained?.text ?? 'No figure'}
        </a>
      ),
      note: `target ${target.text}`,
    },
    countedFigure(result),
    {
      name: 'Error budget left',
      value: budget ? <a href="#budget">{quantityText(budget.remaining, unit, 'down')}</a> : 'None',
      note: budget ? (
        <>
          {budget.usedPercent ?? 'nothing'} of {quantityText(budget.allowed, unit, 'down')} used
          <BudgetBar used={budget.usedPercent} />
        </>
      ) : (
        'a target of 100 % leaves none'
      ),
    },
    {
      name: state === 'open' ? 'Credit if it ended now' : 'Credit',
      value: (
        <Link to="/agreements/$id" params={{ id: agreement }} search={{ period }} hash="credits">
          <Money of={credit} />
        </Link>
      ),
      note: isZero(credit.amount) ? 'nothing is owed' : 'opens how it was worked out',
    },
    ...coverageFigure(result),
  ];
  return <Figures figures={figures} />;
}

/** What the figure counts: down time, misses, or how many values it comes from. */
function countedFigure({ good, valid, bad, unit, samples }: PeriodReport): Figure {
  if (good === null || valid === null || bad === null) {
    return { name: 'Counted', value: groupDigits(String(samples ?? 0)), note: unit };
  }
  if (unit === 'ms') {
    return {
      name: 'Down',
      value: <a href="#eaters">{durationText(Number(bad))}</a>,
      note: `of ${durationText(Number(valid), 'down')} promised`,
    };
  }
  return {
    name: unit === 'outcomes' ? 'Not in time' : 'Bad',
    value: <a href="#eaters">{groupDigits(bad)}</a>,
    note: `of ${groupDigits(valid)} ${unit === 'outcomes' ? 'decided' : unit}`,
  };
}

/** Coverage is said where some of the promised time has no known state. */
function coverageFigure({ coverage }: PeriodReport): readonly Figure[] {
  if (!coverage || coverage.knownMs >= coverage.promisedMs) return [];
  return [
    {
      name: 'State known',
      value: durationText(coverage.knownMs, 'down'),
      note: `of ${durationText(coverage.promisedMs, 'down')} promised`,
    },
  ];
}
