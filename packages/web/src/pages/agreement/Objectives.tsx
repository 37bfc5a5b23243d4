import type { EvaluationReport, ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { figureText } from '../../i18n/notation.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Money } from '../../money/Money.tsx';
import { BudgetBar } from '../../status/BudgetBar.tsx';
import { statusWord } from '../../status/meaning.ts';
import { quantityText } from '../../status/quantity.ts';
import { StatusBadge } from '../../status/StatusBadge.tsx';
import { type Column, Table } from '../../table/Table.tsx';
import { quantity } from '../../table/value.ts';
import { periodText } from '../../time/period.ts';

interface Row {
  readonly objective: ObjectiveReport;
  readonly result: PeriodReport;
}

/** The promises of an agreement in one period. */
export function Objectives({
  report,
  period,
}: {
  readonly report: EvaluationReport;
  readonly period: string | undefined;
}) {
  const rows = report.objectives.flatMap((objective) =>
    objective.periods.filter((result) => result.period === period).map((result) => ({ objective, result })),
  );
  return (
    <Section
      title={period ? t('Promises in {{period}}', { period: periodText(period) }) : t('Promises')}
      note={stateNote(rows[0]?.result)}
    >
      {rows.length === 0 ? (
        <Empty>{t('The promises will stand here once their first period has begun.')}</Empty>
      ) : (
        <Table
          caption={t('Promises with target, attained, status, error budget left and credit')}
          columns={columnsFor(report.agreement.id)}
          rows={rows}
          name="promises"
          rowKey={({ objective }) => objective.id}
        />
      )}
    </Section>
  );
}

function columnsFor(agreement: string): readonly Column<Row>[] {
  return [
    {
      key: 'promise',
      head: t('Promise'),
      isRowHead: true,
      value: ({ objective }) => objective.title,
      cell: ({ objective, result }) => (
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id: agreement, oid: objective.id }}
          search={{ period: result.period }}
        >
          {objective.title}
        </Link>
      ),
    },
    {
      key: 'status',
      head: t('Status'),
      value: ({ result }) => statusWord(result.status),
      cell: ({ result }) => <StatusBadge status={result.status} />,
    },
    {
      key: 'attained',
      head: t('Attained'),
      align: 'right',
      value: ({ result }) => result.attained,
      cell: ({ result }) => (
        <strong title={exactShare(result)}>
          {result.attained ? figureText(result.attained.text) : t('No figure')}
        </strong>
      ),
    },
    {
      key: 'target',
      head: t('Target'),
      align: 'right',
      value: ({ objective }) => sentenceText(objective.promise),
    },
    {
      key: 'budget',
      head: t('Error budget left'),
      align: 'right',
      value: ({ result: { budget, unit } }) => budget && quantity(budget.remaining, unit),
      cell: ({ result }) => <BudgetLeft result={result} />,
    },
    {
      key: 'credit',
      head: t('Credit'),
      align: 'right',
      value: ({ result }) => result.credit,
      cell: ({ result }) => (
        <Link to="." hash="credits" search>
          <Money of={result.credit} />
        </Link>
      ),
    },
  ];
}

function BudgetLeft({ result: { budget, unit } }: { readonly result: PeriodReport }) {
  if (!budget) return <span className="quiet">{t('none to spend')}</span>;
  return (
    <span
      title={t('{{used}} used', {
        used: budget.usedPercent === null ? t('nothing') : figureText(budget.usedPercent),
      })}
    >
      {quantityText(budget.remaining, unit, 'down')}
      <BudgetBar used={budget.usedPercent} />
    </span>
  );
}

function exactShare({ attained, unit }: PeriodReport): string {
  if (!attained) return '';
  const { numerator, denominator } = attained;
  return unit === 'ms'
    ? t('exactly {{numerator}} ÷ {{denominator}} of promised time', { numerator, denominator })
    : t('exactly {{numerator}} ÷ {{denominator}} of outcomes', { numerator, denominator });
}

function stateNote(result: PeriodReport | undefined): string | undefined {
  if (!result) return undefined;
  const note = periodNote(result.state);
  return result.partial ? `${note} ${t('The term cuts this period short.')}` : note;
}

function periodNote(state: PeriodReport['state']): string {
  if (state === 'open') return t('The period is still open: figures are those so far.');
  if (state === 'provisional') return t('The period has ended; late evidence can still change it.');
  return t('The period is final.');
}
