import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RunInfo, StepInfo } from '../../../api/escalations.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';

/** What a person says of a step that asks, or decides of one that failed. */
export function StepAnswer({ run, step }: { readonly run: RunInfo; readonly step: StepInfo }) {
  const act = useAct(['alerts']);
  const [note, setNote] = useState('');
  const path = (what: 'answer' | 'retry') =>
    apiPath([
      'agreements',
      run.agreement,
      'playbook-runs',
      String(run.number),
      'steps',
      String(step.step),
      what,
    ]);
  const answer = (said: 'done' | 'not done') =>
    void act.run(async () => void (await write('POST', path('answer'), { answer: said, note })));
  const isFailed = step.state === 'failed';
  return (
    <div className={styles.row}>
      <Fault text={act.fault} />
      <TextInput
        label={t('Note on step {{step}}', { step: step.step })}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {isFailed && (
        <Button
          loading={act.isBusy}
          onClick={() => void act.run(async () => void (await write('POST', path('retry'))))}
        >
          {t('Try it again')}
        </Button>
      )}
      <Button variant={isFailed ? 'default' : 'filled'} loading={act.isBusy} onClick={() => answer('done')}>
        {isFailed ? t('Done by hand') : t('Done')}
      </Button>
      <Button variant="default" loading={act.isBusy} onClick={() => answer('not done')}>
        {t('Not done')}
      </Button>
    </div>
  );
}
