import { useQuery } from '@tanstack/react-query';
import { type OwnSession, ownSessionsQuery } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Sure } from '../../session/Sure.tsx';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { Table } from '../../table/Table.tsx';
import { browserName } from './browserName.ts';

/** Where one is signed in, and the way to end that. */
export function Sessions() {
  const query = useQuery(ownSessionsQuery());
  const end = async (id: string) => void (await write('DELETE', apiPath(['account', 'sessions', id])));
  return (
    <Section
      title={t('Where you are signed in')}
      note={withOwnZone(t('A session ends after 8 hours without use, and after a day.'))}
      aside={
        <Sure
          changes={['account']}
          says={t('Sign out everywhere else')}
          title={t('Sign out everywhere else')}
          explains={t('Every other browser has to sign in again; what is not saved there is lost.')}
          work={() => end('others')}
        />
      }
    >
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
                cell: ({ id, agent, isCurrent }) =>
                  isCurrent ? (
                    t('This one')
                  ) : (
                    <Sure
                      changes={['account']}
                      says={t('Sign out')}
                      title={t('Sign out in {{browser}}', { browser: browserName(agent) })}
                      explains={t('That browser has to sign in again; what is not saved there is lost.')}
                      work={() => end(id)}
                    />
                  ),
              },
            ]}
          />
        )}
      </QueryState>
    </Section>
  );
}
