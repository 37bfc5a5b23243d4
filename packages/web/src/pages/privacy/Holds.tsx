import { Button, Popover, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { holdsQuery, type LegalHold } from '../../api/privacy.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';

/** What must not be erased, although it was asked for or is over. */
export function Holds() {
  return (
    <Section title="Legal holds" note={withOwnZone('What they hold, neither a request nor its age erases.')}>
      <QueryState query={useQuery(holdsQuery())}>
        {({ holds }) =>
          holds.length === 0 ? (
            <Empty>
              Nothing is held. A hold on a person is placed above, one on a class under “How long it is kept”.
            </Empty>
          ) : (
            <Table caption="Legal holds" columns={COLUMNS} rows={holds} rowKey={({ id }) => id} />
          )
        }
      </QueryState>
    </Section>
  );
}

const COLUMNS: readonly Column<LegalHold>[] = [
  {
    key: 'target',
    head: 'Holds',
    isRowHead: true,
    value: ({ kind, target }) => `${kind} ${target}`,
    cell: ({ kind, target }) =>
      kind === 'class' ? (
        `the class “${target}”`
      ) : (
        <Link
          from="/data-protection"
          to="/data-protection"
          search={(search) => ({ ...search, person: target })}
          title={target}
        >
          the person <span className="mono">{target.slice(0, 8)}…</span>
        </Link>
      ),
  },
  { key: 'reason', head: 'Why', value: ({ reason }) => reason },
  { key: 'since', head: 'Since', value: ({ placedAt }) => ({ instant: placedAt, timeZone: ownZone() }) },
  { key: 'lift', head: 'Lift', value: null, cell: (hold) => <Lift hold={hold} /> },
];

function Lift({ hold }: { readonly hold: LegalHold }) {
  const act = useAct(['privacy']);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(
      async () => void (await write('POST', apiPath(['legal-holds', hold.id, 'lift']), { reason })),
    );
  };
  return (
    <Popover withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" size="compact-sm" aria-label={`Lift the hold “${hold.reason}”`}>
          Lift
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.form} onSubmit={submit}>
          <Fault text={act.fault} />
          <TextInput
            label="Why it is over"
            required
            minLength={3}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" loading={act.isBusy}>
            Lift the hold
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
