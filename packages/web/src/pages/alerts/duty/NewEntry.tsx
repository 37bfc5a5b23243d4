import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Duty, RotaEntry } from '../../../api/escalations.ts';
import { t } from '../../../i18n/text.ts';
import styles from '../../../session/session.module.css';
import { ownZone } from '../../../session/zone.ts';
import { instantOfLocal } from '../../../time/local.ts';
import { WEEKDAYS } from '../../../time/weekdays.ts';

interface NewEntryProps {
  readonly role: string;
  readonly people: Duty['people'];
  readonly onAdd: (entry: RotaEntry) => Promise<boolean>;
}

/** The form that puts somebody on duty. */
export function NewEntry({ role, people, onAdd }: NewEntryProps) {
  const [person, setPerson] = useState(people[0]!.id);
  const [kind, setKind] = useState<RotaEntry['kind']>('weekly');
  const [days, setDays] = useState<readonly string[]>(['mon', 'tue', 'wed', 'thu', 'fri']);
  const [times, setTimes] = useState({ opens: '09:00', closes: '17:00', from: '', to: '' });
  const set = (change: Partial<typeof times>) => setTimes({ ...times, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onAdd(entryOf({ person, kind, days, times }));
  };
  return (
    <form
      className={styles.parts}
      onSubmit={submit}
      aria-label={t('Put somebody on duty as {{role}}', { role })}
    >
      <div className={styles.row}>
        <NativeSelect
          label={t('Who')}
          value={person}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('When')}
          value={kind}
          data={[
            { value: 'weekly', label: t('Hours of the week') },
            { value: 'dates', label: t('From an instant to another') },
            { value: 'always', label: t('When nobody else has it') },
          ]}
          onChange={(event) => setKind(event.currentTarget.value as RotaEntry['kind'])}
        />
        {kind === 'weekly' && (
          <>
            <TextInput
              label={t('From ({{timeZone}})', { timeZone: ownZone() })}
              type="time"
              required
              value={times.opens}
              onChange={(event) => set({ opens: event.currentTarget.value })}
            />
            <TextInput
              label={t('Until')}
              type="time"
              required
              value={times.closes}
              onChange={(event) => set({ closes: event.currentTarget.value })}
            />
          </>
        )}
        {kind === 'dates' && (
          <>
            <TextInput
              label={t('From ({{timeZone}})', { timeZone: ownZone() })}
              type="datetime-local"
              required
              value={times.from}
              onChange={(event) => set({ from: event.currentTarget.value })}
            />
            <TextInput
              label={t('Until')}
              type="datetime-local"
              required
              value={times.to}
              onChange={(event) => set({ to: event.currentTarget.value })}
            />
          </>
        )}
        <Button type="submit" variant="default">
          {t('Put on duty')}
        </Button>
      </div>
      {kind === 'weekly' && (
        <Checkbox.Group label={t('Days')} value={[...days]} onChange={setDays}>
          <div className={styles.row}>
            {WEEKDAYS.map(([day, name]) => (
              <Checkbox key={day} value={day} label={t(name)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </form>
  );
}

function entryOf(given: {
  readonly person: string;
  readonly kind: RotaEntry['kind'];
  readonly days: readonly string[];
  readonly times: {
    readonly opens: string;
    readonly closes: string;
    readonly from: string;
    readonly to: string;
  };
}): RotaEntry {
  const { person, kind, days, times } = given;
  if (kind === 'always') return { kind, person };
  if (kind === 'dates') {
    // The fields hold the reader's own local time.
    const [from, to] = [times.from, times.to].map((at) => instantOfLocal(at, ownZone()));
    return { kind, person, from: from!, to: to! };
  }
  // Midnight ends the day that it belongs to.
  const closes = times.closes === '00:00' ? '24:00' : times.closes;
  const hours = Object.fromEntries(days.map((day) => [day, [`${times.opens}-${closes}`]]));
  return { kind, person, timeZone: ownZone(), hours };
}
