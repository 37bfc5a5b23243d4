import { useQuery } from '@tanstack/react-query';
import { type DeliveryInfo, deliveriesQuery } from '../../../api/alerts.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';

const STATES = {
  pending: 'waits',
  sent: 'sent',
  failed: 'given up',
  muted: 'muted: it was over before',
} as const;

/** What was sent last, and what the other side answered. */
export function Deliveries() {
  return (
    <Section title="What was sent" note={withOwnZone('The newest 25.')}>
      <QueryState query={useQuery(deliveriesQuery())}>
        {({ deliveries }) =>
          deliveries.length === 0 ? (
            <Empty>Nothing was sent yet.</Empty>
          ) : (
            <Table
              caption="What was sent"
              columns={COLUMNS}
              rows={deliveries}
              rowKey={({ agreement, alert, channel, event }) => `${agreement} ${alert} ${channel} ${event}`}
            />
          )
        }
      </QueryState>
    </Section>
  );
}

const COLUMNS: readonly Column<DeliveryInfo>[] = [
  {
    key: 'what',
    head: 'News',
    isRowHead: true,
    value: ({ agreement, alert, event }) => `${agreement} ${alert} ${event}`,
  },
  { key: 'channel', head: 'Channel', value: ({ channel }) => channel },
  {
    key: 'state',
    head: 'State',
    value: ({ state, attempts }) => `${STATES[state]}${attempts > 1 ? `, ${attempts} attempts` : ''}`,
  },
  {
    key: 'said',
    head: 'Answer',
    value: ({ said }) => said,
    cell: ({ said }) => (said === '' ? <span className="quiet">none yet</span> : said),
  },
  {
    key: 'at',
    head: 'When',
    value: ({ sentAt, queuedAt }) => ({ instant: sentAt ?? queuedAt, timeZone: ownZone() }),
  },
];
