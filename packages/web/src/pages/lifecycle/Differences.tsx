import type { DifferenceInfo } from '../../api/lifecycle.ts';
import { Empty } from '../../app/Empty.tsx';
import { later, t } from '../../i18n/text.ts';
import { Table } from '../../table/Table.tsx';
import styles from './lifecycle.module.css';

const GAINS = {
  customer: later('the customer'),
  provider: later('the provider'),
  neither: later('neither'),
  undecidable: later('depends'),
} as const;

/** What a text says otherwise, in words, with who gains by it. */
export function Differences({
  of,
  against,
}: {
  readonly of: readonly DifferenceInfo[];
  readonly against: string;
}) {
  if (of.length === 0) return <Empty>{t('It says nothing otherwise than {{against}}.', { against })}</Empty>;
  return (
    <Table
      caption={t('What it says otherwise than {{against}}', { against })}
      rows={of}
      rowKey={({ clause, field }) => `${clause} ${field}`}
      columns={[
        {
          key: 'clause',
          head: t('Clause'),
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
          head: t('Before'),
          value: ({ before }) => before,
          cell: ({ before }) =>
            before === null ? t('not there') : <del className={styles.before}>{before}</del>,
        },
        {
          key: 'after',
          head: t('Now'),
          value: ({ after }) => after,
          cell: ({ after }) => (after === null ? t('gone') : <ins className={styles.after}>{after}</ins>),
        },
        {
          key: 'gains',
          head: t('Who gains'),
          value: ({ gains }) => t(GAINS[gains]),
          cell: ({ gains, why }) => <span title={why}>{t(GAINS[gains])}</span>,
        },
      ]}
    />
  );
}
