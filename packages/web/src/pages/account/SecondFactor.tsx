import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'offered'; readonly secret: string; readonly uri: string }
  | { readonly kind: 'set'; readonly codes: readonly string[] };

/** The second factor: setting it up step by step, or removing it. */
export function SecondFactor({ isSet }: { readonly isSet: boolean }) {
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const note = isSet
    ? t('Signing in takes a code of your authenticator app, too.')
    : t('With it, a stolen password alone lets nobody in.');
  return (
    <Section title={t('Second factor')} note={note} padded>
      {step.kind === 'set' && <Codes codes={step.codes} onDone={() => setStep({ kind: 'none' })} />}
      {step.kind === 'offered' && (
        <Confirm offered={step} onSet={(codes) => setStep({ kind: 'set', codes })} />
      )}
      {step.kind === 'none' && (
        <Begin isSet={isSet} onOffered={(offered) => setStep({ kind: 'offered', ...offered })} />
      )}
    </Section>
  );
}

interface Offer {
  readonly secret: string;
  readonly uri: string;
}

function Begin({
  isSet,
  onOffered,
}: {
  readonly isSet: boolean;
  readonly onOffered: (offer: Offer) => void;
}) {
  const [password, setPassword] = useState('');
  const act = useAct(['session']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      if (isSet) await write('DELETE', '/account/second-factor', { password });
      else onOffered(await write<Offer>('POST', '/account/second-factor', { password }));
      setPassword('');
    });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Fault text={act.fault} />
      <PasswordInput
        label={t('Your password, to go on')}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant={isSet ? 'default' : 'filled'} loading={act.isBusy}>
          {isSet ? t('Remove the second factor') : t('Set up a second factor')}
        </Button>
      </div>
    </form>
  );
}

function Confirm({
  offered,
  onSet,
}: {
  readonly offered: Offer;
  readonly onSet: (codes: readonly string[]) => void;
}) {
  const [code, setCode] = useState('');
  const act = useAct(['account']); // Not the session yet: the codes are to be kept first.
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const { recoveryCodes } = await write<{ recoveryCodes: readonly string[] }>(
        'PUT',
        '/account/second-factor',
        {
          code: code.trim(),
        },
      );
      onSet(recoveryCodes);
    });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        <Phrase
          text="Type this key into your authenticator app, or <link>open it there</link> if the app is on this device:"
          parts={{ link: (inside) => <a href={offered.uri}>{inside}</a> }}
        />
      </p>
      <p className={styles.secret}>{offered.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      <Fault text={act.fault} />
      <TextInput
        label={t('The six digits that it shows')}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        pattern="\s*[0-9]{6}\s*"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={act.isBusy}>
          {t('Go on')}
        </Button>
      </div>
    </form>
  );
}

function Codes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const act = useAct(['session']);
  return (
    <div className={styles.parts}>
      <p className={styles.notice} role="status">
        {t(
          '✓ The second factor is set. Keep these recovery codes where the phone is not: each lets you in once when it is lost. They are shown now and never again.',
        )}
      </p>
      <ul className={`${styles.codes} mono`}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Button onClick={() => void act.run(async () => {}).then(onDone)}>{t('I have kept them')}</Button>
      </div>
    </div>
  );
}
