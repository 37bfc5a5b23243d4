import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type DataSubject, dataSubjectQuery, type LegalHold } from '../../api/privacy.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import layout from '../../app/layout.module.css';
import { QueryState } from '../../app/QueryState.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { counted, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { ownZone } from '../../session/zone.ts';
import { At } from '../../time/At.tsx';
import { Blot } from './Blot.tsx';

/** One person: what is known, what holds it, and what is done about it. */
export function PersonDetail({ id }: { readonly id: string }) {
  return (
    <div className={layout.padded}>
      <QueryState query={useQuery(dataSubjectQuery(id))}>
        {(person) => (
          <div className={styles.parts}>
            <h3>
              <Phrase text="Person {{id}}" parts={{ id: <span className="mono">{person.id}</span> }} />
            </h3>
            <p>
              <Phrase
                text="{{records}} of {{agreements}}, known since {{at}}."
                parts={{
                  records: counted(person.records, 'One record', '{{count}} records'),
                  agreements: person.agreements.join(', ') || t('no agreement'),
                  at: <At at={person.knownSince} timeZone={ownZone()} />,
                }}
              />{' '}
              {person.erasedAt !== null && (
                <Phrase
                  text="Erased on {{at}}: what records say about them can never be read again."
                  parts={{ at: <At at={person.erasedAt} timeZone={ownZone()} /> }}
                />
              )}
            </p>
            {person.holds.map(({ id: hold, kind, target, reason }) => (
              <p key={hold} className={styles.fault}>
                {kind === 'person'
                  ? t('Held as a person: “{{reason}}”. Neither a request nor age erases it.', { reason })
                  : t(
                      'Held with the class “{{target}}”: “{{reason}}”. Neither a request nor age erases it.',
                      {
                        target,
                        reason,
                      },
                    )}
              </p>
            ))}
            <Deeds person={person} />
            <Blot person={person.id} isHeld={person.holds.length > 0} />
            <Link
              from="/data-protection"
              to="/data-protection"
              search={({ person: _person, ...rest }) => rest}
            >
              {t('Close')}
            </Link>
          </div>
        )}
      </QueryState>
    </div>
  );
}

/** Export, hold, erase: each with its reason. */
function Deeds({ person }: { readonly person: DataSubject & { readonly holds: readonly LegalHold[] } }) {
  const act = useAct(['privacy']);
  const [reason, setReason] = useState('');
  const [asks, setAsks] = useState(false);
  const [confirm, setConfirm] = useState('');
  const start = person.id.slice(0, 8);
  const isReasoned = reason.trim().length >= 3;
  const done = () => {
    setReason('');
    setAsks(false);
    setConfirm('');
  };
  const exportAll = () =>
    act.run(async () => {
      const document = await write<object>('POST', '/data-subjects/export', { person: person.id, reason });
      save(`person-${start}.json`, document);
      done();
    });
  const hold = () =>
    act.run(async () => {
      await write('POST', '/legal-holds', { kind: 'person', target: person.id, reason });
      done();
    });
  const erase = () =>
    act.run(async () => {
      await write('POST', apiPath(['data-subjects', person.id, 'erase']), { reason, confirm: person.id });
      done();
    });
  return (
    <div className={styles.form}>
      <Fault text={act.fault} />
      <Textarea
        label={t('Why')}
        description={t('It stands in the log, which cannot be erased: no names.')}
        placeholder={t('They asked on 3 March.')}
        autosize
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button
          variant="default"
          disabled={!isReasoned}
          loading={act.isBusy}
          onClick={() => void exportAll()}
        >
          {t('Export all about them')}
        </Button>
        {person.erasedAt === null && (
          <>
            <Button variant="default" disabled={!isReasoned} loading={act.isBusy} onClick={() => void hold()}>
              {t('Place a legal hold')}
            </Button>
            <Button
              variant="default"
              disabled={!isReasoned || person.holds.length > 0}
              onClick={() => setAsks(true)}
            >
              {t('Erase…')}
            </Button>
          </>
        )}
      </div>
      {asks && (
        <div className={styles.form}>
          <p>
            {t(
              'Nobody will be able to read what records say about this person: not here, not in a bundle, not ever. Figures, hashes and proofs stay. This cannot be taken back.',
            )}
          </p>
          <TextInput
            label={t('Type {{start}} to confirm', { start })}
            autoComplete="off"
            value={confirm}
            onChange={(event) => setConfirm(event.currentTarget.value)}
          />
          <div className={styles.row}>
            <Button
              disabled={!isReasoned || confirm.trim() !== start}
              loading={act.isBusy}
              onClick={() => void erase()}
            >
              {t('Erase for good')}
            </Button>
            <Button variant="default" onClick={() => setAsks(false)}>
              {t('Keep')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** Hands a document to the reader as a file. */
function save(name: string, document: object): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' }),
  );
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
