import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TestMail } from '../../api/settings.ts';
import { write } from '../../api/write.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

/** Sends a message to one's own address, and says what the mail server answered. */
export function MailTest({ isSetUp }: { readonly isSetUp: boolean }) {
  const [outcome, setOutcome] = useState<TestMail | undefined>();
  const act = useAct(['settings']);
  const test = () =>
    act.run(async () => {
      setOutcome(undefined);
      setOutcome(await write<TestMail>('POST', '/settings/test-mail'));
    });
  return (
    <div className={styles.form}>
      <div>
        <Button variant="default" disabled={!isSetUp} loading={act.isBusy} onClick={() => void test()}>
          {t('Send a test message to yourself')}
        </Button>
      </div>
      <Fault
        text={
          act.fault ??
          (outcome && !outcome.isSent
            ? t('It was not sent to {{to}}: {{said}}', { to: outcome.to, said: sentenceText(outcome.said) })
            : undefined)
        }
      />
      {outcome?.isSent && (
        <p className={styles.notice} role="status">
          {t('✓ The mail server took a message to {{to}}: {{said}}', {
            to: outcome.to,
            said: sentenceText(outcome.said),
          })}
        </p>
      )}
    </div>
  );
}
