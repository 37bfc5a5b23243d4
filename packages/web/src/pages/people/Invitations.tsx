import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type InvitationInfo, invitationsQuery, type OrganisationName } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { later, type Text, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { rolesText } from '../../session/roleWords.ts';
import { Sure } from '../../session/Sure.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { Table } from '../../table/Table.tsx';
import { LinkNotice } from './LinkNotice.tsx';
import { roleChoices } from './roleChoices.ts';

/** Inviting people, and the links that still let someone in. */
export function Invitations({ organisations }: { readonly organisations: readonly OrganisationName[] }) {
  return (
    <Section
      title={t('Invitations')}
      note={withOwnZone(t('A link lets one person in, once, within a week.'))}
    >
      <QueryState query={useQuery(invitationsQuery())}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <Empty>{t('Nobody is invited at the moment.')}</Empty>
          ) : (
            <Table
              caption={t('Invitations')}
              rows={invitations}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'who',
                  head: t('For'),
                  isRowHead: true,
                  value: forWhom,
                },
                { key: 'kind', head: t('Kind'), value: ({ kind }) => t(KINDS[kind]) },
                { key: 'roles', head: t('Roles'), value: ({ roles }) => rolesText(roles) },
                {
                  key: 'until',
                  head: t('Until'),
                  value: ({ expiresAt }) => ({ instant: expiresAt, timeZone: ownZone() }),
                },
                {
                  key: 'end',
                  head: t('End'),
                  value: null,
                  cell: (one) => (
                    <Sure
                      changes={['people']}
                      says={t('Withdraw')}
                      title={t('Withdraw the link for {{whom}}', { whom: forWhom(one) })}
                      explains={t('It lets nobody in from then on, and cannot be given back.')}
                      work={async () => void (await write('DELETE', apiPath(['invitations', one.id])))}
                    />
                  ),
                },
              ]}
            />
          )
        }
      </QueryState>
      <div className={styles.foot}>
        <InviteForm organisations={organisations} />
      </div>
    </Section>
  );
}

const KINDS: Readonly<Record<InvitationInfo['kind'], Text>> = {
  'set-up': later('first administrator'),
  invitation: later('invitation'),
  'new password': later('new password'),
};

/** The link that a new installation prints has no address: it is for whoever reads it. */
function forWhom({ email }: InvitationInfo): string {
  return email === '' ? t('whoever sets this installation up') : email;
}

function InviteForm({ organisations }: { readonly organisations: readonly OrganisationName[] }) {
  const own = organisations.find(({ kind }) => kind === 'provider')?.id ?? null;
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [chosen, setOrganisation] = useState<string | null>(null);
  const organisation = chosen ?? own;
  const [roles, setRoles] = useState<string[]>([]);
  const [path, setPath] = useState<string | undefined>();
  const act = useAct(['people']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const grants = roles.map((role) => ({ role, scope: { kind: 'tenant' } }));
      const body = { email, name, organisationId: organisation, roles: grants };
      setPath((await write<{ path: string }>('POST', '/invitations', body)).path);
      setEmail('');
      setName('');
      setRoles([]);
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Invite someone')}</h3>
      <Fault text={act.fault} />
      <LinkNotice path={path} says={t('Give this link to the person, and to nobody else')} />
      <div className={styles.row}>
        <TextInput
          label={t('Name')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('E-mail address')}
          type="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label={t('Organisation')}
          required
          data={organisations.map((one) => ({ value: one.id, label: one.name }))}
          value={organisation}
          onChange={setOrganisation}
        />
        <MultiSelect label={t('Roles')} data={roleChoices()} value={roles} onChange={setRoles} />
        <Button type="submit" disabled={organisation === null} loading={act.isBusy}>
          {t('Make the link')}
        </Button>
      </div>
    </form>
  );
}
