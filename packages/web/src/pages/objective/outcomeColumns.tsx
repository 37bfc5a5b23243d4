import { Link } from '@tanstack/react-router';
import type { OutcomeView } from '../../api/contract.ts';
import { OutcomeBadge } from '../../status/OutcomeBadge.tsx';
import type { Column } from '../../table/Table.tsx';
import { instantOrNone } from '../../table/value.ts';
import { At } from '../../time/At.tsx';
import { Duration } from '../../time/Duration.tsx';
import styles from './objective.module.css';

/** The columns of a list of tickets. */
export function outcomeColumns(agreement: string, timeZone: string): readonly Column<OutcomeView>[] {
  const at = (instant: string | null) =>
    instant === null ? <span className="quiet">not yet</span> : <At at={instant} timeZone={timeZone} />;
  return [
    {
      key: 'subject',
      head: 'Incident',
      isRowHead: true,
      value: ({ subject, cycle }) => (cycle > 0 ? `${subject} (cycle ${cycle + 1})` : subject),
      cell: ({ subject, cycle }) => (
        <Link to="/agreements/$id/subjects/$subject" params={{ id: agreement, subject }}>
          {subject}
          {cycle > 0 && ` (cycle ${cycle + 1})`}
        </Link>
      ),
    },
    {
      key: 'state',
      head: 'State',
      value: ({ state }) => state,
      cell: (row) => <OutcomeBadge state={row.state} atRisk={row.atRisk} />,
    },
    { key: 'started', head: 'Started', value: ({ started }) => ({ instant: started, timeZone }) },
    {
      key: 'decided',
      head: 'Decided',
      value: ({ decided }) => instantOrNone(decided, timeZone),
      cell: ({ decided }) => at(decided),
    },
    { key: 'used', head: 'Time used', align: 'right', value: ({ elapsedMs }) => ({ ms: elapsedMs }) },
    {
      key: 'target',
      head: 'Target',
      align: 'right',
      value: ({ targetMs }) => (targetMs === null ? null : { ms: targetMs }),
      cell: ({ targetMs }) =>
        targetMs === null ? <span className="quiet">none</span> : <Duration ms={targetMs} round="down" />,
    },
    {
      key: 'overrun',
      head: 'Past target',
      align: 'right',
      value: ({ elapsedMs, targetMs }) => (targetMs === null ? null : { ms: elapsedMs - targetMs }),
      cell: (row) => <PastTarget of={row} />,
    },
  ];
}

function PastTarget({ of: { elapsedMs, targetMs } }: { readonly of: OutcomeView }) {
  if (targetMs === null) return <span className="quiet">no target</span>;
  if (elapsedMs > targetMs) {
    return (
      <span className={styles.over}>
        <Duration ms={elapsedMs - targetMs} />
      </span>
    );
  }
  return (
    <span className="quiet">
      <Duration ms={targetMs - elapsedMs} round="down" /> left
    </span>
  );
}
