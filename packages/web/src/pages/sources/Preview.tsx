import type { MappingPreview, PreviewProblem } from '../../api/mapping.ts';
import layout from '../../app/layout.module.css';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { counted, t } from '../../i18n/text.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import styles from './sources.module.css';

/** What becomes of a sample: the words first, then what needs a look, then the records. */
export function Preview({ of }: { readonly of: MappingPreview }) {
  if (of.mappingProblems.length > 0) {
    return (
      <Section title={t('The mapping cannot be read')}>
        <Problems caption={t('Problems of the mapping')} problems={of.mappingProblems} />
      </Section>
    );
  }
  const remarks = [
    ...of.unknownSources.map((source) =>
      t('The agreement has no source “{{source}}”; its records count for nothing.', { source }),
    ),
    ...of.unmapped.map(({ field, value, records }) =>
      counted(
        records,
        'In {{count}} record {{field}} is “{{word}}”, a word that the agreement does not know.',
        'In {{count}} records {{field}} is “{{word}}”, a word that the agreement does not know.',
        { field, word: value },
      ),
    ),
    ...of.unusable.map(({ id, message }) => `${id}: ${sentenceText(message)}`),
  ];
  return (
    <Section title={sentence(of)} note={withOwnZone(t('Nothing of it was kept.'))}>
      {remarks.length > 0 && (
        <ul className={`${layout.padded} ${styles.remarks}`}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {of.problems.length > 0 && (
        <Problems caption={t('Rows that became no record')} problems={of.problems} />
      )}
      {of.records.length > 0 && (
        <Table
          caption={t('Records')}
          columns={recordColumns()}
          rows={of.records}
          rowKey={({ source, id }) => `${source} ${id}`}
        />
      )}
    </Section>
  );
}

function sentence({ rows, recordCount, skipped, records }: MappingPreview): string {
  const parts = [
    t('{{rows}} rows become {{recordCount}} records', { rows, recordCount }),
    ...(recordCount > records.length
      ? [t('the first {{length}} of them stand below', { length: records.length })]
      : []),
    ...(skipped > 0 ? [counted(skipped, '{{count}} row became none', '{{count}} rows became none')] : []),
  ];
  return parts.join('; ');
}

function Problems({
  caption,
  problems,
}: {
  readonly caption: string;
  readonly problems: readonly PreviewProblem[];
}) {
  return (
    <Table
      caption={caption}
      columns={problemColumns()}
      rows={problems}
      rowKey={({ line, column, field, message }) => `${line} ${column} ${field} ${message}`}
    />
  );
}

function problemColumns(): readonly Column<PreviewProblem>[] {
  return [
    { key: 'line', head: t('Line'), isRowHead: true, value: ({ line }) => line ?? 'all' },
    {
      key: 'field',
      head: t('Where'),
      value: ({ field }) => field,
      cell: ({ field }) => field ?? <span className="quiet">{t('the whole')}</span>,
    },
    { key: 'message', head: t('What is wrong'), value: ({ message }) => sentenceText(message) },
    { key: 'remedy', head: t('What to do'), value: ({ remedy }) => remedy },
  ];
}

function recordColumns(): readonly Column<MappingPreview['records'][number]>[] {
  return [
    {
      key: 'id',
      head: t('Record'),
      isRowHead: true,
      value: ({ id }) => id,
      cell: ({ id }) => <span className={styles.text}>{id}</span>,
    },
    { key: 'line', head: t('Line'), align: 'right', value: ({ line }) => line ?? '–' },
    {
      key: 'row',
      head: t('Row'),
      value: ({ row }) => row,
      cell: ({ row }) => <code className={styles.text}>{row}</code>,
    },
    { key: 'subject', head: t('About'), value: ({ subject }) => subject },
    { key: 'type', head: t('Type'), value: ({ type }) => type },
    {
      key: 'at',
      head: t('When'),
      value: ({ occurredAt }) => ({ instant: occurredAt, timeZone: ownZone() }),
    },
    {
      key: 'data',
      head: t('Fields'),
      value: ({ data }) => data,
      cell: ({ data }) => <code className={styles.text}>{data}</code>,
    },
  ];
}
