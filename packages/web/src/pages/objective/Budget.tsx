import { SegmentedControl, Skeleton } from '@mantine/core';
import type { ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { BudgetDays } from '../../api/contract.ts';
import { daysQuery } from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import { useKnownAt } from '../../app/known/useKnownAt.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { burnDownText } from '../../chart/burnDown.ts';
import { type Thresholds, thresholdsOf } from '../../chart/thresholds.ts';
import { useTextMemo } from '../../i18n/language.ts';
import { t } from '../../i18n/text.ts';
import { BudgetAlerts } from './BudgetAlerts.tsx';
import { BudgetTable } from './BudgetTable.tsx';
import styles from './objective.module.css';
import { periodHeading } from './sentence.ts';

const BurnDown = lazy(() =>
  import('../../chart/BurnDown.tsx').then(({ BurnDown }) => ({ default: BurnDown })),
);

interface BudgetProps {
  readonly agreement: string;
  readonly objective: ObjectiveReport;
  readonly result: PeriodReport;
  readonly timeZone: string;
}

/** How the error budget was used day by day: drawn, or as a table. */
export function Budget({ agreement, objective, result, timeZone }: BudgetProps) {
  const [form, setForm] = useState('chart');
  const known = useKnownAt();
  const query = useQuery(daysQuery({ agreement, objective: objective.id, period: result.period, known }));
  return (
    <div id="budget">
      <Section
        title={t('Use of the error budget, {{period}}', { period: periodHeading(result) })}
        note={query.data ? burnDownText(query.data) : '\u00a0'}
        aside={
          <span data-no-print>
            <SegmentedControl
              size="xs"
              aria-label={t('How it is shown')}
              value={form}
              onChange={setForm}
              data={[
                { value: 'chart', label: t('Chart') },
                { value: 'table', label: t('Table') },
              ]}
            />
          </span>
        }
      >
        <QueryState query={query} skeleton={<ChartSkeleton />}>
          {(days) => (
            <Days
              title={t('{{title}}: use of the error budget, {{period}}', {
                title: objective.title,
                period: periodHeading(result),
              })}
              days={days}
              result={result}
              form={form}
            />
          )}
        </QueryState>
        <BudgetAlerts result={result} timeZone={timeZone} />
      </Section>
    </div>
  );
}

/** Without a budget there is nothing to be a share of. */
const NO_LINES: Thresholds = { shares: [], paces: [] };

interface DaysProps {
  readonly title: string;
  readonly days: BudgetDays;
  readonly result: PeriodReport;
  readonly form: string;
}

function Days({ title, days, result, form }: DaysProps) {
  const thresholds = useTextMemo(
    () => (days.allowed === null ? NO_LINES : thresholdsOf(result.alerts, days.warnAt)),
    [result, days],
  );
  if (days.days.length === 0)
    return <Empty>{t('The days of the period will stand here as they pass.')}</Empty>;
  if (form === 'table') return <BudgetTable days={days} />;
  return (
    <Suspense fallback={<ChartSkeleton />}>
      <BurnDown
        title={title}
        days={days}
        period={{ from: result.from, to: result.to }}
        thresholds={thresholds}
      />
    </Suspense>
  );
}

function ChartSkeleton() {
  return (
    <div className={styles.chart}>
      <Skeleton height="100%" />
    </div>
  );
}
