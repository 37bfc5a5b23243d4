import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ChannelInfo, channelsQuery } from '../../../api/alerts.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { NewChannel } from './NewChannel.tsx';

/** Where alerts are sent. */
export function Channels() {
  const act = useAct(['alerts']);
  const [told, setTold] = useState<string | undefined>();
  const [leaving, setLeaving] = useState<string | undefined>();
  const test = ({ id, name }: ChannelInfo) =>
    void act.run(async () => {
      setTold(undefined);
      const { isSent, said } = await write<{ isSent: boolean; said: string }>(
        'POST',
        apiPath(['channels', id, 'test']),
      );
      setTold(`${name}: ${isSent ? 'the test was taken' : 'the test was not taken'} (${said}).`);
    });
  const remove = ({ id }: ChannelInfo) => {
    if (leaving !== id) return setLeaving(id);
    void act.run(async () => void (await write('DELETE', apiPath(['channels', id]))));
  };
  const columns: readonly Column<ChannelInfo>[] = [
    { key: 'name', head: 'Channel', isRowHead: true, value: ({ name }) => name },
    { key: 'kind', head: 'Kind', value: ({ kind }) => KIND_NAMES[kind] },
    { key: 'shown', head: 'Where', value: ({ shown }) => shown },
    { key: 'what', head: 'Gets', value: getsText },
    {
      key: 'act',
      head: 'Do',
      value: null,
      cell: (channel) => (
        <span className={styles.row}>
          <Button variant="default" size="compact-sm" onClick={() => test(channel)}>
            Send a test
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => remove(channel)}>
            {leaving === channel.id ? 'Really take away' : 'Take away'}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Section title="Channels" note="Where alerts are sent. Addresses are sealed; only their host is shown.">
      <Fault text={act.fault} />
      <div role="status">{told !== undefined && <p className={styles.notice}>{told}</p>}</div>
      <QueryState query={useQuery(channelsQuery())}>
        {({ channels }) => (
          <>
            {channels.length === 0 ? (
              <Empty>No channel yet: alerts stand here alone.</Empty>
            ) : (
              <Table caption="Channels" columns={columns} rows={channels} rowKey={({ id }) => id} />
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

export const KIND_NAMES: Readonly<Record<ChannelInfo['kind'], string>> = {
  email: 'Mail',
  slack: 'Slack',
  teams: 'Microsoft Teams',
  pagerduty: 'PagerDuty',
  opsgenie: 'Opsgenie',
  webhook: 'Webhook',
};

const SEVERITIES = {
  critical: 'critical ones',
  warning: 'critical ones and warnings',
  notice: 'all',
} as const;

function getsText({ agreements, severity, quiet, takes, digest, enabled }: ChannelInfo): string {
  if (!enabled) return 'nothing: it is switched off';
  if (takes === 'nothing') return 'what playbooks send';
  const of = agreements === null ? '' : ` of ${agreements.join(', ')}`;
  if (digest !== null) return `a summary ${digestText(digest)} of ${SEVERITIES[severity]}${of}`;
  const when = quiet === null ? '' : `; quiet from ${quiet.from} to ${quiet.to} (${quiet.timeZone})`;
  return `${SEVERITIES[severity]}${of}${when}`;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

function digestText({ every, on, at, timeZone }: NonNullable<ChannelInfo['digest']>): string {
  return `${every === 'day' ? 'every day' : `every ${DAYS[on]}`} at ${at} (${timeZone})`;
}
