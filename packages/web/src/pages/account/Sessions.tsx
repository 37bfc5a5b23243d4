import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type OwnSession, ownSessionsQuery } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { useAct } from '../../session/useAct.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { Table } from '../../table/Table.tsx';
import { browserName } from './browserName.ts';

/** Where one is signed in, and the way to end that. */
export function Sessions() {
  const query = useQuery(ownSessionsQuery());
  const act = useAct(['account']);
  const end = (id: string) =>
    void act.run(() => write('DELETE', apiPath(['account', 'sessions', id])).then(() => undefined));
  return (
    <Section
      title={t('Where you are signed in')}
      note={withOwnZone(t('A session ends after 8 hours without use, and after a day.'))}
      aside={
        <Button variant="default" size="xs" loading={act.isBusy} onClick={() => end('others')}>
          {t('Sign out everywhere else')}
        </Button>
      }
    >
      <Fault text={act.fault} />
      <QueryState query={query}>
        {({ sessions }) => (
          <Table
            caption={t('Sessions')}
            rows={sessions}
            rowKey={({ id }) => id}
            isCurrent={({ isCurrent }) => isCurrent}
            columns={[
              {
                key: 'agent',
                head: t('Browser'),
                isRowHead: true,
                value: ({ agent }: OwnSession) => browserName(agent),
              },
              { key: 'address', head: t('Address'), value: ({ address }) => address },
              {
                key: 'begun',
                head: t('Begun'),
                value: ({ createdAt }) => ({ instant: createdAt, timeZone: ownZone() }),
              },
              {
                key: 'seen',
                head: t('Last used'),
                value: ({ lastSeenAt }) => ({ instant: lastSeenAt, timeZone: ownZone() }),
              },
              {
                key: 'end',
                head: t('End'),
                value: null,
                cell: ({ id, isCurrent }) =>
                  isCurrent ? (
                    t('This one')
                  ) : (
                    <Button variant="default" size="compact-sm" onClick={() => end(id)}>
                      {t('Sign out')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </QueryState>
    </Section>
  );
}
