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
import styles from '../../session/session.module.css';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';

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
  const search = route.useSearch();
  const query = useInfiniteQuery(auditQuery(search));
  return (
    <Page title="Audit">
      <div className={layout.head}>
        <h1>Audit log</h1>
        <p className={layout.lead}>
          Everything that people and programs changed. Each entry’s hash covers the one before, so none can be
          changed or taken out unnoticed.
        </p>
        <Verdict />
      </div>
      <Section title="Entries" note={withOwnZone('The newest first.')} aside={<Exports />}>
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
                    ? 'Nothing that was logged fits this.'
                    : 'Nothing is logged yet. What people and programs change from now on stands here.'}
                </Empty>
              );
            }
            return (
              <>
                <Table
                  caption="Audit log"
                  columns={COLUMNS}
                  rows={entries}
                  allRows={() => everyRow(query, (page) => page.entries)}
                  rowKey={({ position }) => String(position)}
                />
                <MoreButton query={query} says="Show older ones" />
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
      <p className="quiet">{query.error ? 'The log could not be verified now.' : 'Verifying the log…'}</p>
    );
  if (verdict.state === 'whole' && verdict.entries === 0) return null;
  if (verdict.state === 'broken') {
    return (
      <p className={styles.fault} role="alert">
        ✕ The log is broken at entry {verdict.position}: {verdict.found}. Somebody with the rights of the
        database’s owner changed it.
      </p>
    );
  }
  return (
    <p className={styles.notice} title={verdict.hash}>
      ✓ Verified just now: all {verdict.entries} entries are there as they were written. The last is{' '}
      {verdict.hash.slice(0, 16)}…
    </p>
  );
}

function Filters() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/audit' });
  const [text, setText] = useState(search.text ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: ({ text: _text, ...rest }) => (text === '' ? rest : { ...rest, text }) });
  };
  return (
    <form className={styles.row} onSubmit={submit}>
      <Select
        label="About"
        placeholder="everything"
        clearable
        clearButtonProps={{ 'aria-label': 'About everything' }}
        data={NOUNS}
        value={search.action ?? null}
        onChange={(action) =>
          void navigate({
            search: ({ action: _action, ...rest }) => (action === null ? rest : { ...rest, action }),
          })
        }
      />
      <TextInput
        label="Holds the text"
        type="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Search
      </Button>
    </form>
  );
}

function Exports() {
  const search = route.useSearch();
  const href = (format: string) => `${BASE}${apiPath(['audit', 'export'], { ...search, format })}`;
  return (
    <>
      <Button component="a" href={href('csv')} download variant="default" size="xs">
        Export CSV
      </Button>
      <Button component="a" href={href('json')} download variant="default" size="xs">
        Export JSON
      </Button>
    </>
  );
}

const COLUMNS: readonly Column<AuditEntryInfo>[] = [
  { key: 'position', head: 'No.', value: ({ position }) => position },
  { key: 'at', head: 'When', value: ({ at }) => ({ instant: at, timeZone: ownZone() }) },
  { key: 'actor', head: 'Who', value: ({ actor }) => actor.name ?? actor.id },
  { key: 'action', head: 'What', isRowHead: true, value: ({ action }) => action },
  {
    key: 'target',
    head: 'On what',
    value: ({ target }) => target,
    cell: ({ target }) => <span className="mono">{target}</span>,
  },
  {
    key: 'detail',
    head: 'More',
    value: (entry) => linesOf(entry).join('; '),
    cell: (entry) => <Detail entry={entry} />,
  },
];

function linesOf({ before, after, reason, from, through, hash }: AuditEntryInfo): readonly string[] {
  return [
    ...(reason === null ? [] : [`Reason: ${reason}`]),
    ...(before === null ? [] : [`Before: ${JSON.stringify(before)}`]),
    ...(after === null ? [] : [`After: ${JSON.stringify(after)}`]),
    ...(from === null ? [] : [`From: ${from.address} ${from.agent}`]),
    ...(through === null ? [] : [`Through: ${through}`]),
    `Hash: ${hash}`,
  ];
}

function Detail({ entry }: { readonly entry: AuditEntryInfo }) {
  return (
    <details className={styles.detail}>
      <summary>{entry.reason ?? 'Details'}</summary>
      <pre>{linesOf(entry).join('\n')}</pre>
    </details>
  );
}
