import type { MappingPreview, PreviewProblem } from '../../api/mapping.ts';
import layout from '../../app/layout.module.css';
import { Section } from '../../app/Section.tsx';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import styles from './sources.module.css';

/** What becomes of a sample: the words first, then what needs a look, then the records. */
export function Preview({ of }: { readonly of: MappingPreview }) {
  if (of.mappingProblems.length > 0) {
    return (
      <Section title="The mapping cannot be read">
        <Problems caption="Problems of the mapping" problems={of.mappingProblems} />
      </Section>
    );
  }
  const remarks = [
    ...of.unknownSources.map(
      (source) => `The agreement has no source “${source}”; its records count for nothing.`,
    ),
    ...of.unmapped.map(
      ({ field, value, records }) =>
        `In ${records} ${records === 1 ? 'record' : 'records'} ${field} is “${value}”, a word that the agreement does not know.`,
    ),
    ...of.unusable.map(({ id, message }) => `${id}: ${message}`),
  ];
  return (
    <Section title={sentence(of)} note={withOwnZone('Nothing of it was kept.')}>
      {remarks.length > 0 && (
        <ul className={`${layout.padded} ${styles.remarks}`}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {of.problems.length > 0 && <Problems caption="Rows that became no record" problems={of.problems} />}
      {of.records.length > 0 && (
        <Table
          caption="Records"
          columns={RECORDS}
          rows={of.records}
          rowKey={({ source, id }) => `${source} ${id}`}
        />
      )}
    </Section>
  );
}

function sentence({ rows, recordCount, skipped, records }: MappingPreview): string {
  const first = recordCount > records.length ? `, the first ${records.length} of them below` : '';
  const bad = skipped === 0 ? '' : `; ${skipped} ${skipped === 1 ? 'row' : 'rows'} became none`;
  return `${rows} rows become ${recordCount} records${first}${bad}`;
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
      columns={PROBLEMS}
      rows={problems}
      rowKey={({ line, column, field, message }) => `${line} ${column} ${field} ${message}`}
    />
  );
}

const PROBLEMS: readonly Column<PreviewProblem>[] = [
  { key: 'line', head: 'Line', isRowHead: true, value: ({ line }) => line ?? 'all' },
  {
    key: 'field',
    head: 'Where',
    value: ({ field }) => field,
    cell: ({ field }) => field ?? <span className="quiet">the whole</span>,
  },
  { key: 'message', head: 'What is wrong', value: ({ message }) => message },
  { key: 'remedy', head: 'What to do', value: ({ remedy }) => remedy },
];

const RECORDS: readonly Column<MappingPreview['records'][number]>[] = [
  {
    key: 'id',
    head: 'Record',
    isRowHead: true,
    value: ({ id }) => id,
    cell: ({ id }) => <span className={styles.text}>{id}</span>,
  },
  { key: 'line', head: 'Line', align: 'right', value: ({ line }) => line ?? '–' },
  {
    key: 'row',
    head: 'Row',
    value: ({ row }) => row,
    cell: ({ row }) => <code className={styles.text}>{row}</code>,
  },
  { key: 'subject', head: 'About', value: ({ subject }) => subject },
  { key: 'type', head: 'Type', value: ({ type }) => type },
  { key: 'at', head: 'When', value: ({ occurredAt }) => ({ instant: occurredAt, timeZone: ownZone() }) },
  {
    key: 'data',
    head: 'Fields',
    value: ({ data }) => data,
    cell: ({ data }) => <code className={styles.text}>{data}</code>,
  },
];
