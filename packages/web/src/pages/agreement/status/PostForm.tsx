import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { agreementKey } from '../../../api/queries.ts';
import { apiPath } from '../../../api/request.ts';
import { type StatusUpdateInfo, UPDATE_STATES, type UpdateState } from '../../../api/status-pages.ts';
import { write } from '../../../api/write.ts';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';

const EMPTY = { incident: '', state: 'investigating' as UpdateState, title: '', words: '' };

/** Posts an update, of an incident that goes on or of a new one. */
export function PostForm({
  id,
  service,
  updates,
}: {
  readonly id: string;
  readonly service: string;
  readonly updates: readonly StatusUpdateInfo[];
}) {
  const act = useAct(agreementKey(id));
  const [fields, setFields] = useState(EMPTY);
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { incident, state, title, words } = fields;
    void act.run(async () => {
      await write('POST', apiPath(['agreements', id, 'status-pages', service, 'updates']), {
        ...{ state, words },
        ...(incident === '' ? { title } : { incident: Number(incident) }),
      });
      setFields(EMPTY);
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Post an update')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <NativeSelect
          label={t('About')}
          value={fields.incident}
          data={[
            { value: '', label: t('something new') },
            ...openIncidents(updates).map(({ incident, title }) => ({
              value: String(incident),
              label: title,
            })),
          ]}
          onChange={(event) => set({ incident: event.currentTarget.value })}
        />
        {fields.incident === '' && (
          <TextInput
            label={t('What it is about')}
            required
            maxLength={120}
            value={fields.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          label={t('How far it is')}
          value={fields.state}
          data={Object.entries(UPDATE_STATES).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(event) => set({ state: event.currentTarget.value as UpdateState })}
        />
      </div>
      <Textarea
        label={t('For everybody to read')}
        required
        minLength={3}
        maxLength={5_000}
        autosize
        minRows={2}
        value={fields.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <div>
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Post it')}
        </Button>
      </div>
    </form>
  );
}

/** The last update of each incident that is not over. */
function openIncidents(updates: readonly StatusUpdateInfo[]): readonly StatusUpdateInfo[] {
  const last = new Map<number, StatusUpdateInfo>();
  for (const one of updates) if (!last.has(one.incident)) last.set(one.incident, one);
  return [...last.values()].filter(({ state }) => state !== 'resolved' && state !== 'notice');
}
