import { Button, FileInput, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ExclusionClauseInfo, FileOutcome } from '../../../api/exclusions.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { At } from '../../../time/At.tsx';

/** Occurrences that are shown before they are announced. */
const SHOWN = 8;

/** Announces the events of a file, after showing which. */
export function CalendarFile({
  id,
  clauses,
  timeZone,
}: {
  readonly id: string;
  readonly clauses: readonly ExclusionClauseInfo[];
  readonly timeZone: string;
}) {
  const act = useAct();
  const [clause, setClause] = useState(clauses[0]!.id);
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<{ readonly of: FileOutcome; readonly isDone: boolean }>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    void act.run(async () => {
      const preview = outcome === undefined || outcome.isDone;
      const of = await write<FileOutcome>('POST', apiPath(['agreements', id, 'maintenance-files']), {
        ...{ clause, preview, text: await file.text() },
      });
      setOutcome({ of, isDone: !preview });
    });
  };
  const isShown = outcome !== undefined && !outcome.isDone;
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>Announce a file</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <FileInput
          label="iCalendar file"
          placeholder="Choose a file"
          accept=".ics,text/calendar"
          required
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setOutcome(undefined);
          }}
        />
        <NativeSelect
          label="Announced under"
          value={clause}
          data={clauses.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(event) => {
            setClause(event.currentTarget.value);
            setOutcome(undefined);
          }}
        />
        <Button type="submit" variant={isShown ? 'filled' : 'default'} loading={act.isBusy}>
          {isShown ? 'Announce it' : 'See what it comes to'}
        </Button>
      </div>
      <div role="status">
        {outcome && <Outcome of={outcome.of} isDone={outcome.isDone} timeZone={timeZone} />}
      </div>
    </form>
  );
}

function Outcome({
  of: { announced, withdrawn, known, over, leftOut },
  isDone,
  timeZone,
}: {
  readonly of: FileOutcome;
  readonly isDone: boolean;
  readonly timeZone: string;
}) {
  const words = isDone ? ['were announced', 'were withdrawn'] : ['would be announced', 'would be withdrawn'];
  return (
    <>
      <p>
        {announced.length} {words[0]}, {withdrawn.length} {words[1]}, {known} are known
        {over > 0 && `, ${over} are over`}
        {leftOut.length > 0 && `, ${leftOut.length} cannot be read: ${leftOut[0]!.message}`}.
      </p>
      {!isDone && announced.length > 0 && (
        <ul>
          {announced.slice(0, SHOWN).map(({ id, from, to, summary }) => (
            <li key={id}>
              {summary}: <At at={from} timeZone={timeZone} /> to <At at={to} timeZone={timeZone} />
            </li>
          ))}
          {announced.length > SHOWN && <li>and {announced.length - SHOWN} more</li>}
        </ul>
      )}
    </>
  );
}
