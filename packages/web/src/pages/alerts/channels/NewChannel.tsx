import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CHANNEL_KINDS, type ChannelKind } from '../../../api/alerts.ts';
import { write } from '../../../api/write.ts';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { later, type Text, t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { ownZone } from '../../../session/zone.ts';
import { KIND_NAMES } from './Channels.tsx';

/** What each kind asks for. */
const ASKS: Readonly<Record<ChannelKind, { readonly address?: Text; readonly key?: Text }>> = {
  email: { address: later('Mail addresses, with commas') },
  slack: { address: later('Address of the incoming webhook') },
  teams: { address: later('Address of the workflow’s webhook') },
  pagerduty: { key: later('Integration key') },
  opsgenie: { key: later('API key') },
  webhook: { address: later('Address') },
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
      <h3>{t('Add a channel')}</h3>
      <Fault text={act.fault} />
      {madeKey !== null && (
        <p role="status">
          <Phrase
            text="Check signatures with this key; it is shown now and never again: {{key}}"
            parts={{ key: <code className={styles.secret}>{madeKey}</code> }}
          />
        </p>
      )}
      <div className={styles.row}>
        <NativeSelect
          label={t('Kind')}
          value={kind}
          data={CHANNEL_KINDS.map((value) => ({ value, label: t(KIND_NAMES[value]) }))}
          onChange={(event) => setKind(event.currentTarget.value as ChannelKind)}
        />
        <TextInput
          label={t('Name')}
          required
          maxLength={100}
          value={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {asks.address && (
          <TextInput
            label={t(asks.address)}
            required
            value={fields.address}
            onChange={(event) => set({ address: event.currentTarget.value })}
          />
        )}
        {asks.key && (
          <TextInput
            label={t(asks.key)}
            required
            autoComplete="off"
            value={fields.key}
            onChange={(event) => set({ key: event.currentTarget.value })}
          />
        )}
      </div>
      <div className={styles.row}>
        <NativeSelect
          label={t('Gets')}
          value={fields.severity}
          data={[
            { value: 'critical', label: t('Critical alerts') },
            { value: 'warning', label: t('Critical alerts and warnings') },
            { value: 'notice', label: t('Every alert') },
          ]}
          onChange={(event) => set({ severity: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('Comes')}
          value={fields.takes}
          data={[
            { value: 'each', label: t('As it happens') },
            ...(TAKES_SUMMARIES.has(kind)
              ? [
                  { value: 'day', label: t('As a summary every day') },
                  { value: 'week', label: t('As a summary every Monday') },
                ]
              : []),
            { value: 'nothing', label: t('Not at all: for playbooks') },
          ]}
          onChange={(event) => set({ takes: event.currentTarget.value })}
        />
        {(fields.takes === 'day' || fields.takes === 'week') && (
          <TextInput
            label={t('At ({{timeZone}})', { timeZone: ownZone() })}
            type="time"
            required
            value={fields.at}
            onChange={(event) => set({ at: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('Quiet from ({{timeZone}})', { timeZone: ownZone() })}
          type="time"
          value={fields.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          label={t('Quiet until')}
          type="time"
          value={fields.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        <Button type="submit" loading={act.isBusy}>
          {t('Add it')}
        </Button>
      </div>
    </form>
  );
}
