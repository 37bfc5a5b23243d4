import { Button, PasswordInput, TextInput } from '@mantine/core';
import { rootRouteId, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import type { SessionInfo } from '../api/identity.ts';
import { write } from '../api/write.ts';
import { later, t } from '../i18n/text.ts';
import { Fault } from './Fault.tsx';
import styles from './session.module.css';
import { useAct } from './useAct.ts';

/** Said alike of whoever is unknown, kept out, or came back wrongly. */
const REFUSED = later(
  'You were not let in. Nobody here has the address that you signed in with elsewhere, or it took too long. Ask an administrator for an invitation.',
);

interface Stage {
  readonly stage: 'second factor' | 'signed in';
}

/** What stands in place of every page until someone has signed in; the address stays, and its page follows. */
export function SignIn({ session }: { readonly session: SessionInfo }) {
  const [awaitsCode, setAwaitsCode] = useState(false);
  useEffect(() => {
    document.title = `${t('Sign in')} · Tallystick`;
  });
  return (
    <div className={styles.card}>
      {awaitsCode ? (
        <Code onBack={() => setAwaitsCode(false)} />
      ) : (
        <Password session={session} onCode={() => setAwaitsCode(true)} />
      )}
    </div>
  );
}

function Password({ session, onCode }: { readonly session: SessionInfo; readonly onCode: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct();
  const { refused } = useSearch({ from: rootRouteId });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const { stage } = await write<Stage>('POST', '/session', { email, password });
      if (stage === 'second factor') onCode();
    });
  };
  return (
    <>
      <h1>{t('Sign in')}</h1>
      <Fault text={act.fault ?? (refused ? t(REFUSED) : undefined)} />
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t('E-mail address')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('Password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={act.isBusy}>
          {t('Sign in')}
        </Button>
      </form>
      {session.providers.map(({ id, name }) => (
        <Button key={id} component="a" href={`/api/v1/session/${id}`} variant="default">
          {t('Sign in with {{name}}', { name })}
        </Button>
      ))}
      <p className="quiet">
        {t('No account, or the password is lost? An administrator of yours can send you a link.')}
      </p>
    </>
  );
}

function Code({ onBack }: { readonly onBack: () => void }) {
  const [code, setCode] = useState('');
  const act = useAct();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      await write<Stage>('POST', '/session/second-factor', { code: code.trim() });
    });
  };
  return (
    <>
      <h1>{t('One more step')}</h1>
      <p>{t('Type the six digits that your authenticator app shows, or one of your recovery codes.')}</p>
      <Fault text={act.fault} />
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t('Code')}
          autoComplete="one-time-code"
          inputMode="text"
          required
          autoFocus
          minLength={6}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <div className={styles.row}>
          <Button type="submit" loading={act.isBusy}>
            {t('Go on')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('Back')}
          </Button>
        </div>
      </form>
    </>
  );
}
