import type { RecordView, StateView } from '../../api/contract.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { StateMark, stateText } from './StateMark.tsx';

/** Stretches listed at most, the latest. */
const SHOWN = 60;

interface StatesProps {
  readonly states: readonly StateView[];
  readonly cause: string | undefined;
  readonly records: readonly RecordView[];
  readonly timeZone: string;
}

/** When a service was not up, and what was behind it. */
export function States({ states, cause, records, timeZone }: StatesProps) {
  const rows = states
    .filter(({ state, causes }) => state !== 'up' && (cause === undefined || causes.includes(cause)))
    .slice(-SHOWN)
    .reverse();
  const titles = new Map(records.map(({ data }) => [String(data.probe), String(data.title ?? data.probe)]));
  const columns: readonly Column<StateView>[] = [
    {
      key: 'state',
      head: t('State'),
      isRowHead: true,
      value: stateText,
      cell: (row) => <StateMark state={row.state} impact={row.impact} />,
    },
    { key: 'from', head: t('From'), value: ({ from }) => ({ instant: from, timeZone }) },
    { key: 'to', head: t('To'), value: ({ to }) => ({ instant: to, timeZone }) },
    {
      key: 'length',
      head: t('Length'),
      align: 'right',
      value: ({ from, to }) => ({ ms: Date.parse(to) - Date.parse(from) }),
    },
    {
      key: 'causes',
      head: t('Cause'),
      value: ({ causes }) => causes.map((id) => titles.get(id) ?? id).join('; '),
    },
  ];
  return (
    <Section
      title={cause === undefined ? t('When it was not up') : t('Incident {{cause}}', { cause })}
      note={t('Before service hours and exclusions are applied; the latest first.')}
    >
      {rows.length === 0 ? (
        <Empty>{t('It was up throughout.')}</Empty>
      ) : (
        <Table
          caption={t('Stretches of down and degraded time')}
          columns={columns}
          rows={rows}
          rowKey={({ from, state }) => `${from} ${state}`}
        />
      )}
    </Section>
  );
}
