import { Button, FileInput, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ExclusionClauseInfo, FileOutcome } from '../../../api/exclusions.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { sentenceText } from '../../../i18n/sentence.ts';
import { counted, t } from '../../../i18n/text.ts';
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
      <h3>{t('Announce a file')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <FileInput
          label={t('iCalendar file')}
          placeholder={t('Choose a file')}
          accept=".ics,text/calendar"
          required
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setOutcome(undefined);
          }}
        />
        <NativeSelect
          label={t('Announced under')}
          value={clause}
          data={clauses.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(event) => {
            setClause(event.currentTarget.value);
            setOutcome(undefined);
          }}
        />
        <Button type="submit" variant={isShown ? 'filled' : 'default'} loading={act.isBusy}>
          {isShown ? t('Announce it') : t('See what it comes to')}
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
  const numbers = { announced: announced.length, withdrawn: withdrawn.length, known };
  return (
    <>
      <p>
        {[
          isDone
            ? t('{{announced}} were announced, {{withdrawn}} were withdrawn, {{known}} are known', numbers)
            : t(
                '{{announced}} would be announced, {{withdrawn}} would be withdrawn, {{known}} are known',
                numbers,
              ),
          ...(over > 0 ? [counted(over, '{{count}} is over', '{{count}} are over')] : []),
          ...(leftOut.length > 0
            ? [
                t('{{number}} cannot be read: {{why}}', {
                  number: leftOut.length,
                  why: sentenceText(leftOut[0]!.message),
                }),
              ]
            : []),
        ].join(', ')}
        .
      </p>
      {!isDone && announced.length > 0 && (
        <ul>
          {announced.slice(0, SHOWN).map(({ id, from, to, summary }) => (
            <li key={id}>
              <Phrase
                text="{{summary}}: {{from}} to {{to}}"
                parts={{
                  summary,
                  from: <At at={from} timeZone={timeZone} />,
                  to: <At at={to} timeZone={timeZone} />,
                }}
              />
            </li>
          ))}
          {announced.length > SHOWN && (
            <li>{t('and {{number}} more', { number: announced.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </>
  );
}
