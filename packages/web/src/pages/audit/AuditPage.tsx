import { Button, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { everyRow } from '../../api/everyRow.ts';
import { type AuditEntryInfo, auditQuery, auditVerdictQuery } from '../../api/identity.ts';
import { apiPath, BASE } from '../../api/request.ts';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { MoreButton } from '../../app/MoreButton.tsx';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import styles from '../../session/session.module.css';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { auditSearch } from './search.ts';

const route = getRouteApi('/audit');

/** Nouns of what is logged, for the choice; the API takes any. */
const NOUNS = [
  'agreement',
  'audit',
  'delegation',
  'invitation',
  'organisation',
  'party',
  'password',
  'person',
  'role',
  'second-factor',
  'session',
  'token',
];

/** Who did what, when, from where, and whether the log is whole. */
export function AuditPage() {
  const search = auditSearch({ ...route.useSearch() });
  const query = useInfiniteQuery(auditQuery(search));
  return (
    <Page title={t('Audit')}>
      <div className={layout.head}>
        <h1>{t('Audit log')}</h1>
        <p className={layout.lead}>
          {t(
            'Everything that people and programs changed. Each entry’s hash covers the one before, so none can be changed or taken out unnoticed.',
          )}
        </p>
        <Verdict />
      </div>
      <Section title={t('Entries')} note={withOwnZone(t('The newest first.'))} aside={<Exports />}>
        <div className={layout.padded}>
          <Filters key={JSON.stringify(search)} />
        </div>
        <QueryState query={query}>
          {({ pages }) => {
            const entries = pages.flatMap((page) => page.entries);
            if (entries.length === 0) {
              const isFiltered = Object.keys(search).length > 0;
              return (
                <Empty>
                  {isFiltered
                    ? t('Nothing that was logged fits this.')
                    : t('Nothing is logged yet. What people and programs change from now on stands here.')}
                </Empty>
              );
            }
            return (
              <>
                <Table
                  caption={t('Audit log')}
                  columns={columns()}
                  rows={entries}
                  allRows={() => everyRow(query, (page) => page.entries)}
                  rowKey={({ position }) => String(position)}
                />
                <MoreButton query={query} says={t('Show older ones')} />
              </>
            );
          }}
        </QueryState>
      </Section>
    </Page>
  );
}

function Verdict() {
  const query = useQuery(auditVerdictQuery());
  const verdict = query.data;
  if (!verdict)
    return (
      <p className="quiet">
        {query.error ? t('The log could not be verified now.') : t('Verifying the log…')}
      </p>
    );
  if (verdict.state === 'whole' && verdict.entries === 0) return null;
  if (verdict.state === 'broken') {
    return (
      <p className={styles.fault} role="alert">
        {t(
          '✕ The log is broken at entry {{position}}: {{found}}. Somebody with the rights of the database’s owner changed it.',
          { position: verdict.position, found: verdict.found },
        )}
      </p>
    );
  }
  return (
    <p className={styles.notice} title={verdict.hash}>
      {t(
        '✓ Verified just now: all {{entries}} entries are there as they were written. The last is {{start}}…',
        { entries: verdict.entries, start: verdict.hash.slice(0, 16) },
      )}
    </p>
  );
}

function Filters() {
  const search = auditSearch({ ...route.useSearch() });
  const navigate = useNavigate({ from: '/audit' });
  const [text, setText] = useState(search.text ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: ({ text: _text, ...rest }) => (text === '' ? rest : { ...rest, text }) });
  };
  return (
    <form className={styles.row} onSubmit={submit}>
      <Select
        label={t('About')}
        placeholder={t('everything')}
        clearable
        clearButtonProps={{ 'aria-label': t('About everything') }}
        data={NOUNS}
        value={search.action ?? null}
        onChange={(action) =>
          void navigate({
            search: ({ action: _action, ...rest }) => (action === null ? rest : { ...rest, action }),
          })
        }
      />
      <TextInput
        label={t('Holds the text')}
        type="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('Search')}
      </Button>
    </form>
  );
}

function Exports() {
  const search = auditSearch({ ...route.useSearch() });
  const href = (format: string) => `${BASE}${apiPath(['audit', 'export'], { ...search, format })}`;
  return (
    <>
      <Button component="a" href={href('csv')} download variant="default" size="xs">
        {t('Export CSV')}
      </Button>
      <Button component="a" href={href('json')} download variant="default" size="xs">
        {t('Export JSON')}
      </Button>
    </>
  );
}

function columns(): readonly Column<AuditEntryInfo>[] {
  return [
    { key: 'position', head: t('No.'), value: ({ position }) => position },
    { key: 'at', head: t('When'), value: ({ at }) => ({ instant: at, timeZone: ownZone() }) },
    { key: 'actor', head: t('Who'), value: ({ actor }) => sentenceText(actor.name ?? actor.id) },
    { key: 'action', head: t('What'), isRowHead: true, value: ({ action }) => action },
    {
      key: 'target',
      head: t('On what'),
      value: ({ target }) => target,
      cell: ({ target }) => <span className="mono">{target}</span>,
    },
    {
      key: 'detail',
      head: t('More'),
      value: (entry) => linesOf(entry).join('; '),
      cell: (entry) => <Detail entry={entry} />,
    },
  ];
}

function linesOf({ before, after, reason, from, through, hash }: AuditEntryInfo): readonly string[] {
  return [
    ...(reason === null ? [] : [t('Reason: {{reason}}', { reason })]),
    ...(before === null ? [] : [t('Before: {{before}}', { before: JSON.stringify(before) })]),
    ...(after === null ? [] : [t('After: {{after}}', { after: JSON.stringify(after) })]),
    ...(from === null
      ? []
      : [t('From: {{address}} {{agent}}', { address: from.address, agent: from.agent })]),
    ...(through === null ? [] : [t('Through: {{through}}', { through })]),
    t('Hash: {{hash}}', { hash }),
  ];
}

function Detail({ entry }: { readonly entry: AuditEntryInfo }) {
  return (
    <details className={styles.detail}>
      <summary>{entry.reason ?? t('Details')}</summary>
      <pre>{linesOf(entry).join('\n')}</pre>
    </details>
  );
}
