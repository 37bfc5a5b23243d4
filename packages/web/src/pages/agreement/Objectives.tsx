import type { EvaluationReport, ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
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
      title={period ? `Promises in ${periodText(period)}` : 'Promises'}
      note={stateNote(rows[0]?.result)}
    >
      {rows.length === 0 ? (
        <Empty>The promises will stand here once their first period has begun.</Empty>
      ) : (
        <Table
          caption="Promises with target, attained, status, error budget left and credit"
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
      head: 'Promise',
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
      head: 'Status',
      value: ({ result }) => statusWord(result.status),
      cell: ({ result }) => <StatusBadge status={result.status} />,
    },
    {
      key: 'attained',
      head: 'Attained',
      align: 'right',
      value: ({ result }) => result.attained,
      cell: ({ result }) => (
        <strong title={exactShare(result)}>{result.attained?.text ?? 'No figure'}</strong>
      ),
    },
    { key: 'target', head: 'Target', align: 'right', value: ({ objective }) => objective.promise },
    {
      key: 'budget',
      head: 'Error budget left',
      align: 'right',
      value: ({ result: { budget, unit } }) => budget && quantity(budget.remaining, unit),
      cell: ({ result }) => <BudgetLeft result={result} />,
    },
    {
      key: 'credit',
      head: 'Credit',
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
  if (!budget) return <span className="quiet">none to spend</span>;
  return (
    <span title={`${budget.usedPercent ?? 'Nothing'} used`}>
      {quantityText(budget.remaining, unit, 'down')}
      <BudgetBar used={budget.usedPercent} />
    </span>
  );
}

function exactShare({ attained, unit }: PeriodReport): string {
  return attained
    ? `exactly ${attained.numerator} ÷ ${attained.denominator} of ${unit === 'ms' ? 'promised time' : 'outcomes'}`
    : '';
}

function stateNote(result: PeriodReport | undefined): string | undefined {
  if (!result) return undefined;
  const part = result.partial ? ' The term cuts this period short.' : '';
  if (result.state === 'open') return `The period is still open: figures are those so far.${part}`;
  if (result.state === 'provisional')
    return `The period has ended; late evidence can still change it.${part}`;
  return `The period is final.${part}`;
}
