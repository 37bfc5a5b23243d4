import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { SecondFactorRule as Rule, SettingsInfo } from '../../api/settings.ts';
import { write } from '../../api/write.ts';
import { counted, later, type Text, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

const RULES: Readonly<Record<Rule, Text>> = {
  optional: later('nobody; each may set one up'),
  provider: later('everybody of our organisation'),
  everyone: later('everybody, people of customers too'),
};

interface SecondFactorRuleProps {
  readonly of: SettingsInfo['secondFactor'];
  readonly etag: string;
  readonly isOpen: boolean;
  readonly mayChange: boolean;
}

/** Of whom a second factor is asked; what a change means is said before it is made. */
export function SecondFactorRule({ of, etag, isOpen, mayChange }: SecondFactorRuleProps) {
  const [asked, setAsked] = useState<Rule | undefined>();
  const act = useAct();
  const decide = () =>
    act
      .run(async () => {
        await write('PUT', '/settings', { secondFactor: asked }, { 'if-match': etag });
      })
      .then((went) => went && setAsked(undefined));
  const isPossible = mayChange && !isOpen && of.canBeSet;
  return (
    <div className={styles.form}>
      <NativeSelect
        label={t('A second factor is asked of')}
        description={
          of.canBeSet || isOpen
            ? counted(
                of.without,
                'One who may come in has none. Whoever is signed in elsewhere proves themselves there.',
                '{{count}} who may come in have none. Whoever is signed in elsewhere proves themselves there.',
              )
            : t('The server has no key under which second factors are kept: TALLYSTICK_KEY_FILE names one.')
        }
        disabled={!isPossible}
        value={of.rule}
        data={Object.entries(RULES).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => setAsked(event.currentTarget.value as Rule)}
      />
      {asked !== undefined && (
        <Modal
          opened
          onClose={() => setAsked(undefined)}
          title={t('Ask for a second factor')}
          closeButtonProps={{ 'aria-label': t('Close') }}
        >
          <div className={styles.form}>
            <p>
              {asked === 'optional'
                ? t('From now on a password alone lets people in who have set up no second factor.')
                : t(
                    'Whoever has none sets one up at their next sign-in with a password, before anything else opens. Whoever is signed in stays so.',
                  )}
            </p>
            <Fault text={act.fault} />
            <div className={styles.row}>
              <Button loading={act.isBusy} onClick={() => void decide()}>
                {t('Decide it')}
              </Button>
              <Button variant="default" onClick={() => setAsked(undefined)}>
                {t('Leave it')}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </div>
  );
}
