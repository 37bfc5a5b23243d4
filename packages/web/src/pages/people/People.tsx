import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationName, PartyInfo, PersonInfo, TokenInfo } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { Fault } from '../../session/Fault.tsx';
import { rolesText } from '../../session/roleWords.ts';
import { type Act, useAct } from '../../session/useAct.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import { RolesForm } from './RolesForm.tsx';

interface PeopleProps {
  readonly people: readonly PersonInfo[];
  readonly mayManage: boolean;
  readonly organisations: readonly OrganisationName[];
  readonly parties: readonly PartyInfo[];
}

/** Everyone with their roles, and what an administrator does with them. */
export function People({ people, mayManage, organisations, parties }: PeopleProps) {
  const act = useAct(['people']);
  const [edited, setEdited] = useState<string | undefined>();
  const [link, setLink] = useState<string | undefined>();
  const person = people.find(({ id }) => id === edited);
  const tokens = people.flatMap((one) => one.tokens.map((token) => ({ ...token, person: one })));
  return (
    <>
      <Section title="People" note={people.length === 1 ? 'One person.' : `${people.length} people.`}>
        <Fault text={act.fault} />
        <LinkNotice
          path={link}
          says="Give this link to the person; it sets a new password once, for an hour"
        />
        {people.length === 0 ? (
          <Empty>
            There is nobody yet. Invite people below; the first administrator comes in by the link that the
            server prints.
          </Empty>
        ) : (
          <Table
            caption="People"
            rows={people}
            rowKey={({ id }) => id}
            isCurrent={({ id }) => id === edited}
            columns={[
              ...COLUMNS,
              ...(mayManage
                ? [
                    {
                      key: 'do',
                      head: 'Change',
                      value: null,
                      cell: (one: PersonInfo) => (
                        <Deeds person={one} act={act} onEdit={() => setEdited(one.id)} onLink={setLink} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {person && (
          <RolesForm
            key={person.id}
            person={person}
            organisations={organisations}
            parties={parties}
            onDone={() => setEdited(undefined)}
          />
        )}
      </Section>
      <Section
        title="Tokens of programs"
        note={withOwnZone('Each does what its person let it do, in their name.')}
      >
        {tokens.length === 0 ? (
          <Empty>There are none. Everyone makes their own under “Your account”.</Empty>
        ) : (
          <Table
            caption="Tokens"
            rows={tokens}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: 'For',
                isRowHead: true,
                value: ({ name }: TokenInfo & { person: PersonInfo }) => name,
              },
              { key: 'who', head: 'In the name of', value: ({ person: of }) => of.name },
              { key: 'may', head: 'May', value: ({ actions }) => actions.join(', ') },
              {
                key: 'used',
                head: 'Last used',
                value: ({ lastUsedAt }) => lastUsedAt && { instant: lastUsedAt, timeZone: ownZone() },
                cell: ({ lastUsedAt }) =>
                  lastUsedAt === null ? 'Never' : <At at={lastUsedAt} timeZone={ownZone()} />,
              },
              {
                key: 'until',
                head: 'Until',
                value: ({ expiresAt }) => ({ instant: expiresAt, timeZone: ownZone() }),
              },
              ...(mayManage
                ? [
                    {
                      key: 'end',
                      head: 'End',
                      value: null,
                      cell: ({ id, person: of }: TokenInfo & { person: PersonInfo }) => (
                        <Button
                          variant="default"
                          size="compact-sm"
                          onClick={() =>
                            void act.run(
                              async () =>
                                void (await write('DELETE', apiPath(['people', of.id, 'tokens', id]))),
                            )
                          }
                        >
                          Revoke
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Section>
    </>
  );
}

const COLUMNS: readonly Column<PersonInfo>[] = [
  { key: 'name', head: 'Name', isRowHead: true, value: ({ name }) => name },
  { key: 'email', head: 'E-mail', value: ({ email }) => email },
  {
    key: 'organisation',
    head: 'Organisation',
    value: ({ organisation }) => `${organisation.name} (${organisation.kind})`,
  },
  { key: 'roles', head: 'Roles', value: ({ roles }) => rolesText(roles) },
  { key: 'second', head: 'Second factor', value: ({ hasSecondFactor }) => (hasSecondFactor ? 'Yes' : 'No') },
  { key: 'status', head: 'Let in', value: ({ status }) => (status === 'active' ? 'Yes' : 'No, kept out') },
];

interface DeedsProps {
  readonly person: PersonInfo;
  readonly act: Act;
  readonly onEdit: () => void;
  readonly onLink: (path: string) => void;
}

function Deeds({ person, act, onEdit, onLink }: DeedsProps) {
  const path = (...parts: string[]) => apiPath(['people', person.id, ...parts]);
  const run = (work: () => Promise<unknown>) => void act.run(async () => void (await work()));
  const isActive = person.status === 'active';
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" aria-label={`Change ${person.name}`}>
          Change ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>Roles</Menu.Item>
        <Menu.Item
          onClick={() =>
            run(async () => onLink((await write<{ path: string }>('POST', path('password-link'))).path))
          }
        >
          Link for a new password
        </Menu.Item>
        <Menu.Item onClick={() => run(() => write('DELETE', path('sessions')))}>
          Sign out everywhere
        </Menu.Item>
        {person.hasSecondFactor && (
          <Menu.Item onClick={() => run(() => write('DELETE', path('second-factor')))}>
            Remove the second factor
          </Menu.Item>
        )}
        <Menu.Item
          onClick={() => run(() => write('PATCH', path(), { status: isActive ? 'disabled' : 'active' }))}
        >
          {isActive ? 'Keep out' : 'Let in again'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
