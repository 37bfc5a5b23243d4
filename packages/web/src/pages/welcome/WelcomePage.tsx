import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { write } from '../../api/write.ts';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { later, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

interface Link {
  readonly kind: 'set-up' | 'invitation' | 'new password';
  readonly email: string;
  readonly name: string;
  readonly organisation: string | null;
}

const TITLES = {
  'set-up': later('Set Tallystick up'),
  invitation: later('Welcome to Tallystick'),
  'new password': later('Set a new password'),
} as const;

/** Where a link leads: the first administrator, someone invited, someone who sets a password anew. */
export function WelcomePage() {
  const [token] = useState(takeToken);
  const query = useQuery({
    queryKey: ['welcome', token],
    queryFn: () => write<Link>('POST', '/invitations/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={t(TITLES[query.data?.kind ?? 'invitation'])}>
      <QueryState query={query}>{(link) => <Welcome token={token} link={link} />}</QueryState>
    </Page>
  );
}

function Welcome({ token, link }: { readonly token: string; readonly link: Link }) {
  const [given, setGiven] = useState({
    email: link.email,
    name: link.name,
    organisation: link.organisation ?? '',
    password: '',
  });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const act = useAct(['session']);
  const isSetUp = link.kind === 'set-up';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { password, name, email, organisation } = given;
    const more = link.kind === 'new password' ? {} : { name, ...(isSetUp ? { email, organisation } : {}) };
    void act
      .run(async () => {
        await write('POST', '/invitations/accept', { token, password, ...more });
      })
      .then(async (isDone) => {
        if (!isDone) return;
        await queries.resetQueries();
        await navigate({ to: '/' });
      });
  };
  const field = (key: keyof typeof given) => ({
    required: true,
    value: given[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setGiven((before) => ({ ...before, [key]: value }));
    },
  });
  return (
    <div className={styles.card}>
      <h1>{t(TITLES[link.kind])}</h1>
      <p>{sentenceOf(link)}</p>
      <Fault text={act.fault} />
      <form className={styles.form} onSubmit={submit}>
        {isSetUp && link.organisation === null && (
          <TextInput label={t('Your organisation')} autoComplete="organization" {...field('organisation')} />
        )}
        {link.kind !== 'new password' && (
          <TextInput label={t('Your name')} autoComplete="name" {...field('name')} />
        )}
        <TextInput
          label={t('E-mail address')}
          type="email"
          autoComplete="username"
          {...field('email')}
          readOnly={!isSetUp}
        />
        <PasswordInput
          label={t('Password')}
          description={t('15 characters or more. A few words in a row are easy to remember.')}
          autoComplete="new-password"
          minLength={15}
          {...field('password')}
        />
        <Button type="submit" loading={act.isBusy}>
          {link.kind === 'new password' ? t('Set the password') : t('Go on')}
        </Button>
      </form>
    </div>
  );
}

function sentenceOf({ kind, organisation }: Link): string {
  if (kind === 'set-up') return t('You will be the first administrator: you invite the others.');
  if (kind === 'invitation')
    return t('You were invited for {{organisation}}. Choose a password, and you are in.', {
      organisation: organisation ?? t('your organisation'),
    });
  return t('It ends all sessions that were begun with the old one.');
}

let taken = '';

/** What the link holds stands behind its #, which no server is told; it is taken out of the address at once, and kept in memory alone. */
function takeToken(): string {
  const token = window.location.hash.slice(1);
  if (token !== '') {
    taken = token;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return taken;
}
