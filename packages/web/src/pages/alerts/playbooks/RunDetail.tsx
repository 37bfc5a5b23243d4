import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type RunInfo, runQuery, type StepInfo } from '../../../api/escalations.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { sentenceText } from '../../../i18n/sentence.ts';
import { later, type Text, t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import session from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { useMay } from '../../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { At } from '../../../time/At.tsx';
import styles from '../escalations/escalations.module.css';
import { Notices } from '../escalations/Notices.tsx';
import { alertsSearch } from '../search.ts';
import { StepAnswer } from './StepAnswer.tsx';

/** One run of a playbook: each step with what came of it, and what a person is to say. */
export function RunDetail({ agreement, number }: { readonly agreement: string; readonly number: number }) {
  const mayWork = useMay('playbook.work');
  return (
    <QueryState query={useQuery(runQuery(agreement, number))}>
      {(run) => (
        <>
          <Section
            title={run.title}
            note={withOwnZone(
              t('{{says}}. Run {{number}} of {{agreement}}.', {
                says: sentenceText(run.says),
                number,
                agreement,
              }),
            )}
            aside={<Aside run={run} />}
            padded
          >
            <ol className={styles.steps}>
              {run.steps.map((step) => (
                <li key={step.step} data-state={step.state}>
                  <Step step={step} />
                  {mayWork &&
                    run.state === 'under way' &&
                    (step.state === 'asked' || step.state === 'failed') && (
                      <StepAnswer run={run} step={step} />
                    )}
                </li>
              ))}
            </ol>
            {mayWork && run.state === 'under way' && <Stop run={run} />}
          </Section>
          <Notices notices={run.notices} />
        </>
      )}
    </QueryState>
  );
}

function Aside({ run: { agreement, ladder } }: { readonly run: RunInfo }) {
  return (
    <span>
      {ladder !== null && (
        <Link to="/alerts" search={alertsSearch({ tab: 'escalations', agreement, ladder })}>
          {t('Its escalation')}
        </Link>
      )}
      {ladder !== null && ' · '}
      <Link to="/alerts" search={alertsSearch({ tab: 'playbooks', agreement })}>
        {t('Close')}
      </Link>
    </span>
  );
}

const STATES: Readonly<Record<StepInfo['state'], Text>> = {
  'to come': later('to come'),
  due: later('being done'),
  asked: later('waits for an answer'),
  done: later('done'),
  'not done': later('not done'),
  failed: later('failed; somebody is to decide'),
};

function Step({ step }: { readonly step: StepInfo }) {
  const { do: what, text, whom, state, said, who, endedAt, attempts } = step;
  return (
    <>
      <span>
        {text ?? what}{' '}
        <small className="quiet">{[what, whom].filter((one) => one !== null).join(': ')}</small>
      </span>
      <span>
        <strong>{t(STATES[state])}</strong>
        {attempts > 1 && ` ${t('after {{attempts}} attempts', { attempts })}`}
        {who !== null && `, ${who}`}
        {endedAt !== null && (
          <>
            , <At at={endedAt} timeZone={ownZone()} />
          </>
        )}
      </span>
      {said !== '' && <span className="quiet">{sentenceText(said)}</span>}
    </>
  );
}

function Stop({ run: { agreement, number } }: { readonly run: RunInfo }) {
  const act = useAct(['alerts']);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = apiPath(['agreements', agreement, 'playbook-runs', String(number), 'stop']);
    void act.run(async () => void (await write('POST', path, { reason })));
  };
  return (
    <form className={session.row} onSubmit={submit}>
      <Fault text={act.fault} />
      <TextInput
        label={t('Why the rest is not needed')}
        required
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={act.isBusy}>
        {t('Stop the playbook')}
      </Button>
    </form>
  );
}
