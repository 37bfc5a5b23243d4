import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { write } from '../../api/write.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

/** Finds somebody by what identifies them in records; it is sent to be looked up, and kept nowhere. */
export function FindPerson() {
  const [identifier, setIdentifier] = useState('');
  const [found, setFound] = useState<{ person: string | null; account: string | null } | undefined>();
  const act = useAct(['privacy', 'found']);
  const navigate = useNavigate({ from: '/data-protection' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const answer = await write<{ person: string | null; account: string | null }>(
        'POST',
        '/data-subjects/find',
        { identifier },
      );
      setFound(answer);
      const { person } = answer;
      if (person !== null) void navigate({ search: (search) => ({ ...search, person }) });
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('What identifies the person in records')}
          description={t('Such as an e-mail address; it is kept nowhere.')}
          placeholder={t('anna@example.org')}
          required
          autoComplete="off"
          value={identifier}
          onChange={(event) => setIdentifier(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Find')}
        </Button>
      </div>
      <div role="status" className={styles.faultPlace}>
        {found && (
          <p>
            {found.person === null
              ? t('Records know nobody by that.')
              : t('Records know them as {{start}}….', { start: found.person.slice(0, 8) })}{' '}
            {found.account !== null && (
              <Phrase
                text="They have an account here: <link>People</link>."
                parts={{ link: (inside) => <Link to="/people">{inside}</Link> }}
              />
            )}
          </p>
        )}
      </div>
    </form>
  );
}
