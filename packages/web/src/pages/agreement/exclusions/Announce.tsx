import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ExclusionList, ExclusionPreview } from '../../../api/exclusions.ts';
import { agreementKey } from '../../../api/queries.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { ownZone } from '../../../session/zone.ts';
import { durationText } from '../../../time/duration.ts';
import { effectText } from './ExclusionsTab.tsx';

const EMPTY = { from: '', to: '', service: '', reason: '' };

/** Announces maintenance or claims time, after showing what the agreement leaves of it. */
export function Announce({
  id,
  list: { clauses, services },
}: {
  readonly id: string;
  readonly list: ExclusionList;
}) {
  const act = useAct(agreementKey(id));
  const [clauseId, setClause] = useState(clauses[0]!.id);
  const [fields, setFields] = useState(EMPTY);
  const [preview, setPreview] = useState<ExclusionPreview | undefined>();
  const clause = clauses.find((one) => one.id === clauseId) ?? clauses[0]!;
  const set = (change: Partial<typeof fields>) => {
    setPreview(undefined);
    setFields({ ...fields, ...change });
  };
  const path = (...more: string[]) => apiPath(['agreements', id, 'exclusions', ...more]);
  const body = () => ({
    clause: clause.id,
    // The fields hold the reader's own local time.
    from: new Date(fields.from).toISOString(),
    to: new Date(fields.to).toISOString(),
    reason: fields.reason,
    ...(fields.service === '' ? {} : { service: fields.service }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      if (!preview) return setPreview(await write<ExclusionPreview>('POST', path('preview'), body()));
      await write('POST', path(), body());
      setPreview(undefined);
      setFields(EMPTY);
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>Announce maintenance or make a claim</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <NativeSelect
          label="Clause"
          value={clause.id}
          data={clauses.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(event) => {
            setPreview(undefined);
            setClause(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label="For"
          value={fields.service}
          data={[
            { value: '', label: 'every service of the clause' },
            ...services
              .filter((one) => clause.services.length === 0 || clause.services.includes(one.id))
              .map((one) => ({ value: one.id, label: one.title })),
          ]}
          onChange={(event) => set({ service: event.currentTarget.value })}
        />
        <TextInput
          label={`From (${ownZone()})`}
          type="datetime-local"
          required
          value={fields.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          label={`To (${ownZone()})`}
          type="datetime-local"
          required
          value={fields.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </div>
      <div className={styles.row}>
        <TextInput
          label="Why"
          required
          minLength={3}
          maxLength={2_000}
          value={fields.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <Button type="submit" variant={preview ? 'filled' : 'default'} loading={act.isBusy}>
          {preview ? (clause.isClaim ? 'Claim it' : 'Announce it') : 'See what it comes to'}
        </Button>
      </div>
      <div role="status">{preview && <Effect of={preview} isClaim={clause.isClaim} />}</div>
    </form>
  );
}

function Effect({
  of: { exclusion, cost },
  isClaim,
}: {
  readonly of: ExclusionPreview;
  readonly isClaim: boolean;
}) {
  if (isClaim)
    return <p>It counts as before until the other party accepts it; both figures are shown until then.</p>;
  return (
    <>
      <p>Does not count: {effectText(exclusion)}.</p>
      {cost.map(({ objective, title, costMs, remainingMs }) => (
        <p key={objective}>
          {title}: up to {durationText(costMs)} of the {durationText(remainingMs, 'down')} that are left of
          its error budget.
        </p>
      ))}
    </>
  );
}
