import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ChannelInfo, channelsQuery } from '../../../api/alerts.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { later, type Text, t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import { Sure } from '../../../session/Sure.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { NewChannel } from './NewChannel.tsx';

/** Where alerts are sent. */
export function Channels() {
  const act = useAct(['alerts']);
  const [told, setTold] = useState<string | undefined>();
  const test = ({ id, name }: ChannelInfo) =>
    void act.run(async () => {
      setTold(undefined);
      const { isSent, said } = await write<{ isSent: boolean; said: string }>(
        'POST',
        apiPath(['channels', id, 'test']),
      );
      setTold(`${name}: ${isSent ? t('the test was taken') : t('the test was not taken')} (${said}).`);
    });
  const columns: readonly Column<ChannelInfo>[] = [
    { key: 'name', head: t('Channel'), isRowHead: true, value: ({ name }) => name },
    { key: 'kind', head: t('Kind'), value: ({ kind }) => t(KIND_NAMES[kind]) },
    { key: 'shown', head: t('Where'), value: ({ shown }) => shown },
    { key: 'what', head: t('Gets'), value: getsText },
    {
      key: 'act',
      head: t('Do'),
      value: null,
      cell: (channel) => (
        <span className={styles.row}>
          <Button variant="default" size="compact-sm" onClick={() => test(channel)}>
            {t('Send a test')}
          </Button>
          <Sure
            changes={['alerts']}
            says={t('Take away')}
            title={t('Take the channel {{name}} away', { name: channel.name })}
            explains={t('No alert is sent there from then on. What was sent stays in the list below.')}
            work={async () => void (await write('DELETE', apiPath(['channels', channel.id])))}
          />
        </span>
      ),
    },
  ];
  return (
    <Section
      title={t('Channels')}
      note={t('Where alerts are sent. Addresses are sealed; only their host is shown.')}
    >
      <Fault text={act.fault} />
      <div role="status">{told !== undefined && <p className={styles.notice}>{told}</p>}</div>
      <QueryState query={useQuery(channelsQuery())}>
        {({ channels }) => (
          <>
            {channels.length === 0 ? (
              <Empty>{t('No channel yet: alerts stand here alone.')}</Empty>
            ) : (
              <Table caption={t('Channels')} columns={columns} rows={channels} rowKey={({ id }) => id} />
            )}
            <div className={styles.foot}>
              <NewChannel />
            </div>
          </>
        )}
      </QueryState>
    </Section>
  );
}

export const KIND_NAMES: Readonly<Record<ChannelInfo['kind'], Text>> = {
  email: later('Mail'),
  slack: later('Slack'),
  teams: later('Microsoft Teams'),
  pagerduty: later('PagerDuty'),
  opsgenie: later('Opsgenie'),
  webhook: later('Webhook'),
};

const SEVERITIES = {
  critical: later('critical ones'),
  warning: later('critical ones and warnings'),
  notice: later('all'),
} as const;

function getsText({ agreements, severity, quiet, takes, digest, enabled }: ChannelInfo): string {
  if (!enabled) return t('nothing: it is switched off');
  if (takes === 'nothing') return t('what playbooks send');
  const what =
    agreements === null
      ? t(SEVERITIES[severity])
      : t('{{severity}} of {{agreements}}', {
          severity: t(SEVERITIES[severity]),
          agreements: agreements.join(', '),
        });
  if (digest !== null) return t('a summary {{when}} of {{what}}', { when: digestText(digest), what });
  if (quiet === null) return what;
  return t('{{what}}; quiet from {{from}} to {{to}} ({{timeZone}})', { what, ...quiet });
}

const DAYS = [
  later('Monday'),
  later('Tuesday'),
  later('Wednesday'),
  later('Thursday'),
  later('Friday'),
  later('Saturday'),
  later('Sunday'),
] as const;

function digestText({ every, on, at, timeZone }: NonNullable<ChannelInfo['digest']>): string {
  return every === 'day'
    ? t('every day at {{at}} ({{timeZone}})', { at, timeZone })
    : t('every {{day}} at {{at}} ({{timeZone}})', { day: t(DAYS[on ?? 0]!), at, timeZone });
}
