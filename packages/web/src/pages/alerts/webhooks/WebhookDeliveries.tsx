import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiPath } from '../../../api/request.ts';
import { type WebhookDeliveryInfo, webhookDeliveriesQuery, webhooksQuery } from '../../../api/webhooks.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { MoreButton } from '../../../app/MoreButton.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { sentenceText } from '../../../i18n/sentence.ts';
import { counted, later, type Text, t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import { useAct } from '../../../session/useAct.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';

const STATES: Readonly<Record<WebhookDeliveryInfo['state'], Text>> = {
  pending: later('waits'),
  sent: later('sent'),
  failed: later('given up'),
};

/** What webhooks were sent last, and what the other side answered. */
export function WebhookDeliveries() {
  const webhooks = useQuery(webhooksQuery()).data?.webhooks ?? [];
  const [chosen, setChosen] = useState<string | undefined>();
  const id = webhooks.some((one) => one.id === chosen) ? chosen : webhooks[0]?.id;
  if (id === undefined) return null;
  return (
    <Section title={t('What webhooks were sent')} note={withOwnZone(t('The newest first.'))}>
      {webhooks.length > 1 && (
        <NativeSelect
          aria-label={t('Webhook')}
          value={id}
          data={webhooks.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <Sent id={id} />
    </Section>
  );
}

function Sent({ id }: { readonly id: string }) {
  const act = useAct(['webhooks']);
  const query = useInfiniteQuery(webhookDeliveriesQuery(id));
  const replay = ({ event }: WebhookDeliveryInfo) =>
    void act.run(
      async () =>
        void (await write('POST', apiPath(['webhooks', id, 'deliveries', String(event), 'replay']))),
    );
  return (
    <>
      <Fault text={act.fault} />
      <QueryState query={query}>
        {({ pages }) => {
          const deliveries = pages.flatMap((page) => page.deliveries);
          if (deliveries.length === 0) return <Empty>{t('Nothing was sent yet.')}</Empty>;
          return (
            <>
              <Table
                caption={t('What webhooks were sent')}
                columns={columns(replay)}
                rows={deliveries}
                rowKey={({ event }) => String(event)}
              />
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryState>
    </>
  );
}

function columns(replay: (one: WebhookDeliveryInfo) => void): readonly Column<WebhookDeliveryInfo>[] {
  return [
    {
      key: 'what',
      head: t('Event'),
      isRowHead: true,
      value: ({ agreement, type }) => `${type} ${agreement}`,
    },
    {
      key: 'state',
      head: t('State'),
      value: ({ state, attempts }) =>
        attempts > 1
          ? `${t(STATES[state])}, ${counted(attempts, '{{count}} attempt', '{{count}} attempts')}`
          : t(STATES[state]),
    },
    { key: 'said', head: t('Answer'), value: ({ said }) => sentenceText(said) },
    {
      key: 'at',
      head: t('When'),
      value: ({ sentAt, queuedAt }) => ({ instant: sentAt ?? queuedAt, timeZone: ownZone() }),
    },
    {
      key: 'act',
      head: t('Do'),
      value: null,
      cell: (one) =>
        one.state === 'pending' ? null : (
          <Button variant="default" size="compact-sm" onClick={() => replay(one)}>
            {t('Send again')}
          </Button>
        ),
    },
  ];
}
