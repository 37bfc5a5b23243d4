import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { write } from '../../../api/write.ts';
import { AgreementChoice } from '../../../app/AgreementChoice.tsx';
import { Section } from '../../../app/Section.tsx';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { ownZone } from '../../../session/zone.ts';

/** Kinds of alert, as people call them. */
const KINDS = {
  '': 'every kind',
  'clock-warning': 'tickets near their target',
  'clock-breached': 'tickets past their target',
  budget: 'budgets that are used',
  'burn-rate': 'budgets that burn too fast',
  lost: 'promises that are lost',
  missed: 'promises that were missed',
  'silent-source': 'silent sources',
  'poor-quality': 'poor quality',
  claim: 'claims that lapse',
  remedy: 'remedies that are due',
  'renewal-near': 'days of notice',
  'review-near': 'reviews',
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
        to: new Date(to).toISOString(),
        reason,
      });
      setFields(EMPTY);
    });
  };
  return (
    <Section title="Keep something quiet" padded>
      <form className={styles.parts} onSubmit={submit}>
        <Fault text={act.fault} />
        <div className={styles.row}>
          <AgreementChoice agreement={agreement} onChange={setAgreement} />
          <NativeSelect
            label="What"
            value={fields.kind}
            data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
            onChange={(event) => set({ kind: event.currentTarget.value })}
          />
          <TextInput
            label="Id of an objective"
            placeholder="all"
            maxLength={100}
            value={fields.objective}
            onChange={(event) => set({ objective: event.currentTarget.value })}
          />
          <TextInput
            label={`Until (${ownZone()})`}
            type="datetime-local"
            required
            value={fields.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
          <TextInput
            label="Why"
            required
            maxLength={500}
            value={fields.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <Button type="submit" variant="default" loading={act.isBusy}>
            Keep it quiet
          </Button>
        </div>
      </form>
    </Section>
  );
}
