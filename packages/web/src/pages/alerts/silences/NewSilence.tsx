import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { write } from '../../../api/write.ts';
import { AgreementChoice } from '../../../app/AgreementChoice.tsx';
import { Section } from '../../../app/Section.tsx';
import { later, t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { ownZone } from '../../../session/zone.ts';
import { instantOfLocal } from '../../../time/local.ts';

/** Kinds of alert, as people call them. */
const KINDS = {
  '': later('every kind'),
  'clock-warning': later('tickets near their target'),
  'clock-breached': later('tickets past their target'),
  budget: later('budgets that are used'),
  'burn-rate': later('budgets that burn too fast'),
  lost: later('promises that are lost'),
  missed: later('promises that were missed'),
  'silent-source': later('silent sources'),
  'poor-quality': later('poor quality'),
  claim: later('claims that lapse'),
  remedy: later('remedies that are due'),
  'renewal-near': later('days of notice'),
  'review-near': later('reviews'),
} as const;

const EMPTY = { objective: '', kind: '', to: '', reason: '' };

/** The form that keeps alerts quiet for a time. */
export function NewSilence() {
  const act = useAct(['alerts']);
  const [agreement, setAgreement] = useState<string | undefined>();
  const [fields, setFields] = useState(EMPTY);
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const { objective, kind, to, reason } = fields;
      await write('POST', '/silences', {
        agreement: agreement ?? null,
        objective: objective === '' ? null : objective,
        kind: kind === '' ? null : kind,
        // The field holds the reader's own local time.
        to: instantOfLocal(to, ownZone()),
        reason,
      });
      setFields(EMPTY);
    });
  };
  return (
    <Section title={t('Keep something quiet')} padded>
      <form className={styles.parts} onSubmit={submit}>
        <Fault text={act.fault} />
        <div className={styles.row}>
          <AgreementChoice agreement={agreement} onChange={setAgreement} />
          <NativeSelect
            label={t('What')}
            value={fields.kind}
            data={Object.entries(KINDS).map(([value, label]) => ({ value, label: t(label) }))}
            onChange={(event) => set({ kind: event.currentTarget.value })}
          />
          <TextInput
            label={t('Id of an objective')}
            placeholder={t('all')}
            maxLength={100}
            value={fields.objective}
            onChange={(event) => set({ objective: event.currentTarget.value })}
          />
          <TextInput
            label={t('Until ({{timeZone}})', { timeZone: ownZone() })}
            type="datetime-local"
            required
            value={fields.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
          <TextInput
            label={t('Why')}
            required
            maxLength={500}
            value={fields.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <Button type="submit" variant="default" loading={act.isBusy}>
            {t('Keep it quiet')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
