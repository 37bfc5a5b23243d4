import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationName, PartyInfo, PersonInfo, TokenInfo } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { counted, t } from '../../i18n/text.ts';
import { Allowed, useActionWords } from '../../session/Allowed.tsx';
import { Fault } from '../../session/Fault.tsx';
import { rolesText } from '../../session/roleWords.ts';
import { Sure } from '../../session/Sure.tsx';
import { type Deed, SureModal } from '../../session/SureModal.tsx';
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
  const wordsOf = useActionWords();
  const [edited, setEdited] = useState<string | undefined>();
  const [link, setLink] = useState<string | undefined>();
  const person = people.find(({ id }) => id === edited);
  const tokens = people.flatMap((one) => one.tokens.map((token) => ({ ...token, person: one })));
  return (
    <>
      <Section title={t('People')} note={counted(people.length, 'One person.', '{{count}} people.')}>
        <Fault text={act.fault} />
        <LinkNotice
          path={link}
          says={t('Give this link to the person; it sets a new password once, for an hour')}
        />
        {people.length === 0 ? (
          <Empty>
            {t(
              'There is nobody yet. Invite people below; the first administrator comes in by the link that the server prints.',
            )}
          </Empty>
        ) : (
          <Table
            caption={t('People')}
            rows={people}
            rowKey={({ id }) => id}
            isCurrent={({ id }) => id === edited}
            columns={[
              ...columns(),
              ...(mayManage
                ? [
                    {
                      key: 'do',
                      head: t('Change'),
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
        title={t('Tokens of programs')}
        note={withOwnZone(t('Each does what its person let it do, in their name.'))}
      >
        {tokens.length === 0 ? (
          <Empty>{t('There are none. Everyone makes their own under “Your account”.')}</Empty>
        ) : (
          <Table
            caption={t('Tokens')}
            rows={tokens}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: t('For'),
                isRowHead: true,
                value: ({ name }: TokenInfo & { person: PersonInfo }) => name,
              },
              { key: 'who', head: t('In the name of'), value: ({ person: of }) => of.name },
              {
                key: 'may',
                head: t('May'),
                value: ({ actions }) => actions.map(wordsOf).join('; '),
                cell: ({ actions }) => <Allowed actions={actions} />,
              },
              {
                key: 'used',
                head: t('Last used'),
                value: ({ lastUsedAt }) => lastUsedAt && { instant: lastUsedAt, timeZone: ownZone() },
                cell: ({ lastUsedAt }) =>
                  lastUsedAt === null ? t('Never') : <At at={lastUsedAt} timeZone={ownZone()} />,
              },
              {
                key: 'until',
                head: t('Until'),
                value: ({ expiresAt }) => ({ instant: expiresAt, timeZone: ownZone() }),
              },
              ...(mayManage
                ? [
                    {
                      key: 'end',
                      head: t('End'),
                      value: null,
                      cell: ({ id, name, person: of }: TokenInfo & { person: PersonInfo }) => (
                        <Sure
                          changes={['people']}
                          says={t('Revoke')}
                          title={t('Revoke the token “{{name}}”', { name })}
                          explains={t(
                            'Programs that use it are refused at once, and it cannot be given back.',
                          )}
                          work={async () =>
                            void (await write('DELETE', apiPath(['people', of.id, 'tokens', id])))
                          }
                        />
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

function columns(): readonly Column<PersonInfo>[] {
  return [
    { key: 'name', head: t('Name'), isRowHead: true, value: ({ name }) => name },
    { key: 'email', head: t('E-mail address'), value: ({ email }) => email },
    {
      key: 'organisation',
      head: t('Organisation'),
      value: ({ organisation }) => `${sentenceText(organisation.name)} (${sentenceText(organisation.kind)})`,
    },
    { key: 'roles', head: t('Roles'), value: ({ roles }) => rolesText(roles) },
    {
      key: 'second',
      head: t('Second factor'),
      value: ({ hasSecondFactor }) => (hasSecondFactor ? t('Yes') : t('No')),
    },
    {
      key: 'status',
      head: t('Let in'),
      value: ({ status }) => (status === 'active' ? t('Yes') : t('No, kept out')),
    },
  ];
}

interface DeedsProps {
  readonly person: PersonInfo;
  readonly act: Act;
  readonly onEdit: () => void;
  readonly onLink: (path: string) => void;
}

function Deeds({ person, act, onEdit, onLink }: DeedsProps) {
  const path = (...parts: string[]) => apiPath(['people', person.id, ...parts]);
  const run = (work: () => Promise<unknown>) => void act.run(async () => void (await work()));
  const [deed, setDeed] = useState<Deed | undefined>();
  const ask = (title: string, explains: string, work: () => Promise<unknown>) =>
    setDeed({ title, explains, work: async () => void (await work()) });
  const isActive = person.status === 'active';
  const { name } = person;
  return (
    <>
      {deed && <SureModal {...deed} changes={['people']} onClose={() => setDeed(undefined)} />}
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button variant="default" size="compact-sm" aria-label={t('Change {{name}}', { name })}>
            {t('Change ▾')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{t('Roles')}</Menu.Item>
          <Menu.Item
            onClick={() =>
              run(async () => onLink((await write<{ path: string }>('POST', path('password-link'))).path))
            }
          >
            {t('Link for a new password')}
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              ask(
                t('Sign {{name}} out everywhere', { name }),
                t('Every browser of theirs has to sign in again; what is not saved there is lost.'),
                () => write('DELETE', path('sessions')),
              )
            }
          >
            {t('Sign out everywhere')}
          </Menu.Item>
          {person.hasSecondFactor && (
            <Menu.Item
              onClick={() =>
                ask(
                  t('Remove the second factor of {{name}}', { name }),
                  t('Their password alone lets them in until they set one up again.'),
                  () => write('DELETE', path('second-factor')),
                )
              }
            >
              {t('Remove the second factor')}
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() =>
              isActive
                ? ask(
                    t('Keep {{name}} out', { name }),
                    t('They are signed out at once and their tokens end for good. They may be let in again.'),
                    () => write('PATCH', path(), { status: 'disabled' }),
                  )
                : run(() => write('PATCH', path(), { status: 'active' }))
            }
          >
            {isActive ? t('Keep out') : t('Let in again')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
