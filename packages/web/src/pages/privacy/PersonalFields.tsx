import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type PersonalMarks, personalFieldsQuery } from '../../api/privacy.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { Table } from '../../table/Table.tsx';

const route = getRouteApi('/data-protection');

/** Which fields of the sources of an agreement are personal. */
export function PersonalFields() {
  const { agreement } = route.useSearch();
  const navigate = useNavigate({ from: '/data-protection' });
  return (
    <Section
      title={t('Personal fields')}
      note={t('Records that come from then on are sealed; those that are in the ledger stay as they are.')}
      aside={
        <AgreementChoice
          agreement={agreement}
          onChange={(chosen) =>
            void navigate({
              search: ({ agreement: _agreement, ...rest }) =>
                chosen === undefined ? rest : { ...rest, agreement: chosen },
            })
          }
        />
      }
    >
      {agreement === undefined ? (
        <Empty>{t('Choose an agreement to see and say which fields of its sources are personal.')}</Empty>
      ) : (
        <OfAgreement key={agreement} agreement={agreement} />
      )}
    </Section>
  );
}

function OfAgreement({ agreement }: { readonly agreement: string }) {
  const act = useAct(['privacy']);
  return (
    <QueryState query={useQuery(personalFieldsQuery(agreement))}>
      {({ sources, etags }) => {
        const rows = Object.entries(sources).flatMap(([source, marks]) =>
          Object.entries(marks).map(([field, mark]) => ({ source, field, ...mark })),
        );
        return (
          <>
            <Fault text={act.fault} />
            {rows.length === 0 ? (
              <Empty>{t('No field of its sources is personal yet.')}</Empty>
            ) : (
              <Table
                caption={t('Personal fields')}
                rows={rows}
                rowKey={({ source, field }) => `${source} ${field}`}
                columns={[
                  {
                    key: 'field',
                    head: t('Field'),
                    isRowHead: true,
                    value: (one: (typeof rows)[number]) => one.field,
                  },
                  { key: 'source', head: t('Of the source'), value: ({ source }) => source },
                  {
                    key: 'person',
                    head: t('Whose it is'),
                    value: ({ field, person }) =>
                      person === field ? t('its own value says') : `“${person}” says`,
                  },
                  { key: 'class', head: t('Class'), value: (one) => one.class },
                ]}
              />
            )}
            <div className={styles.foot}>
              <MarkField agreement={agreement} sources={sources} etags={etags} />
            </div>
          </>
        );
      }}
    </QueryState>
  );
}

const FRESH = { source: '', field: '', person: '', of: 'personal', reason: '' };

interface MarkFieldProps {
  readonly agreement: string;
  readonly sources: Readonly<Record<string, PersonalMarks>>;
  readonly etags: Readonly<Record<string, string>>;
}

function MarkField({ agreement, sources, etags }: MarkFieldProps) {
  const act = useAct(['privacy']);
  const [form, setForm] = useState(FRESH);
  const [hasEarlier, setHasEarlier] = useState(false);
  const set = (change: Partial<typeof FRESH>) => setForm({ ...form, ...change });
  const { source, field, person, of, reason } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const fields = { ...sources[source], [field]: { person: person === '' ? field : person, class: of } };
      const path = apiPath(['agreements', agreement, 'personal-fields', source]);
      const etag = etags[source];
      const seen: Record<string, string> = etag === undefined ? {} : { 'if-match': etag };
      const answer = await write<{ hasEarlierRecords: boolean }>('PUT', path, { fields, reason }, seen);
      setHasEarlier(answer.hasEarlierRecords);
      setForm({ ...FRESH, source });
    });
  };
  const input = (
    label: string,
    key: keyof typeof FRESH,
    more: { placeholder?: string; required?: boolean } = {},
  ) => (
    <TextInput
      label={label}
      required
      {...more}
      value={form[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Mark a field')}</h3>
      <Fault text={act.fault} />
      <div role="status" className={styles.faultPlace}>
        {hasEarlier && (
          <p>
            {t('Done. Records of this source that are in the ledger already stay as they are, in plain.')}
          </p>
        )}
      </div>
      <div className={styles.row}>
        {input(t('Source'), 'source', { placeholder: 'desk' })}
        {input(t('Field'), 'field', { placeholder: 'caller' })}
        {input(t('Whose it is says'), 'person', { placeholder: t('the field itself'), required: false })}
        {input(t('Class'), 'of')}
        {input(t('Why'), 'reason')}
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Mark')}
        </Button>
      </div>
    </form>
  );
}
