import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { KeptThresholds, ThresholdsInfo } from '../../api/quality.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import rows from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import styles from './quality.module.css';
import { SIDE_WORDS } from './words.ts';

const MINUTE_MS = 60_000;

interface SetThresholdsProps {
  readonly agreement: string;
  readonly sources: readonly ThresholdsInfo[];
  readonly set: readonly KeptThresholds[];
}

/** The form that sets thresholds of a source, or of all; a field that is empty leaves it as it is by default. */
export function SetThresholds({ agreement, sources, set }: SetThresholdsProps) {
  const act = useAct(['quality']);
  const [source, setSource] = useState('');
  const [told, setTold] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setTold(false);
    void act
      .run(async () => {
        const path = apiPath(['agreements', agreement, 'quality', 'thresholds']);
        await write('PUT', path, { source, thresholds: thresholdsIn(form), reason: textOf(form, 'reason') });
      })
      .then(setTold);
  };
  const before = set.find((one) => one.source === source)?.thresholds ?? {};
  return (
    <form className={rows.parts} onSubmit={submit} key={`${source} ${JSON.stringify(before)}`}>
      <div className={rows.row}>
        <NativeSelect
          label={t('For')}
          value={source}
          data={[
            { value: '', label: t('all sources') },
            ...sources.map((one) => ({ value: one.source, label: one.source })),
          ]}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          name="score"
          label={t('Score below, %')}
          placeholder="95"
          defaultValue={numberIn(before.score)}
        />
        <TextInput
          name="silence"
          label={t('Silence over, minutes')}
          placeholder={t('what is usual')}
          defaultValue={before.silenceMs === undefined ? '' : String(before.silenceMs / MINUTE_MS)}
        />
        <TextInput
          name="lookBack"
          label={t('Look back, days')}
          placeholder="30"
          defaultValue={before.lookBackDays === undefined ? '' : String(before.lookBackDays)}
        />
      </div>
      <fieldset className={styles.sides}>
        <legend>{t('Sides below, %')}</legend>
        {Object.entries(SIDE_WORDS).map(([id, word]) => (
          <TextInput
            key={id}
            name={`side:${id}`}
            label={t(word)}
            placeholder="100"
            defaultValue={numberIn(before.parts?.[id])}
          />
        ))}
      </fieldset>
      <div className={rows.row}>
        <TextInput name="reason" label={t('Why')} maxLength={1_000} />
        <Button type="submit" loading={act.isBusy}>
          {t('Set')}
        </Button>
      </div>
      <Fault text={act.fault} />
      <div role="status">
        {told && <p className={rows.notice}>{t('It is set, and the sources are looked at again.')}</p>}
      </div>
    </form>
  );
}

/** What was typed in, in the form of the API; what cannot be understood goes as it is, for the server says what is wrong with it. */
function thresholdsIn(form: FormData): object {
  const percent = (name: string) => {
    const text = textOf(form, name);
    return text === '' ? undefined : `${text.replace(',', '.')} %`;
  };
  const sides = Object.keys(SIDE_WORDS).flatMap((id) => {
    const share = percent(`side:${id}`);
    return share === undefined ? [] : [[id, share] as const];
  });
  const [score, silence, lookBack] = [percent('score'), textOf(form, 'silence'), textOf(form, 'lookBack')];
  return {
    ...(score === undefined ? {} : { score }),
    ...(sides.length === 0 ? {} : { parts: Object.fromEntries(sides) }),
    ...(silence === '' ? {} : { silenceMs: Number(silence) * MINUTE_MS }),
    ...(lookBack === '' ? {} : { lookBackDays: Number(lookBack) }),
  };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function numberIn(percent: string | undefined): string {
  return percent === undefined ? '' : percent.replace(' %', '');
}
