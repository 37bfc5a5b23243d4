import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type RunInfo, runsQuery } from '../../../api/escalations.ts';
import { everyRow } from '../../../api/everyRow.ts';
import { Empty } from '../../../app/Empty.tsx';
import { MoreButton } from '../../../app/MoreButton.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { useTitles } from '../../../app/useTitles.ts';
import { sentenceText } from '../../../i18n/sentence.ts';
import { t } from '../../../i18n/text.ts';
import { useMay } from '../../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { At } from '../../../time/At.tsx';
import { StateSwitch } from '../AlertsTab.tsx';
import { alertsSearch } from '../search.ts';
import { RunDetail } from './RunDetail.tsx';
import { StartRun } from './StartRun.tsx';

const route = getRouteApi('/alerts');

/** Playbooks that are followed, or were: what came of each step, and what waits for a person. */
export function PlaybooksTab() {
  const { agreement, run, state = 'open' } = route.useSearch();
  const titleOf = useTitles();
  const filter = { ...(agreement ? { agreement } : {}), state: state === 'open' ? 'open' : 'ended' };
  const query = useInfiniteQuery(runsQuery(filter));
  const mayWork = useMay('playbook.work');
  return (
    <>
      {agreement !== undefined && run !== undefined && <RunDetail agreement={agreement} number={run} />}
      <QueryState query={query}>
        {({ pages }) => {
          const runs = pages.flatMap((page) => page.runs);
          return (
            <Section
              title={state === 'open' ? underWay(runs) : t('Over')}
              note={withOwnZone(t('The newest first.'))}
              aside={<StateSwitch closed={t('Over')} />}
            >
              {runs.length === 0 ? (
                <Empty>
                  {state === 'open'
                    ? t('No playbook is under way. A level of an escalation starts the one that it names.')
                    : t('None is over yet.')}
                </Empty>
              ) : (
                <Table
                  caption={t('Runs of playbooks')}
                  columns={columns(titleOf)}
                  rows={runs}
                  allRows={() => everyRow(query, (page) => page.runs)}
                  rowKey={({ agreement: of, number }) => `${of} ${number}`}
                  isCurrent={({ agreement: of, number }) => of === agreement && number === run}
                />
              )}
              <MoreButton query={query} />
            </Section>
          );
        }}
      </QueryState>
      {mayWork && agreement !== undefined && <StartRun agreement={agreement} />}
    </>
  );
}

function underWay(runs: readonly RunInfo[]): string {
  const waiting = runs.filter(({ waits }) => waits).length;
  if (runs.length === 0) return t('None is under way');
  return waiting === 0
    ? t('{{length}} under way', { length: runs.length })
    : t('{{length}} under way, {{waiting}} waiting for a person', { length: runs.length, waiting });
}

function columns(titleOf: (id: string) => string): readonly Column<RunInfo>[] {
  return [
    {
      key: 'what',
      head: t('Playbook'),
      isRowHead: true,
      value: ({ agreement, title }) => `${titleOf(agreement)}: ${title}`,
      cell: ({ agreement, number, title }) => (
        <span>
          <Link
            to="/alerts"
            search={(before) => alertsSearch({ ...before, tab: 'playbooks', agreement, run: number })}
          >
            {title}
          </Link>{' '}
          <small className="quiet">{titleOf(agreement)}</small>
        </span>
      ),
    },
    { key: 'why', head: t('About'), value: ({ says }) => sentenceText(says) },
    { key: 'state', head: t('State'), value: stateText },
    {
      key: 'began',
      head: t('Began'),
      value: ({ startedAt }) => ({ instant: startedAt, timeZone: ownZone() }),
      cell: ({ startedAt, startedBy }) => (
        <span>
          <At at={startedAt} timeZone={ownZone()} />{' '}
          <small className="quiet">{startedBy ?? t('by itself')}</small>
        </span>
      ),
    },
  ];
}

function stateText({ state, steps, waits }: RunInfo): string {
  const ended = steps.filter((step) => step.state === 'done' || step.state === 'not done').length;
  const progress = t('{{ended}} of {{length}} steps', { ended, length: steps.length });
  if (state !== 'under way') return `${state}, ${progress}`;
  return waits
    ? t('waits for a person, {{progress}}', { progress })
    : t('under way, {{progress}}', { progress });
}
