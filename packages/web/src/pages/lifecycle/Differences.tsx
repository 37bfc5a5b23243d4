import type { DifferenceInfo } from '../../api/lifecycle.ts';
import { Empty } from '../../app/Empty.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
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
          value: ({ clause, title, field }) =>
            `${nameOf(title, clause)}${field === '' ? '' : ` · ${sentenceText(field)}`}`,
          cell: ({ clause, title, field }) => (
            <>
              {nameOf(title, clause)}
              {field !== '' && <span className="quiet"> · {sentenceText(field)}</span>}
            </>
          ),
        },
        {
          key: 'before',
          head: t('Before'),
          value: ({ before }) => before && sentenceText(before),
          cell: ({ before }) =>
            before === null ? t('not there') : <del className={styles.before}>{sentenceText(before)}</del>,
        },
        {
          key: 'after',
          head: t('Now'),
          value: ({ after }) => after && sentenceText(after),
          cell: ({ after }) =>
            after === null ? t('gone') : <ins className={styles.after}>{sentenceText(after)}</ins>,
        },
        {
          key: 'gains',
          head: t('Who gains'),
          value: ({ gains }) => t(GAINS[gains]),
          cell: ({ gains, why }) => <span title={sentenceText(why)}>{t(GAINS[gains])}</span>,
        },
      ]}
    />
  );
}

/** What readers call a clause; schedules of credits have no title of their own, but are said to be for a promise. */
function nameOf(title: string | null, clause: string): string {
  if (title === null) return sentenceText(clause);
  return clause.startsWith('credits.') ? sentenceText(title) : title;
}
