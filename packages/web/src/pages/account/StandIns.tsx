import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type DelegationInfo, delegationsQuery } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { Sure } from '../../session/Sure.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { Table } from '../../table/Table.tsx';
import { instantOfLocal } from '../../time/local.ts';

/** Who stands in while one is away. */
export function StandIns() {
  return (
    <Section
      title={t('Standing in')}
      note={withOwnZone(
        t(
          'While you are away a colleague holds your roles too. What they do is logged under their own name.',
        ),
      )}
    >
      <QueryState query={useQuery(delegationsQuery())}>
        {({ delegations, colleagues }) => (
          <>
            {delegations.length === 0 ? (
              <Empty>{t('Nobody stands in for you, and you for nobody.')}</Empty>
            ) : (
              <Table
                caption={t('Who stands in for whom')}
                rows={delegations}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'to',
                    head: t('Stands in'),
                    isRowHead: true,
                    value: ({ to }: DelegationInfo) => to.name,
                  },
                  { key: 'from', head: t('For'), value: ({ from }) => from.name },
                  {
                    key: 'start',
                    head: t('From'),
                    value: ({ startsAt }) => ({ instant: startsAt, timeZone: ownZone() }),
                  },
                  {
                    key: 'until',
                    head: t('Until'),
                    value: ({ endsAt }) => ({ instant: endsAt, timeZone: ownZone() }),
                  },
                  { key: 'why', head: t('Why'), value: ({ reason }) => reason },
                  {
                    key: 'end',
                    head: t('End'),
                    value: null,
                    cell: ({ id, to, from }) => (
                      <Sure
                        changes={['account']}
                        says={t('End it')}
                        title={t('End that {{to}} stands in for {{from}}', { to: to.name, from: from.name })}
                        explains={t('{{to}} holds those roles no longer from now on.', { to: to.name })}
                        work={async () => void (await write('DELETE', apiPath(['delegations', id])))}
                      />
                    ),
                  },
                ]}
              />
            )}
            {colleagues.length > 0 && (
              <div className={styles.foot}>
                <NewStandIn colleagues={colleagues} />
              </div>
            )}
          </>
        )}
      </QueryState>
    </Section>
  );
}

function NewStandIn({
  colleagues,
}: {
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}) {
  const [to, setTo] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(['account']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      // The fields hold the reader's own local time.
      const [startsAt, endsAt] = [from, until].map((at) => instantOfLocal(at, ownZone()));
      await write('POST', '/delegations', { to, startsAt, endsAt, reason });
      setTo(null);
      setReason('');
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Let someone stand in for you')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <Select
          label={t('Who')}
          required
          data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={to}
          onChange={setTo}
        />
        <TextInput
          label={t('From')}
          type="datetime-local"
          required
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label={t('Until')}
          type="datetime-local"
          required
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <TextInput
          label={t('Why')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" disabled={to === null} loading={act.isBusy}>
          {t('Let them')}
        </Button>
      </div>
    </form>
  );
}
