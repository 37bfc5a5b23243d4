import type { Disagreement, FigureByEither, SourceComparison } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { Figures } from '../../../app/Figures.tsx';
import { Section } from '../../../app/Section.tsx';
import { statusWord } from '../../../status/meaning.ts';
import { StatusBadge } from '../../../status/StatusBadge.tsx';
import { type Column, Table } from '../../../table/Table.tsx';
import { At } from '../../../time/At.tsx';
import { Duration } from '../../../time/Duration.tsx';
import { periodText } from '../../../time/period.ts';
import { Said } from '../../../time/Said.tsx';
import styles from './evidence.module.css';

/** Disagreements that are shown at once. */
const SHOWN = 20;

interface TwoSourcesProps {
  readonly of: SourceComparison;
  readonly agreement: string;
  readonly timeZone: string;
}

/** Two sources that tell of the same thing: how far they agree, where they do not, and what the figures are by either. */
export function TwoSources({ of, agreement, timeZone }: TwoSourcesProps) {
  const { title, record, other, isFallback, by, share, both, agreed, onlyRecord, onlyOther } = of;
  const amount = (count: number) => (by === 'time' ? <Duration ms={count} /> : `${count} ${by}`);
  const differing = of.figures.filter(({ differs }) => differs);
  return (
    <Section
      title={`${title}: ${record} and ${other}`}
      note={
        isFallback
          ? `Where both say something ${record} counts, and ${other} where it says nothing.`
          : `${record} counts, whatever ${other} says; no figure changes by it.`
      }
    >
      <div className={styles.inside}>
        <Figures
          figures={[
            {
              name: 'Agreement',
              value: share ?? 'none',
              note: share === null ? 'nothing in common' : WHAT[by],
            },
            { name: 'Both told of', value: amount(both), note: <>the same of {amount(agreed)}</> },
            { name: `Only ${record}`, value: amount(onlyRecord) },
            { name: `Only ${other}`, value: amount(onlyOther) },
          ]}
        />
        {differing.length === 0 && (
          <p>{both === 0 ? 'There is nothing to compare yet.' : 'Every figure is the same by either.'}</p>
        )}
      </div>
      {differing.length > 0 && (
        <Table
          caption="Figures by either source"
          columns={figureColumns(of, agreement)}
          rows={differing}
          rowKey={({ objective, period }) => `${objective} ${period}`}
        />
      )}
      {of.disagreements.length > 0 && (
        <Table
          caption="Where they disagree"
          columns={disagreementColumns(of, agreement, timeZone)}
          rows={of.disagreements.slice(0, SHOWN)}
          allRows={async () => of.disagreements}
          rowKey={({ from, subject, cycle }) => `${from} ${subject} ${cycle}`}
        />
      )}
      {of.disagreementCount > SHOWN && (
        <p className={`${styles.inside} quiet`}>
          These are the largest {SHOWN} of {of.disagreementCount} disagreements; the API gives a hundred.
        </p>
      )}
    </Section>
  );
}

const WHAT = {
  time: 'of the promised time of which both told',
  tickets: 'of the tickets that both told of',
  days: 'of the days for which both give a figure',
} as const;

function toldText({ attained, status }: FigureByEither['counts']): string {
  return `${attained ?? 'no figure'}, ${statusWord(status)}`;
}

function figureColumns(
  { record, other }: SourceComparison,
  agreement: string,
): readonly Column<FigureByEither>[] {
  const told = ({ attained, status }: FigureByEither['counts']) => (
    <>
      {attained ?? 'no figure'} <StatusBadge status={status} />
    </>
  );
  return [
    {
      key: 'promise',
      head: 'Figure',
      isRowHead: true,
      value: ({ title, period }) => `${title}, ${periodText(period)}`,
      cell: ({ objective, title, period }) => (
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id: agreement, oid: objective }}
          search={{ period }}
        >
          {title}, {periodText(period)}
        </Link>
      ),
    },
    {
      key: 'record',
      head: `By ${record}`,
      value: (one) => toldText(one.record),
      cell: (one) => told(one.record),
    },
    {
      key: 'other',
      head: `By ${other}`,
      value: (one) => toldText(one.other),
      cell: (one) => told(one.other),
    },
    {
      key: 'counts',
      head: 'What counts',
      value: (one) => toldText(one.counts),
      cell: (one) => told(one.counts),
    },
  ];
}

function disagreementColumns(
  { record, other, by }: SourceComparison,
  agreement: string,
  timeZone: string,
): readonly Column<Disagreement>[] {
  return [
    {
      key: 'where',
      head: by === 'tickets' ? 'Ticket' : 'When',
      isRowHead: true,
      value: ({ from, to, subject }) => subject ?? `${from}${to === null ? '' : ` to ${to}`}`,
      cell: ({ from, to, subject }) =>
        subject === null ? (
          <>
            <At at={from} timeZone={timeZone} />
            {to !== null && (
              <>
                {' '}
                to <At at={to} timeZone={timeZone} />
              </>
            )}
          </>
        ) : (
          <Link to="/agreements/$id/subjects/$subject" params={{ id: agreement, subject }}>
            {subject}
          </Link>
        ),
    },
    {
      key: 'record',
      head: `By ${record}`,
      value: (one) => one.record,
      cell: (one) => <Said text={one.record} timeZone={timeZone} />,
    },
    {
      key: 'other',
      head: `By ${other}`,
      value: (one) => one.other,
      cell: (one) => <Said text={one.other} timeZone={timeZone} />,
    },
    {
      key: 'by',
      head: by === 'days' ? 'Difference' : 'How long',
      align: 'right',
      value: ({ ms, difference }) => difference ?? (ms === null ? null : { ms }),
      cell: ({ ms, difference }) => difference ?? (ms === null ? null : <Duration ms={ms} />),
    },
  ];
}
