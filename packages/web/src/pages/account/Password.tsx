import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

/** Another password. */
export function Password() {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isDone, setDone] = useState(false);
  const act = useAct(['account']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    const isSet = await act.run(async () => {
      await write('PUT', '/account/password', { current, next });
    });
    if (!isSet) return;
    setDone(true);
    setCurrent('');
    setNext('');
  };
  return (
    <Section title={t('Password')} note={t('A new one signs you out everywhere else.')} padded>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Fault text={act.fault} />
        <div role="status">
          {isDone && <p className={styles.notice}>{t('✓ The new password is set.')}</p>}
        </div>
        <PasswordInput
          label={t('Password now')}
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('New password')}
          description={t('15 characters or more. A few words in a row are easy to remember.')}
          autoComplete="new-password"
          required
          minLength={15}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={act.isBusy}>
            {t('Set the password')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
