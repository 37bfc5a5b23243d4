import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DraftSummary, draftsQuery } from '../../api/drafts.ts';
import { type LifecycleList, lifecyclesQuery, type Standing } from '../../api/lifecycle.ts';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { useMay } from '../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { StateBadge } from '../lifecycle/StateBadge.tsx';

/** All agreements with where they stand, what is being negotiated, and one's own drafts. */
export function AgreementsPage() {
  const mayDraft = useMay('agreement.draft');
  return (
    <Page title="Agreements">
      <div className={layout.head}>
        <div className={layout.headRow}>
          <h1>Agreements</h1>
          {mayDraft && (
            <Button component={Link} to="/studio">
              Draft an agreement
            </Button>
          )}
        </div>
        <p className={layout.lead}>From the first draft to the end of the term.</p>
      </div>
      <QueryState query={useQuery(lifecyclesQuery())}>
        {(list) => (
          <>
            <Waiting proposals={list.proposals} />
            <Section title="Where each stands" note={withOwnZone('By name.')}>
              {list.agreements.length === 0 ? (
                <Empty>There is none yet. Draft one, and propose it to the other party.</Empty>
              ) : (
                <Table
                  caption="Agreements"
                  name="agreements"
                  columns={COLUMNS}
                  rows={[...list.agreements].sort((a, b) => a.title.localeCompare(b.title))}
                  rowKey={({ id }) => id}
                />
              )}
            </Section>
          </>
        )}
      </QueryState>
      {mayDraft && <Drafts />}
    </Page>
  );
}

const COLUMNS: readonly Column<Standing>[] = [
  {
    key: 'title',
    head: 'Agreement',
    isRowHead: true,
    value: ({ title }) => title,
    cell: ({ id, title, state }) =>
      state === 'negotiation' ? (
        <Link to="/agreements/$id/lifecycle" params={{ id }}>
          {title}
        </Link>
      ) : (
        <Link to="/agreements/$id" params={{ id }}>
          {title}
        </Link>
      ),
  },
  {
    key: 'state',
    head: 'State',
    value: ({ state }) => state,
    cell: ({ state }) => <StateBadge state={state} />,
  },
  { key: 'since', head: 'Since', value: ({ since }) => ({ instant: since, timeZone: ownZone() }) },
  {
    key: 'ends',
    head: 'Ends',
    value: ({ ends }) => ends && { instant: ends, timeZone: ownZone() },
    cell: ({ ends }) => (ends === null ? 'with its term' : <At at={ends} timeZone={ownZone()} />),
  },
  {
    key: 'lifecycle',
    head: 'More',
    value: null,
    cell: ({ id, title }) => (
      <Link to="/agreements/$id/lifecycle" params={{ id }} aria-label={`Lifecycle of ${title}`}>
        Lifecycle
      </Link>
    ),
  },
];

function Waiting({ proposals }: Pick<LifecycleList, 'proposals'>) {
  if (proposals.length === 0) return null;
  return (
    <Section title="Waiting for an answer">
      <Table
        caption="Open proposals"
        rows={proposals}
        rowKey={({ agreement, number }) => `${agreement} ${number}`}
        columns={[
          {
            key: 'title',
            head: 'Proposal',
            isRowHead: true,
            value: ({ title }) => title,
            cell: ({ agreement, number, title }) => (
              <Link to="/agreements/$id/lifecycle" params={{ id: agreement }}>
                {title}, no. {number}
              </Link>
            ),
          },
          { key: 'party', head: 'By', value: ({ party }) => `the ${party}` },
          {
            key: 'answerBy',
            head: 'Answer by',
            value: ({ answerBy }) => answerBy && { instant: answerBy, timeZone: ownZone() },
            cell: ({ answerBy }) =>
              answerBy === null ? 'no day set' : <At at={answerBy} timeZone={ownZone()} />,
          },
        ]}
      />
    </Section>
  );
}

function Drafts() {
  return (
    <Section title="Your drafts" note="Of your party. The other does not see them.">
      <QueryState query={useQuery(draftsQuery())}>
        {({ drafts }) =>
          drafts.length === 0 ? (
            <Empty>None.</Empty>
          ) : (
            <Table
              caption="Drafts"
              rows={drafts}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  head: 'Draft',
                  isRowHead: true,
                  value: ({ title }) => title,
                  cell: ({ id, title }: DraftSummary) => (
                    <Link to="/studio" search={{ agreement: id }}>
                      {title}
                    </Link>
                  ),
                },
                {
                  key: 'based',
                  head: 'Of',
                  value: ({ basedOn }) => (basedOn === null ? 'a new agreement' : `version ${basedOn}`),
                },
                {
                  key: 'edited',
                  head: 'Edited',
                  value: ({ editedAt }) => ({ instant: editedAt, timeZone: ownZone() }),
                },
              ]}
            />
          )
        }
      </QueryState>
    </Section>
  );
}
