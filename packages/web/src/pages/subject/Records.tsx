import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordView } from '../../api/contract.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { counted, t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { changesBetween } from './changes.ts';
import styles from './subject.module.css';

/** Records shown before the reader asks for all. */
const SHOWN = 40;

interface RecordsProps {
  readonly title: string;
  readonly agreement: string;
  readonly records: readonly RecordView[];
  readonly timeZone: string;
}

interface Row {
  readonly record: RecordView;
  readonly says: string;
}

/** The raw records, each with what it changed. */
export function Records({ title, agreement, records, timeZone }: RecordsProps) {
  const [isWhole, setWhole] = useState(false);
  const all = records.map((record, index) => ({ record, says: changesBetween(records[index - 1], record) }));
  const rows = isWhole ? all : all.slice(0, SHOWN);
  const columns: readonly Column<Row>[] = [
    {
      key: 'at',
      head: t('Happened'),
      isRowHead: true,
      value: ({ record }) => ({ instant: record.occurredAt, timeZone }),
      cell: ({ record }) => (
        <Link
          to="/agreements/$id/record"
          params={{ id: agreement }}
          search={{ source: record.source, id: record.id }}
        >
          <At at={record.occurredAt} timeZone={timeZone} />
        </Link>
      ),
    },
    { key: 'says', head: t('What it says'), value: ({ says }) => says },
    { key: 'source', head: t('Source'), value: ({ record }) => record.source },
    {
      key: 'position',
      head: t('Place in the ledger'),
      align: 'right',
      value: ({ record }) => record.position,
    },
  ];
  return (
    <Section title={title} note={t('As the source gave them. A record opens its original row.')}>
      {rows.length === 0 ? (
        <Empty>{t('No record is listed here.')}</Empty>
      ) : (
        <Table
          caption={title}
          columns={columns}
          rows={rows}
          allRows={async () => all}
          rowKey={({ record }) => `${record.source} ${record.id}`}
        />
      )}
      {rows.length < all.length && (
        <p className={styles.more} data-no-print>
          <Button variant="default" size="xs" onClick={() => setWhole(true)}>
            {counted(all.length, 'Show the one record', 'Show all {{count}} records')}
          </Button>
        </p>
      )}
    </Section>
  );
}
