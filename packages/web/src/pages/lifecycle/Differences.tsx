import type { DifferenceInfo } from '../../api/lifecycle.ts';
import { Empty } from '../../app/Empty.tsx';
import { Table } from '../../table/Table.tsx';
import styles from './lifecycle.module.css';

const GAINS = {
  customer: 'the customer',
  provider: 'the provider',
  neither: 'neither',
  undecidable: 'depends',
} as const;

/** What a text says otherwise, in words, with who gains by it. */
export function Differences({
  of,
  against,
}: {
  readonly of: readonly DifferenceInfo[];
  readonly against: string;
}) {
  if (of.length === 0) return <Empty>{`It says nothing otherwise than ${against}.`}</Empty>;
  return (
    <Table
      caption={`What it says otherwise than ${against}`}
      rows={of}
      rowKey={({ clause, field }) => `${clause} ${field}`}
      columns={[
        {
          key: 'clause',
          head: 'Clause',
          isRowHead: true,
          value: ({ clause, title, field }) => `${title ?? clause}${field === '' ? '' : ` · ${field}`}`,
          cell: ({ clause, title, field }) => (
            <>
              {title ?? clause}
              {field !== '' && <span className="quiet"> · {field}</span>}
            </>
          ),
        },
        {
          key: 'before',
          head: 'Before',
          value: ({ before }) => before,
          cell: ({ before }) =>
            before === null ? 'not there' : <del className={styles.before}>{before}</del>,
        },
        {
          key: 'after',
          head: 'Now',
          value: ({ after }) => after,
          cell: ({ after }) => (after === null ? 'gone' : <ins className={styles.after}>{after}</ins>),
        },
        {
          key: 'gains',
          head: 'Who gains',
          value: ({ gains }) => GAINS[gains],
          cell: ({ gains, why }) => <span title={why}>{GAINS[gains]}</span>,
        },
      ]}
    />
  );
}
