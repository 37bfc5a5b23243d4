import type { CreditReport, EvaluationReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { isZero } from '../../money/amount.ts';
import { Money } from '../../money/Money.tsx';
import { sumOf } from '../../money/sum.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { periodText } from '../../time/period.ts';
import styles from './agreement.module.css';

/** The credits of a period line by line, each with how it was worked out. */
export function Credits({
  report,
  period,
}: {
  readonly report: EvaluationReport;
  readonly period: string | undefined;
}) {
  const lines = report.credits.filter((line) => line.period === period);
  const isExposure = lines.some(({ state }) => state === 'exposure');
  const total = sumOf(lines.map(({ amount }) => amount));
  return (
    <div id="credits">
      <Section
        title={period ? t('Credits for {{period}}', { period: periodText(period) }) : t('Credits')}
        note={
          isExposure ? t('The period is still open: this is what would be due if it ended now.') : undefined
        }
      >
        {lines.length === 0 ? (
          <Empty>
            {t('No credits: every promise that pays one was kept, or there was nothing to judge.')}
          </Empty>
        ) : (
          <>
            <Table
              caption={t('Credits with their working')}
              columns={columnsFor(report)}
              rows={lines}
              rowKey={({ clause, objective }) => `${clause} ${objective}`}
            />
            {total && (
              <p className={styles.sum}>
                <span>{isExposure ? t('Would be due') : t('Due')}</span>
                <strong>
                  <Money of={total} />
                </strong>
              </p>
            )}
          </>
        )}
      </Section>
    </div>
  );
}

function columnsFor(report: EvaluationReport): readonly Column<CreditReport>[] {
  const { id } = report.agreement;
  return [
    {
      key: 'objective',
      head: t('For missing'),
      isRowHead: true,
      value: ({ objective }) => report.objectives.find((one) => one.id === objective)?.title ?? objective,
      cell: ({ objective, period }) => (
        <Link to="/agreements/$id/objectives/$oid" params={{ id, oid: objective }} search={{ period }}>
          {report.objectives.find((one) => one.id === objective)?.title ?? objective}
        </Link>
      ),
    },
    {
      key: 'working',
      head: t('How it was worked out'),
      value: ({ explanation }) => explanation.map(sentenceText).join('; '),
      cell: (line) => (
        <span className={styles.working}>
          {line.explanation.map((step) => (
            <span key={step}>{sentenceText(step)}</span>
          ))}
        </span>
      ),
    },
    {
      key: 'clause',
      head: t('Clause'),
      value: ({ clause }) => clause,
      cell: ({ clause, period }) => (
        <Link
          to="/agreements/$id"
          params={{ id }}
          search={{ tab: 'contract', period }}
          hash={clause}
          className="mono"
        >
          {clause}
        </Link>
      ),
    },
    {
      key: 'amount',
      head: t('Credit'),
      align: 'right',
      value: ({ amount }) => amount,
      cell: ({ amount }) => (
        <strong>
          {isZero(amount.amount) ? <span className="quiet">{t('none')}</span> : <Money of={amount} />}
        </strong>
      ),
    },
  ];
}
