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
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { PARTIES } from '../lifecycle/partyWords.ts';
import { StateBadge } from '../lifecycle/StateBadge.tsx';

/** All agreements with where they stand, what is being negotiated, and one's own drafts. */
export function AgreementsPage() {
  const mayDraft = useMay('agreement.draft');
  return (
    <Page title={t('Agreements')}>
      <div className={layout.head}>
        <div className={layout.headRow}>
          <h1>{t('Agreements')}</h1>
          {mayDraft && (
            <Button component={Link} to="/studio">
              {t('Draft an agreement')}
            </Button>
          )}
        </div>
        <p className={layout.lead}>{t('From the first draft to the end of the term.')}</p>
      </div>
      <QueryState query={useQuery(lifecyclesQuery())}>
        {(list) => (
          <>
            <Waiting proposals={list.proposals} />
            <Section title={t('Where each stands')} note={withOwnZone(t('By name.'))}>
              {list.agreements.length === 0 ? (
                <Empty>{t('There is none yet. Draft one, and propose it to the other party.')}</Empty>
              ) : (
                <Table
                  caption={t('Agreements')}
                  name="agreements"
                  columns={columns()}
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

function columns(): readonly Column<Standing>[] {
  return [
    {
      key: 'title',
      head: t('Agreement'),
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
      head: t('State'),
      value: ({ state }) => state,
      cell: ({ state }) => <StateBadge state={state} />,
    },
    { key: 'since', head: t('Since'), value: ({ since }) => ({ instant: since, timeZone: ownZone() }) },
    {
      key: 'ends',
      head: t('Ends'),
      value: ({ ends }) => ends && { instant: ends, timeZone: ownZone() },
      cell: ({ ends }) => (ends === null ? t('with its term') : <At at={ends} timeZone={ownZone()} />),
    },
    {
      key: 'lifecycle',
      head: t('More'),
      value: null,
      cell: ({ id, title }) => (
        <Link
          to="/agreements/$id/lifecycle"
          params={{ id }}
          aria-label={t('Lifecycle of {{title}}', { title })}
        >
          {t('Lifecycle')}
        </Link>
      ),
    },
  ];
}

function Waiting({ proposals }: Pick<LifecycleList, 'proposals'>) {
  if (proposals.length === 0) return null;
  return (
    <Section title={t('Waiting for an answer')}>
      <Table
        caption={t('Open proposals')}
        rows={proposals}
        rowKey={({ agreement, number }) => `${agreement} ${number}`}
        columns={[
          {
            key: 'title',
            head: t('Proposal'),
            isRowHead: true,
            value: ({ title }) => title,
            cell: ({ agreement, number, title }) => (
              <Link to="/agreements/$id/lifecycle" params={{ id: agreement }}>
                {t('{{title}}, no. {{number}}', { title, number })}
              </Link>
            ),
          },
          { key: 'party', head: t('By'), value: ({ party }) => t(PARTIES[party]) },
          {
            key: 'answerBy',
            head: t('Answer by'),
            value: ({ answerBy }) => answerBy && { instant: answerBy, timeZone: ownZone() },
            cell: ({ answerBy }) =>
              answerBy === null ? t('no day set') : <At at={answerBy} timeZone={ownZone()} />,
          },
        ]}
      />
    </Section>
  );
}

function Drafts() {
  return (
    <Section title={t('Your drafts')} note={t('Of your party. The other does not see them.')}>
      <QueryState query={useQuery(draftsQuery())}>
        {({ drafts }) =>
          drafts.length === 0 ? (
            <Empty>{t('None.')}</Empty>
          ) : (
            <Table
              caption={t('Drafts')}
              rows={drafts}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  head: t('Draft'),
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
                  head: t('Of'),
                  value: ({ basedOn }) =>
                    basedOn === null ? t('a new agreement') : t('version {{basedOn}}', { basedOn }),
                },
                {
                  key: 'edited',
                  head: t('Edited'),
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
