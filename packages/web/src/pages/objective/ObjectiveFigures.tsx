import type { PeriodReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { type Figure, Figures } from '../../app/Figures.tsx';
import { groupDigits, isZero } from '../../money/amount.ts';
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
          {attained?.percent ?? 'No figure'}
        </a>
      ),
      note: `target ${target.percent}`,
    },
    {
      name: unit === 'ms' ? 'Down' : 'Not in time',
      value: (
        <a href="#eaters">{unit === 'ms' ? durationText(Number(result.bad)) : groupDigits(result.bad)}</a>
      ),
      note:
        unit === 'ms'
          ? `of ${durationText(Number(result.valid), 'down')} promised`
          : `of ${groupDigits(result.valid)} decided`,
    },
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
