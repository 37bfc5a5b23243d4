import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type LadderInfo, laddersQuery } from '../../../api/escalations.ts';
import { everyRow } from '../../../api/everyRow.ts';
import { Empty } from '../../../app/Empty.tsx';
import { MoreButton } from '../../../app/MoreButton.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { useTitles } from '../../../app/useTitles.ts';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { sentenceText } from '../../../i18n/sentence.ts';
import { t } from '../../../i18n/text.ts';
import { agreementRoleText } from '../../../session/roleWords.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { At } from '../../../time/At.tsx';
import { StateSwitch } from '../AlertsTab.tsx';
import { alertsSearch } from '../search.ts';
import { LadderDetail } from './LadderDetail.tsx';
import { Rungs } from './Rungs.tsx';
import { Unheard } from './Unheard.tsx';

const route = getRouteApi('/alerts');

/** What is in trouble, or may come to be: what is told next, when and to whom. */
export function EscalationsTab() {
  const { agreement, ladder, state = 'open' } = route.useSearch();
  const titleOf = useTitles();
  const filter = { ...(agreement ? { agreement } : {}), state: state === 'open' ? 'open' : 'ended' };
  const query = useInfiniteQuery(laddersQuery(filter));
  return (
    <>
      {agreement !== undefined && ladder !== undefined && (
        <LadderDetail agreement={agreement} number={ladder} />
      )}
      <QueryState query={query}>
        {({ pages }) => {
          const ladders = pages.flatMap((page) => page.ladders);
          return (
            <>
              <Unheard levels={pages[0]!.unheard} />
              <Section
                title={state === 'open' ? t('Who is told next') : t('Over')}
                note={withOwnZone(
                  state === 'open'
                    ? t('The next due first. An instant moves when the clock does.')
                    : t('The newest first.'),
                )}
                aside={<StateSwitch closed={t('Over')} />}
              >
                {ladders.length === 0 ? (
                  <Empty>
                    {state === 'open'
                      ? t('No clock runs and no period is in trouble in an agreement that says who is told.')
                      : t('None is over yet of which anybody was told.')}
                  </Empty>
                ) : (
                  <Table
                    caption={t('Escalations')}
                    columns={columns(titleOf)}
                    rows={ladders}
                    allRows={() => everyRow(query, (page) => page.ladders)}
                    rowKey={({ agreement: of, number }) => `${of} ${number}`}
                    isCurrent={({ agreement: of, number }) => of === agreement && number === ladder}
                  />
                )}
                <MoreButton query={query} />
              </Section>
            </>
          );
        }}
      </QueryState>
    </>
  );
}

function columns(titleOf: (id: string) => string): readonly Column<LadderInfo>[] {
  return [
    {
      key: 'what',
      head: t('What stands'),
      isRowHead: true,
      value: ({ agreement, says }) => `${titleOf(agreement)}: ${sentenceText(says)}`,
      cell: ({ agreement, number, says }) => (
        <span>
          <Link
            to="/alerts"
            search={(before) => alertsSearch({ ...before, tab: 'escalations', agreement, ladder: number })}
          >
            {sentenceText(says)}
          </Link>{' '}
          <small className="quiet">{titleOf(agreement)}</small>
        </span>
      ),
    },
    {
      key: 'levels',
      head: t('Levels'),
      value: ({ levels }) => levels.map(({ level, state }) => `${level} ${state}`).join('; '),
      cell: ({ levels }) => <Rungs levels={levels} />,
    },
    {
      key: 'next',
      head: t('Next'),
      value: ({ nextAt, endedAt }) =>
        endedAt === null && nextAt !== null ? { instant: nextAt, timeZone: ownZone() } : null,
      cell: (ladder) => <Next ladder={ladder} />,
    },
    {
      key: 'who',
      head: t('Looked after'),
      value: ({ acknowledged }) => acknowledged && (acknowledged.who ?? t('somebody')),
      cell: ({ acknowledged }) =>
        acknowledged ? (acknowledged.who ?? t('somebody')) : <span className="quiet">{t('nobody')}</span>,
    },
  ];
}

function Next({ ladder: { nextAt, endedAt, levels } }: { readonly ladder: LadderInfo }) {
  if (endedAt !== null)
    return (
      <span className="quiet">
        <Phrase text="over since {{at}}" parts={{ at: <At at={endedAt} timeZone={ownZone()} /> }} />
      </span>
    );
  if (nextAt === null) return <span className="quiet">{t('nothing is due')}</span>;
  const level = levels.find(({ state, dueAt }) => state === 'due' && dueAt === nextAt);
  return (
    <span>
      <At at={nextAt} timeZone={ownZone()} />
      {level && <small className="quiet"> {level.notify.map(agreementRoleText).join(', ')}</small>}
    </span>
  );
}
