import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { everyRow } from '../../api/everyRow.ts';
import { type DataSubject, dataSubjectsQuery } from '../../api/privacy.ts';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { MoreButton } from '../../app/MoreButton.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { FindPerson } from './FindPerson.tsx';
import { PersonDetail } from './PersonDetail.tsx';

const route = getRouteApi('/data-protection');

/** People whom records are about, and what is done about one of them. */
export function KnownPeople() {
  const { person, state } = route.useSearch();
  const navigate = useNavigate({ from: '/data-protection' });
  const query = useInfiniteQuery(dataSubjectsQuery(state ?? 'readable'));
  return (
    <Section
      title={t('People in records')}
      note={withOwnZone(t('Under their pseudonyms, those with the newest records first.'))}
      aside={
        <SegmentedControl
          aria-label={t('Which people')}
          size="xs"
          data={[
            { value: 'readable', label: t('Readable') },
            { value: 'erased', label: t('Erased') },
          ]}
          value={state ?? 'readable'}
          onChange={(chosen) =>
            void navigate({
              search: ({ state: _state, person: _person, ...rest }) =>
                chosen === 'erased' ? { ...rest, state: 'erased' } : rest,
            })
          }
        />
      }
    >
      <div className={layout.padded}>
        <FindPerson />
      </div>
      {person !== undefined && <PersonDetail key={person} id={person} />}
      <QueryState query={query}>
        {({ pages }) => {
          const people = pages.flatMap((page) => page.people);
          if (people.length === 0) {
            return (
              <Empty>
                {state === 'erased'
                  ? t('Nobody was erased yet.')
                  : t(
                      'Nobody is known yet. Say below which fields of a source are personal; whom its records are about then stands here.',
                    )}
              </Empty>
            );
          }
          return (
            <>
              <Table
                caption={t('People in records')}
                columns={columns()}
                rows={people}
                allRows={() => everyRow(query, (page) => page.people)}
                rowKey={({ id }) => id}
                isCurrent={({ id }) => id === person}
              />
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryState>
    </Section>
  );
}

function columns(): readonly Column<DataSubject>[] {
  return [
    {
      key: 'id',
      head: t('Pseudonym'),
      isRowHead: true,
      value: ({ id }) => id,
      cell: ({ id }) => (
        <Link
          from="/data-protection"
          to="/data-protection"
          search={(search) => ({ ...search, person: id })}
          className="mono"
          title={id}
        >
          {id.slice(0, 8)}…
        </Link>
      ),
    },
    { key: 'records', head: t('Records'), align: 'right', value: ({ records }) => records },
    { key: 'agreements', head: t('Agreements'), value: ({ agreements }) => agreements.join(', ') },
    { key: 'classes', head: t('Classes'), value: ({ classes }) => classes.join(', ') },
    {
      key: 'last',
      head: t('Last record'),
      value: ({ lastAt }) => lastAt && { instant: lastAt, timeZone: ownZone() },
      cell: ({ lastAt }) => (lastAt === null ? t('Never') : <At at={lastAt} timeZone={ownZone()} />),
    },
    {
      key: 'erased',
      head: t('Erased'),
      value: ({ erasedAt }) => erasedAt && { instant: erasedAt, timeZone: ownZone() },
      cell: ({ erasedAt }) => (erasedAt === null ? t('No') : <At at={erasedAt} timeZone={ownZone()} />),
    },
  ];
}
