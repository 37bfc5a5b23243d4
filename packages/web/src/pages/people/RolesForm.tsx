import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationName, PartyInfo, PersonInfo, RoleGrant } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { later, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { ROLE_NAMES, roleText } from '../../session/roleWords.ts';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { roleChoices } from './roleChoices.ts';

interface RolesFormProps {
  readonly person: PersonInfo;
  readonly organisations: readonly OrganisationName[];
  readonly parties: readonly PartyInfo[];
  readonly onDone: () => void;
}

const KINDS = [
  { value: 'tenant', label: later('everything') },
  { value: 'organisation', label: later('an organisation’s agreements') },
  { value: 'agreement', label: later('one agreement') },
  { value: 'service', label: later('one service of an agreement') },
];

/** The roles of a person, each with what it is held for: taken away, added, then saved as a whole. */
export function RolesForm({ person, organisations, parties, onDone }: RolesFormProps) {
  const [roles, setRoles] = useState<readonly RoleGrant[]>(person.roles);
  const [reason, setReason] = useState('');
  const act = useAct(['people']);
  const save = () =>
    void act
      .run(async () => {
        await write('PUT', apiPath(['people', person.id, 'roles']), { roles, reason });
      })
      .then((isDone) => isDone && onDone());
  return (
    <div className={`${styles.foot} ${styles.parts}`}>
      <h3>{t('Roles of {{name}}', { name: person.name })}</h3>
      <Fault text={act.fault} />
      <ul className={styles.grants}>
        {roles.map((one) => (
          <li key={roleText(one)}>
            {roleText(one)}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('Take away: {{one}}', { one: roleText(one) })}
              onClick={() => setRoles(roles.filter((other) => other !== one))}
            >
              {t('Take away')}
            </Button>
          </li>
        ))}
        {roles.length === 0 && <li className="quiet">{t('No role.')}</li>}
      </ul>
      <AddRole
        organisations={organisations}
        agreements={[...new Set(parties.map(({ agreementId }) => agreementId))]}
        onAdd={(grant) => {
          if (!roles.some((one) => roleText(one) === roleText(grant))) setRoles([...roles, grant]);
        }}
      />
      <div className={styles.row}>
        <TextInput
          label={t('Why (goes into the audit log)')}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button loading={act.isBusy} onClick={save}>
          {t('Save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('Leave as it was')}
        </Button>
      </div>
    </div>
  );
}

interface AddRoleProps {
  readonly organisations: readonly OrganisationName[];
  readonly agreements: readonly string[];
  readonly onAdd: (grant: RoleGrant) => void;
}

function AddRole({ organisations, agreements, onAdd }: AddRoleProps) {
  const [role, setRole] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>('tenant');
  const [of, setOf] = useState<string | null>(null);
  const [service, setService] = useState('');
  const scope = scopeOf(kind, of, service);
  return (
    <div className={styles.row}>
      <Select label={t('Add the role')} data={roleChoices()} value={role} onChange={setRole} />
      <Select
        label={t('For')}
        data={KINDS.map(({ value, label }) => ({ value, label: t(label) }))}
        value={kind}
        onChange={(value) => {
          setKind(value);
          setOf(null);
        }}
      />
      {kind === 'organisation' && (
        <Select
          label={t('Which organisation')}
          data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={of}
          onChange={setOf}
        />
      )}
      {(kind === 'agreement' || kind === 'service') && (
        <Select label={t('Which agreement')} data={[...agreements]} value={of} onChange={setOf} />
      )}
      {kind === 'service' && (
        <TextInput
          label={t('Which service (its id)')}
          value={service}
          onChange={(event) => setService(event.currentTarget.value)}
        />
      )}
      <Button
        variant="default"
        disabled={role === null || scope === undefined}
        onClick={() => {
          if (role !== null && scope !== undefined && role in ROLE_NAMES) onAdd({ role, scope });
        }}
      >
        {t('Add')}
      </Button>
    </div>
  );
}

function scopeOf(kind: string | null, of: string | null, service: string): RoleGrant['scope'] | undefined {
  if (kind === 'tenant') return { kind };
  if (of === null) return undefined;
  if (kind === 'organisation') return { kind, organisation: of };
  if (kind === 'agreement') return { kind, agreement: of };
  return kind === 'service' && service !== '' ? { kind, agreement: of, service } : undefined;
}
