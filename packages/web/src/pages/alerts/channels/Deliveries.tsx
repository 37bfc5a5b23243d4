import { useInfiniteQuery } from '@tanstack/react-query';
import { type DeliveryInfo, deliveriesQuery } from '../../../api/alerts.ts';
import { Empty } from '../../../app/Empty.tsx';
import { MoreButton } from '../../../app/MoreButton.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { sentenceText } from '../../../i18n/sentence.ts';
import { later, t } from '../../../i18n/text.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';

const STATES = {
  pending: later('waits'),
  sent: later('sent'),
  failed: later('given up'),
  muted: later('muted: it was over before'),
} as const;

/** What was sent last, and what the other side answered. */
export function Deliveries() {
  const query = useInfiniteQuery(deliveriesQuery());
  return (
    <Section title={t('What was sent')} note={withOwnZone(t('The newest first.'))}>
      <QueryState query={query}>
        {({ pages }) => {
          const deliveries = pages.flatMap((page) => page.deliveries);
          if (deliveries.length === 0) return <Empty>{t('Nothing was sent yet.')}</Empty>;
          return (
            <>
              <Table
                caption={t('What was sent')}
                columns={columns()}
                rows={deliveries}
                rowKey={({ agreement, alert, channel, event }) => `${agreement} ${alert} ${channel} ${event}`}
              />
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryState>
    </Section>
  );
}

function columns(): readonly Column<DeliveryInfo>[] {
  return [
    {
      key: 'what',
      head: t('News'),
      isRowHead: true,
      value: ({ agreement, alert, event }) => `${agreement} ${alert} ${event}`,
    },
    { key: 'channel', head: t('Channel'), value: ({ channel }) => channel },
    {
      key: 'state',
      head: t('State'),
      value: ({ state, attempts }) =>
        `${t(STATES[state])}${attempts > 1 ? t(', {{attempts}} attempts', { attempts }) : ''}`,
    },
    {
      key: 'said',
      head: t('Answer'),
      value: ({ said }) => sentenceText(said),
      cell: ({ said }) => (said === '' ? <span className="quiet">{t('none yet')}</span> : sentenceText(said)),
    },
    {
      key: 'at',
      head: t('When'),
      value: ({ sentAt, queuedAt }) => ({ instant: sentAt ?? queuedAt, timeZone: ownZone() }),
    },
  ];
}
