import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CHANNEL_KINDS, type ChannelKind } from '../../../api/alerts.ts';
import { write } from '../../../api/write.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { ownZone } from '../../../session/zone.ts';
import { KIND_NAMES } from './Channels.tsx';

/** What each kind asks for. */
const ASKS: Readonly<Record<ChannelKind, { readonly address?: string; readonly key?: string }>> = {
  email: { address: 'Mail addresses, with commas' },
  slack: { address: 'Address of the incoming webhook' },
  teams: { address: 'Address of the workflow’s webhook' },
  pagerduty: { key: 'Integration key' },
  opsgenie: { key: 'API key' },
  webhook: { address: 'Address' },
};

/** Where a summary can go; the others keep an incident for each alert. */
const TAKES_SUMMARIES: ReadonlySet<ChannelKind> = new Set(['email', 'slack', 'teams', 'webhook']);

const TIMES = { severity: 'warning', from: '', to: '', takes: 'each', at: '08:00' };

function takesOf(takes: string, at: string): object {
  if (takes === 'day' || takes === 'week')
    return { takes: 'digest', digest: { every: takes, at, timeZone: ownZone() } };
  return { takes };
}

/** The form that adds a channel. */
export function NewChannel() {
  const act = useAct(['alerts']);
  const [kind, setKind] = useState<ChannelKind>('email');
  const [fields, setFields] = useState({
    name: '',
    address: '',
    key: '',
    ...TIMES,
  });
  const [madeKey, setMadeKey] = useState<string | null>(null);
  const asks = ASKS[kind];
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const { name, address, key, severity, from, to, takes, at } = fields;
      const quiet = from === '' || to === '' ? null : { from, to, timeZone: ownZone() };
      const made = await write<{ key: string | null }>('POST', '/channels', {
        ...{ name, kind, severity, quiet },
        ...takesOf(takes, at),
        ...(asks.address ? { address } : {}),
        ...(asks.key ? { key } : {}),
      });
      setMadeKey(made.key);
      setFields({ name: '', address: '', key: '', ...TIMES });
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>Add a channel</h3>
      <Fault text={act.fault} />
      {madeKey !== null && (
        <p role="status">
          Check signatures with this key; it is shown now and never again:{' '}
          <code className={styles.secret}>{madeKey}</code>
        </p>
      )}
      <div className={styles.row}>
        <NativeSelect
          label="Kind"
          value={kind}
          data={CHANNEL_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
          onChange={(event) => setKind(event.currentTarget.value as ChannelKind)}
        />
        <TextInput
          label="Name"
          required
          maxLength={100}
          value={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {asks.address && (
          <TextInput
            label={asks.address}
            required
            value={fields.address}
            onChange={(event) => set({ address: event.currentTarget.value })}
          />
        )}
        {asks.key && (
          <TextInput
            label={asks.key}
            required
            autoComplete="off"
            value={fields.key}
            onChange={(event) => set({ key: event.currentTarget.value })}
          />
        )}
      </div>
      <div className={styles.row}>
        <NativeSelect
          label="Gets"
          value={fields.severity}
          data={[
            { value: 'critical', label: 'Critical alerts' },
            { value: 'warning', label: 'Critical alerts and warnings' },
            { value: 'notice', label: 'Every alert' },
          ]}
          onChange={(event) => set({ severity: event.currentTarget.value })}
        />
        <NativeSelect
          label="Comes"
          value={fields.takes}
          data={[
            { value: 'each', label: 'As it happens' },
            ...(TAKES_SUMMARIES.has(kind)
              ? [
                  { value: 'day', label: 'As a summary every day' },
                  { value: 'week', label: 'As a summary every Monday' },
                ]
              : []),
            { value: 'nothing', label: 'Not at all: for playbooks' },
          ]}
          onChange={(event) => set({ takes: event.currentTarget.value })}
        />
        {(fields.takes === 'day' || fields.takes === 'week') && (
          <TextInput
            label={`At (${ownZone()})`}
            type="time"
            required
            value={fields.at}
            onChange={(event) => set({ at: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={`Quiet from (${ownZone()})`}
          type="time"
          value={fields.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          label="Quiet until"
          type="time"
          value={fields.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        <Button type="submit" loading={act.isBusy}>
          Add it
        </Button>
      </div>
    </form>
  );
}
