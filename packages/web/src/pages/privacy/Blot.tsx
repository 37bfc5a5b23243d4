import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { counted, later, type Text, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

interface TextPlace {
  readonly place: string;
  readonly rows: number;
}
interface Found {
  readonly blotted: readonly TextPlace[];
  readonly remains: readonly TextPlace[];
  readonly isDone: boolean;
}

const NOTHING = { names: '', reason: '' };

/** Blots the names of a person out of what people typed: first where they stand, then for good. */
export function Blot({ person, isHeld }: { readonly person: string; readonly isHeld: boolean }) {
  const act = useAct(['privacy']);
  const [form, setForm] = useState(NOTHING);
  const [found, setFound] = useState<Found | undefined>();
  const change = (what: Partial<typeof NOTHING>) => {
    setForm({ ...form, ...what });
    setFound(undefined); // It was about other names.
  };
  const texts = form.names.split('\n').flatMap((line) => line.trim() || []);
  const isReady =
    texts.length > 0 && texts.every((text) => text.length >= 3) && form.reason.trim().length >= 3;
  const ask = (apply: boolean) =>
    act.run(async () => {
      const body = { texts, reason: form.reason, apply };
      const answer = await write<Omit<Found, 'isDone'>>(
        'POST',
        apiPath(['data-subjects', person, 'blot']),
        body,
      );
      setFound({ ...answer, isDone: apply });
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask(false);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3>{t('What people typed about them')}</h3>
      <Fault text={act.fault} />
      <Textarea
        label={t('Names and addresses, one a line')}
        description={t('As people write them: they are found as whole words, in any case, and not kept.')}
        autosize
        minRows={2}
        maxLength={4_000}
        value={form.names}
        onChange={(event) => change({ names: event.currentTarget.value })}
      />
      <Textarea
        label={t('The reason for it')}
        description={t('It stands in the log, which cannot be erased: no names.')}
        autosize
        maxLength={2_000}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <Button type="submit" variant="default" disabled={!isReady} loading={act.isBusy}>
          {t('See where they stand')}
        </Button>
      </div>
      <div role="status">{found && <Places found={found} />}</div>
      {found && !found.isDone && found.blotted.length > 0 && (
        <div className={styles.row}>
          <Button disabled={!isReady || isHeld} loading={act.isBusy} onClick={() => void ask(true)}>
            {t('Blot them out for good')}
          </Button>
        </div>
      )}
    </form>
  );
}

function Places({ found: { blotted, remains, isDone } }: { readonly found: Found }) {
  if (blotted.length + remains.length === 0) return <p>{t('They stand nowhere.')}</p>;
  return (
    <>
      {blotted.length > 0 && (
        <>
          <p>{isDone ? t('They were blotted out here:') : t('They stand here, and can be blotted out:')}</p>
          <List places={blotted} />
        </>
      )}
      {remains.length > 0 && (
        <>
          <p>{t('They stay here, since hashes or signatures are over it:')}</p>
          <List places={remains} />
        </>
      )}
    </>
  );
}

function List({ places }: { readonly places: readonly TextPlace[] }) {
  return (
    <ul className={styles.grants}>
      {places.map(({ place, rows }) => {
        const word = PLACES[place];
        return (
          <li key={place}>
            {word ? t(word) : place}: {counted(rows, '{{count}} place', '{{count}} places')}
          </li>
        );
      })}
    </ul>
  );
}

/** Where texts of people are kept, by table. */
const PLACES: Readonly<Record<string, Text>> = {
  agreement_drafts: later('drafts, which you change yourself'),
  agreements: later('agreed texts'),
  alerts: later('notes of alerts'),
  api_tokens: later('names of tokens'),
  audit_log: later('the audit log'),
  calendar_links: later('names of shared calendars'),
  channels: later('names of channels'),
  claim_answers: later('answers to claims'),
  clause_comments: later('comments on clauses'),
  credit_events: later('words about credits'),
  credit_notes: later('credit notes'),
  delegations: later('reasons of stand-ins'),
  implementation_checks: later('checks before the start'),
  ladder_log: later('escalations'),
  legal_holds: later('legal holds'),
  lifecycle_events: later('steps of agreements'),
  notices: later('notices that were sent'),
  playbook_runs: later('runs of playbooks'),
  playbook_steps: later('steps of playbooks'),
  proposals: later('proposals and words about them'),
  quality_findings: later('findings about sources'),
  review_actions: later('actions of reviews'),
  review_decisions: later('decisions of reviews'),
  review_minutes: later('minutes'),
  reviews: later('agendas of reviews'),
  silences: later('reasons of silences'),
  statements: later('statements'),
  status_updates: later('status updates'),
  webhooks: later('names of webhooks'),
};
