import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiPath } from '../../../api/request.ts';
import { type WebhookInfo, webhooksQuery } from '../../../api/webhooks.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import { Sure } from '../../../session/Sure.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { NewWebhook } from './NewWebhook.tsx';
import { WebhookDeliveries } from './WebhookDeliveries.tsx';

/** Which other systems hear of what happens besides alerts. */
export function Webhooks() {
  const act = useAct(['webhooks']);
  const [told, setTold] = useState<string | undefined>();
  const [secret, setSecret] = useState<string | undefined>();
  const test = ({ id, name }: WebhookInfo) =>
    void act.run(async () => {
      const { isSent, said } = await write<{ isSent: boolean; said: string }>(
        'POST',
        apiPath(['webhooks', id, 'test']),
      );
      setTold(
        isSent
          ? t('{{name}}: the test was taken ({{said}}).', { name, said })
          : t('{{name}}: the test was not taken ({{said}}).', { name, said }),
      );
    });
  const renew = async ({ id }: WebhookInfo) =>
    setSecret((await write<{ secret: string }>('POST', apiPath(['webhooks', id, 'secret']))).secret);
  const columns: readonly Column<WebhookInfo>[] = [
    { key: 'name', head: t('Webhook'), isRowHead: true, value: ({ name }) => name },
    { key: 'shown', head: t('Where'), value: ({ shown }) => shown },
    { key: 'what', head: t('Hears of'), value: hearsText },
    {
      key: 'act',
      head: t('Do'),
      value: null,
      cell: (one) => (
        <span className={styles.row}>
          <Button variant="default" size="compact-sm" onClick={() => test(one)}>
            {t('Send a test')}
          </Button>
          <Sure
            changes={['webhooks']}
            says={t('New secret')}
            title={t('Give {{name}} a new secret', { name: one.name })}
            explains={t('The one before signs beside it for a day, then no more.')}
            work={() => renew(one)}
          />
          <Sure
            changes={['webhooks']}
            says={t('Take away')}
            title={t('Take the webhook {{name}} away', { name: one.name })}
            explains={t('It hears of nothing from then on, and its secret is gone.')}
            work={async () => void (await write('DELETE', apiPath(['webhooks', one.id])))}
          />
        </span>
      ),
    },
  ];
  return (
    <>
      <Section
        title={t('Webhooks')}
        note={t(
          'Other systems hear of steps of agreements, statements, credits and the rest. Addresses are sealed; only their host is shown.',
        )}
      >
        <Fault text={act.fault} />
        <div role="status">
          {told !== undefined && <p className={styles.notice}>{told}</p>}
          {secret !== undefined && (
            <p className={styles.notice}>
              {t('Check signatures with this secret; it is shown now and never again:')}{' '}
              <code className={styles.secret}>{secret}</code>
            </p>
          )}
        </div>
        <QueryState query={useQuery(webhooksQuery())}>
          {({ webhooks, types }) => (
            <>
              {webhooks.length === 0 ? (
                <Empty>{t('No webhook yet: no other system hears of what happens.')}</Empty>
              ) : (
                <Table caption={t('Webhooks')} columns={columns} rows={webhooks} rowKey={({ id }) => id} />
              )}
              <div className={styles.foot}>
                <NewWebhook types={types.map(({ type }) => type)} onMade={setSecret} />
              </div>
            </>
          )}
        </QueryState>
      </Section>
      <WebhookDeliveries />
    </>
  );
}

function hearsText({ types, agreements, enabled }: WebhookInfo): string {
  if (!enabled) return t('nothing: it is switched off');
  const what = types === null ? t('everything') : types.join(', ');
  return agreements === null
    ? what
    : t('{{what}} of {{agreements}}', { what, agreements: agreements.join(', ') });
}
