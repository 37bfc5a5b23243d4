import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OrganisationName, PartyInfo } from '../../api/identity.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { useMay } from '../../session/useSession.ts';
import { Table } from '../../table/Table.tsx';
import { PARTIES } from '../lifecycle/partyWords.ts';

interface OrganisationsProps {
  readonly organisations: readonly OrganisationName[];
  readonly parties: readonly PartyInfo[];
}

/** Which organisation each party of an agreement is: its people see the agreement. */
export function Organisations({ organisations, parties }: OrganisationsProps) {
  const mayManage = useMay('organisation.manage');
  const act = useAct(['people']);
  const titleOf = useTitles();
  const choices = organisations.map(({ id, name }) => ({ value: id, label: name }));
  const link = ({ agreementId, party }: PartyInfo, organisationId: string | null) =>
    void act.run(
      async () =>
        void (await write('PUT', apiPath(['agreements', agreementId, 'parties', party]), { organisationId })),
    );
  return (
    <Section
      title={t('Organisations and agreements')}
      note={t('People of an organisation see the agreements that it is a party of.')}
    >
      <Fault text={act.fault} />
      {parties.length === 0 ? (
        <Empty>{t('There are no agreements yet whose parties could be linked.')}</Empty>
      ) : (
        <Table
          caption={t('Parties of agreements')}
          rows={parties}
          rowKey={({ agreementId, party }) => `${agreementId} ${party}`}
          columns={[
            {
              key: 'agreement',
              head: t('Agreement'),
              isRowHead: true,
              value: ({ agreementId }: PartyInfo) => titleOf(agreementId),
            },
            { key: 'party', head: t('Party'), value: ({ party }) => t(PARTIES[party]) },
            { key: 'name', head: t('Called'), value: ({ name }) => name },
            {
              key: 'organisation',
              head: t('Is the organisation'),
              value: ({ organisationId }) =>
                organisations.find(({ id }) => id === organisationId)?.name ?? null,
              cell: (one) =>
                mayManage ? (
                  <Select
                    aria-label={t('Organisation of {{party}} of {{agreementId}}', {
                      party: t(PARTIES[one.party]),
                      agreementId: titleOf(one.agreementId),
                    })}
                    placeholder={t('not linked')}
                    data={choices}
                    value={one.organisationId}
                    clearable
                    clearButtonProps={{
                      'aria-label': t('Unlink {{party}} of {{agreementId}}', {
                        party: t(PARTIES[one.party]),
                        agreementId: titleOf(one.agreementId),
                      }),
                    }}
                    onChange={(organisationId) => link(one, organisationId)}
                  />
                ) : (
                  (organisations.find(({ id }) => id === one.organisationId)?.name ?? t('not linked'))
                ),
            },
          ]}
        />
      )}
      {mayManage && (
        <div className={styles.foot}>
          <NewOrganisation known={organisations} />
        </div>
      )}
    </Section>
  );
}

function NewOrganisation({ known }: { readonly known: readonly OrganisationName[] }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string | null>('customer');
  const act = useAct(['people']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      await write('PUT', apiPath(['organisations', idOf(name, known)]), { kind, name });
      setName('');
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Add an organisation')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('Name')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('Kind')}
          required
          data={KINDS.map((one) => ({ value: one, label: sentenceText(one) }))}
          value={kind}
          onChange={setKind}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Add')}
        </Button>
      </div>
    </form>
  );
}

const KINDS = ['customer', 'supplier', 'provider'];

/** An id made of a name, small letters, digits and hyphens, that none has yet. */
function idOf(name: string, known: readonly OrganisationName[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  const base = plain === '' ? 'organisation' : plain.slice(0, 50);
  const isTaken = (id: string) => known.some((one) => one.id === id);
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}
