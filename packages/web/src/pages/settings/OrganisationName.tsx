import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { useMay } from '../../session/useSession.ts';

interface OrganisationNameProps {
  readonly organisation: { readonly id: string; readonly name: string };
}

/** What we are called; a change can be taken back at once. */
export function OrganisationName({ organisation: { id, name } }: OrganisationNameProps) {
  const [typed, setTyped] = useState(name);
  const [before, setBefore] = useState<string | undefined>();
  const act = useAct();
  const mayManage = useMay('organisation.manage');
  const store = (next: string) =>
    act.run(async () => {
      await write('PUT', apiPath(['organisations', id]), { kind: 'provider', name: next });
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void store(typed.trim()).then((went) => went && setBefore(name));
  };
  if (!mayManage) return <p>{name}</p>;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('Name')}
          description={t('Customers and colleagues read it on invitations and on their account.')}
          required
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={act.isBusy} disabled={typed.trim() === name}>
          {t('Save')}
        </Button>
      </div>
      {before !== undefined && before !== name && (
        <p className={styles.notice} role="status">
          {t('It is {{name}} now.', { name })}{' '}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              setTyped(before);
              void store(before).then((went) => went && setBefore(undefined));
            }}
          >
            {t('Undo')}
          </Button>
        </p>
      )}
    </form>
  );
}
