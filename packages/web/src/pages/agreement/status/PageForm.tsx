import { Button, Checkbox, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { agreementKey } from '../../../api/queries.ts';
import { apiPath } from '../../../api/request.ts';
import type { StatusPageInfo, StatusPageList } from '../../../api/status-pages.ts';
import { write } from '../../../api/write.ts';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';

/** Sets up the page of a service, and switches it on and off. */
export function PageForm({
  id,
  service,
  page,
}: {
  readonly id: string;
  readonly service: StatusPageList['services'][number];
  readonly page?: StatusPageInfo;
}) {
  const act = useAct(agreementKey(id));
  const [fields, setFields] = useState({
    slug: page?.slug ?? slugOf(`${id}-${service.id}`),
    title: page?.title ?? service.title,
    objectives: page?.objectives ?? service.objectives.map((one) => one.id),
    isPublic: page?.isPublic ?? false,
  });
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      await write('PUT', apiPath(['agreements', id, 'status-pages', service.id]), fields);
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('Title')}
          required
          maxLength={120}
          value={fields.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('Address, after /status/')}
          required
          pattern="[a-z0-9][a-z0-9\-]{1,60}[a-z0-9]"
          value={fields.slug}
          onChange={(event) => set({ slug: event.currentTarget.value })}
        />
      </div>
      <Checkbox.Group
        label={t('Promises that it shows')}
        value={[...fields.objectives]}
        onChange={(objectives) => set({ objectives })}
      >
        <div className={styles.row}>
          {service.objectives.map((one) => (
            <Checkbox key={one.id} value={one.id} label={one.title} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={styles.row}>
        <Switch
          label={t('Everybody may see it')}
          checked={fields.isPublic}
          onChange={(event) => set({ isPublic: event.currentTarget.checked })}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Keep it so')}
        </Button>
      </div>
    </form>
  );
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
}
