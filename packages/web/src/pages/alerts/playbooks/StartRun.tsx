import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { playbooksQuery } from '../../../api/escalations.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Section } from '../../../app/Section.tsx';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';

/** Starts a playbook of an agreement by hand. */
export function StartRun({ agreement }: { readonly agreement: string }) {
  const playbooks = useQuery(playbooksQuery(agreement)).data?.playbooks ?? [];
  const act = useAct(['alerts']);
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  if (playbooks.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const playbook = chosen === '' ? playbooks[0]!.id : chosen;
    void act.run(async () => {
      await write('POST', apiPath(['agreements', agreement, 'playbook-runs']), { playbook, reason });
      setReason('');
    });
  };
  return (
    <Section title={t('Start a playbook')} padded>
      <form className={styles.parts} onSubmit={submit}>
        <Fault text={act.fault} />
        <div className={styles.row}>
          <NativeSelect
            label={t('Playbook')}
            value={chosen}
            data={playbooks.map(({ id, title, steps }) => ({
              value: id,
              label: `${title} (${steps} steps)`,
            }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <TextInput
            label={t('What it is about')}
            required
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={act.isBusy}>
            {t('Start it')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
