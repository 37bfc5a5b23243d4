import { Button, MultiSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { write } from '../../../api/write.ts';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';

interface NewWebhookProps {
  /** The types of events that there are. */
  readonly types: readonly string[];
  /** Given the secret of the new one. */
  readonly onMade: (secret: string) => void;
}

/** The form that adds a webhook. */
export function NewWebhook({ types, onMade }: NewWebhookProps) {
  const act = useAct(['webhooks']);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const body = { name, address, types: chosen.length === 0 ? null : chosen };
      const { secret } = await write<{ secret: string }>('POST', '/webhooks', body);
      onMade(secret);
      setName('');
      setAddress('');
      setChosen([]);
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Add a webhook')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('Name')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('Address')}
          required
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <MultiSelect
          label={t('Events')}
          description={t('Left empty: all of them.')}
          searchable
          data={[...types]}
          value={chosen}
          onChange={setChosen}
        />
        <Button type="submit" loading={act.isBusy}>
          {t('Add it')}
        </Button>
      </div>
    </form>
  );
}
