import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ExclusionInfo, ExclusionList, ExclusionPreview } from '../../../api/exclusions.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { numberText } from '../../../i18n/notation.ts';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { ownZone } from '../../../session/zone.ts';
import { At } from '../../../time/At.tsx';
import { durationText } from '../../../time/duration.ts';
import { instantOfLocal, localOfInstant } from '../../../time/local.ts';
import { effectText } from './ExclusionsTab.tsx';
import { REPEATS, type Repeats, ruleOf } from './repeats.ts';

const EMPTY = {
  ...{ from: '', to: '', service: '', reason: '', evidence: '' },
  ...{ repeats: '' as Repeats, until: '', rule: '' },
};

/** Announces maintenance or claims time, after showing what the agreement leaves of it. */
export function Announce({
  id,
  list: { clauses, services },
  timeZone,
}: {
  readonly id: string;
  readonly list: ExclusionList;
  /** Of the agreement, by whose wall clock a series recurs. */
  readonly timeZone: string;
}) {
  // What is announced changes figures, calendars and the pages of all of them.
  const act = useAct();
  const [clauseId, setClause] = useState(clauses[0]!.id);
  const [fields, setFields] = useState(EMPTY);
  const [preview, setPreview] = useState<ExclusionPreview | undefined>();
  const clause = clauses.find((one) => one.id === clauseId) ?? clauses[0]!;
  const set = (change: Partial<typeof fields>) => {
    setPreview(undefined);
    setFields({ ...fields, ...change });
  };
  const path = (...more: string[]) => apiPath(['agreements', id, 'exclusions', ...more]);
  const repeats = clause.isClaim
    ? undefined
    : ruleOf(fields.repeats, {
        first: fields.from === '' ? '' : wallText(fields.from, timeZone),
        until: fields.until,
        own: fields.rule,
      });
  const body = () => ({
    clause: clause.id,
    // The fields hold the reader's own local time.
    from: instantOfLocal(fields.from, ownZone()),
    to: instantOfLocal(fields.to, ownZone()),
    reason: fields.reason,
    evidence: clause.isClaim ? linesOf(fields.evidence) : [],
    ...(fields.service === '' ? {} : { service: fields.service }),
    ...(repeats === undefined ? {} : { repeats }),
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
      <h3>
        {clauses.some(({ isClaim }) => isClaim)
          ? t('Announce maintenance or make a claim')
          : t('Announce maintenance')}
      </h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <NativeSelect
          label={t('Clause')}
          value={clause.id}
          data={clauses.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(event) => {
            setPreview(undefined);
            setClause(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('For')}
          value={fields.service}
          data={[
            { value: '', label: t('every service of the clause') },
            ...services
              .filter((one) => clause.services.length === 0 || clause.services.includes(one.id))
              .map((one) => ({ value: one.id, label: one.title })),
          ]}
          onChange={(event) => set({ service: event.currentTarget.value })}
        />
        <TextInput
          label={t('From ({{zone}})', { zone: ownZone() })}
          type="datetime-local"
          required
          value={fields.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          label={t('To ({{zone}})', { zone: ownZone() })}
          type="datetime-local"
          required
          value={fields.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </div>
      {clause.isClaim ? (
        <Textarea
          label={t('What shows it')}
          description={t('A line each: addresses, numbers of tickets, names of documents.')}
          autosize
          maxLength={10_000}
          value={fields.evidence}
          onChange={(event) => set({ evidence: event.currentTarget.value })}
        />
      ) : (
        <Recurrence fields={fields} set={set} />
      )}
      <div className={styles.row}>
        <TextInput
          label={t('Why')}
          required
          minLength={3}
          maxLength={2_000}
          value={fields.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <Button type="submit" variant={preview ? 'filled' : 'default'} loading={act.isBusy}>
          {preview ? (clause.isClaim ? t('Claim it') : t('Announce it')) : t('See what it comes to')}
        </Button>
      </div>
      <div role="status">{preview && <Effect of={preview} isClaim={clause.isClaim} />}</div>
    </form>
  );
}

/** The lines that say something. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What the wall clock of a zone shows at what the reader's own shows: `2026-03-08 02:00`. */
function wallText(own: string, timeZone: string): string {
  return localOfInstant(instantOfLocal(own, ownZone()), timeZone).replace('T', ' ');
}

function Recurrence({
  fields,
  set,
}: {
  readonly fields: typeof EMPTY;
  readonly set: (change: Partial<typeof EMPTY>) => void;
}) {
  return (
    <div className={styles.row}>
      <NativeSelect
        label={t('Repeats')}
        value={fields.repeats}
        data={Object.entries(REPEATS).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => set({ repeats: event.currentTarget.value as Repeats })}
      />
      {fields.repeats === 'own' && (
        <TextInput
          label={t('Rule (RRULE of RFC 5545)')}
          required
          placeholder="FREQ=MONTHLY;BYDAY=-1SA;COUNT=6"
          maxLength={500}
          value={fields.rule}
          onChange={(event) => set({ rule: event.currentTarget.value })}
        />
      )}
      {fields.repeats !== '' && fields.repeats !== 'own' && (
        <TextInput
          label={t('Last day (the end of the term without one)')}
          type="date"
          value={fields.until}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function Effect({
  of: { exclusion, series, cost },
  isClaim,
}: {
  readonly of: ExclusionPreview;
  readonly isClaim: boolean;
}) {
  if (isClaim)
    return (
      <p>{t('It counts as before until the other party accepts it; both figures are shown until then.')}</p>
    );
  return (
    <>
      {series.length > 1 && (
        <p>
          <Phrase
            text="{{times}} times, from {{first}} to {{last}}."
            parts={{
              times: numberText(series.length),
              first: <At at={exclusion.from} timeZone={ownZone()} />,
              last: <At at={series.at(-1)!.from} timeZone={ownZone()} />,
            }}
          />
        </p>
      )}
      <p>{t('Does not count: {{effect}}.', { effect: effectText(togetherOf(series)) })}</p>
      {cost.map(({ objective, title, costMs, remainingMs }) => (
        <p key={objective}>
          {t('{{title}}: up to {{cost}} of the {{left}} that are left of its error budget.', {
            title,
            cost: durationText(costMs),
            left: durationText(remainingMs, 'down'),
          })}
        </p>
      ))}
    </>
  );
}

/** The parts of all occurrences as of one. */
function togetherOf(series: readonly ExclusionInfo[]): Pick<ExclusionInfo, 'excluded' | 'refused'> {
  return {
    excluded: series.flatMap(({ excluded }) => excluded),
    refused: series.flatMap(({ refused }) => refused),
  };
}
