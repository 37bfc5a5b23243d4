import type { NoticeInfo } from '../../../api/escalations.ts';
import { Empty } from '../../../app/Empty.tsx';
import { Section } from '../../../app/Section.tsx';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';

const STATES = { pending: 'waits', sent: 'sent', failed: 'given up' } as const;

/** What was told to whom, and what the other side answered. */
export function Notices({ notices }: { readonly notices: readonly NoticeInfo[] }) {
  return (
    <Section title="Who was told" note={withOwnZone('The newest first.')}>
      {notices.length === 0 ? (
        <Empty>Nobody yet.</Empty>
      ) : (
        <Table
          caption="Who was told"
          columns={COLUMNS}
          rows={notices}
          rowKey={({ kind, target, title, queuedAt }) => `${kind} ${target} ${title} ${queuedAt}`}
        />
      )}
    </Section>
  );
}

const COLUMNS: readonly Column<NoticeInfo>[] = [
  {
    key: 'who',
    head: 'Who',
    isRowHead: true,
    value: ({ kind, target, who, role }) =>
      [kind === 'channel' ? 'a channel' : (who ?? target), role].filter((one) => one !== null).join(', '),
    cell: ({ kind, target, who, role }) => (
      <span>
        {kind === 'channel' ? 'a channel' : (who ?? target)}{' '}
        {role !== null && <small className="quiet">{role}</small>}
      </span>
    ),
  },
  { key: 'what', head: 'What', value: ({ title }) => title },
  { key: 'state', head: 'State', value: ({ state }) => STATES[state] },
  {
    key: 'said',
    head: 'Answer',
    value: ({ said }) => said,
    cell: ({ said }) => said || <span className="quiet">none yet</span>,
  },
  {
    key: 'when',
    head: 'When',
    value: ({ sentAt, queuedAt }) => ({ instant: sentAt ?? queuedAt, timeZone: ownZone() }),
  },
];
