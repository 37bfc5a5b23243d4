import type { EvaluationReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { figureText } from '../../../i18n/notation.ts';
import { t } from '../../../i18n/text.ts';
import { Money } from '../../../money/Money.tsx';
import { sumOf } from '../../../money/sum.ts';
import { BudgetBar } from '../../../status/BudgetBar.tsx';
import { quantityText } from '../../../status/quantity.ts';
import { StatusBadge } from '../../../status/StatusBadge.tsx';
import { periodText } from '../../../time/period.ts';
import styles from './contract.module.css';

interface ClauseFiguresProps {
  /** The id by which results cite it. */
  readonly clause: string;
  readonly report: EvaluationReport;
  readonly period: string | undefined;
}

/** What a clause came to in a period: a promise its figure, a schedule of credits its sum; nothing where it comes to none. */
export function ClauseFigures(props: ClauseFiguresProps) {
  return (
    <>
      <OfPromise {...props} />
      <OfCredits {...props} />
    </>
  );
}

function OfPromise({ clause, report, period }: ClauseFiguresProps) {
  const objective = report.objectives.find(({ id }) => `objectives.${id}` === clause);
  const result = objective?.periods.find((one) => one.period === period);
  if (!objective || !result) return null;
  return (
    <aside className={styles.figures} aria-label={t('What came of {{title}}', { title: objective.title })}>
      <p className="quiet">{periodText(result.period)}</p>
      <StatusBadge status={result.status} />
      <p>
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id: report.agreement.id, oid: objective.id }}
          search={{ period: result.period }}
          className={styles.figure}
        >
          {result.attained ? figureText(result.attained.text) : t('No figure')}
        </Link>
      </p>
      {result.budget && (
        <>
          <p>
            {t('{{left}} of the error budget left', {
              left: quantityText(result.budget.remaining, result.unit, 'down'),
            })}
          </p>
          <BudgetBar used={result.budget.usedPercent} />
        </>
      )}
    </aside>
  );
}

function OfCredits({ clause, report, period }: ClauseFiguresProps) {
  const lines = report.credits.filter((one) => one.clause === clause && one.period === period);
  const sum = sumOf(lines.map(({ amount }) => amount));
  if (!sum || period === undefined) return null;
  const isExposure = lines.some(({ state }) => state === 'exposure');
  return (
    <aside className={styles.figures} aria-label={t('What {{clause}} came to', { clause })}>
      <p className="quiet">{periodText(period)}</p>
      <p>{isExposure ? t('Would be due') : t('Due')}</p>
      <p>
        <Link
          to="/agreements/$id"
          params={{ id: report.agreement.id }}
          search={{ period }}
          hash="credits"
          className={styles.figure}
        >
          <Money of={sum} />
        </Link>
      </p>
    </aside>
  );
}
