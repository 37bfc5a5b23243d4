import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LostNotice } from '../../app/OfflineNotice.tsx';
import { Section } from '../../app/Section.tsx';
import { Tabs } from '../../app/Tabs.tsx';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { Sure } from '../../session/Sure.tsx';
import session from '../../session/session.module.css';
import { PeriodSwitch } from '../../status/PeriodSwitch.tsx';
import { EXAMPLE_TREND, faultText } from './examples.ts';
import styles from './language.module.css';

const PERIODS = EXAMPLE_TREND.map(({ period }) => period);

/** What is chosen and typed, what is asked once more, and what is said about it. */
export function Asking() {
  return (
    <>
      <Section title={t('Choosing')} padded>
        <Choosing />
      </Section>
      <Section
        title={t('Typing')}
        note={t('Words stand by their field; what is wrong is said under it.')}
        padded
      >
        <div className={session.form}>
          <TextInput label={t('A field')} description={t('What is expected in it.')} required />
          <TextInput label={t('A field with a fault')} error={faultText()} defaultValue="…" />
          <NativeSelect label={t('A choice')} data={[t('One'), t('Another')]} />
          <Textarea label={t('Longer words')} autosize minRows={2} />
          <TextInput label={t('A field that is not for now')} disabled />
        </div>
      </Section>
      <Section title={t('Telling')} padded>
        <div className={styles.parts}>
          <p className={session.notice}>{t('✓ What was done.')}</p>
          <Fault text={faultText()} />
          <LostNotice at={Date.UTC(2026, 2, 9, 14, 5)} />
          <p>
            <Sure
              changes={[]}
              says={t('What cannot be undone')}
              title={t('Do what cannot be undone')}
              explains={t('What follows from it. It is asked once more; here nothing is done.')}
              work={async () => {}}
            />
          </p>
        </div>
      </Section>
    </>
  );
}

function Choosing() {
  const [tab, setTab] = useState('first');
  const [period, setPeriod] = useState(PERIODS.at(-1) ?? '');
  return (
    <div className={styles.row}>
      <Tabs
        value={tab}
        onChange={setTab}
        data={[
          { value: 'first', label: t('One') },
          { value: 'second', label: t('Another') },
        ]}
      />
      <PeriodSwitch periods={PERIODS} period={period} onChange={setPeriod} />
    </div>
  );
}
