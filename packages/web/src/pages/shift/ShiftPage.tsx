import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { everyRow } from '../../api/everyRow.ts';
import { type OpenClock, type OpenClockPage, openClocksQuery } from '../../api/open-clocks.ts';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { MoreButton } from '../../app/MoreButton.tsx';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { SamplesNote } from '../../app/SamplesNote.tsx';
import { Section } from '../../app/Section.tsx';
import { counted, later, type Text, t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { instantOrNone } from '../../table/value.ts';
import { At } from '../../time/At.tsx';
import { Countdown } from './Countdown.tsx';
import { type AlertOf, lookedAfter, useClockAlerts } from './lookedAfter.tsx';
import { ShiftFilters } from './ShiftFilters.tsx';
import { type ShiftState, USUAL_STATE } from './search.ts';
import styles from './shift.module.css';

const route = getRouteApi('/shift');

/** Open clocks, the most urgent first: what a technician has to do next. */
export function ShiftPage() {
  const search = route.useSearch();
  const { wall, agreement, state = USUAL_STATE, samples } = search;
  const of = { ...(agreement ? { agreement } : {}), samples: samples ? 'with' : 'without' } as const;
  const query = useInfiniteQuery(openClocksQuery({ ...of, ...(state === 'all' ? {} : { state }) }));
  const alertOf = useClockAlerts(of);
  const screen = useRef<HTMLDivElement>(null);
  return (
    <Page title={t('On shift')}>
      <div className={layout.head} data-no-print>
        <h1>{t('On shift')}</h1>
        {!wall && (
          <p className={layout.lead}>
            {t(
              'Clocks of open tickets, the most urgent first. Time left is business time: it stands still while the clock’s calendar is closed.',
            )}
          </p>
        )}
        <ShiftFilters onFullScreen={() => void screen.current?.requestFullscreen()} />
      </div>
      <div ref={screen} className={styles.screen} data-wall={wall || undefined}>
        <QueryState query={query}>
          {({ pages }) => (
            <Clocks
              pages={pages}
              state={state}
              alertOf={alertOf}
              more={
                <>
                  <MoreButton query={query} />
                  <SamplesNote
                    leftOut={pages[0]!.samplesLeftOut}
                    link={(inside) => (
                      <Link to="/shift" search={{ ...search, samples: true }}>
                        {inside}
                      </Link>
                    )}
                  />
                </>
              }
              all={() => everyRow(query, (page) => page.clocks)}
            />
          )}
        </QueryState>
      </div>
    </Page>
  );
}

function Clocks({
  pages,
  state,
  alertOf,
  more,
  all,
}: {
  readonly state: ShiftState;
  readonly alertOf: AlertOf | undefined;
  readonly pages: readonly (OpenClockPage & { readonly aheadMs: number })[];
  readonly more: React.ReactNode;
  readonly all: () => Promise<readonly OpenClock[]>;
}) {
  const clocks = pages.flatMap((page) => page.clocks);
  const { counts, aheadMs } = pages[0]!;
  return (
    <Section title={sentence(counts)}>
      {clocks.length === 0 ? (
        <Empty>{t(NOTHING[state])}</Empty>
      ) : (
        <Table
          caption={t('Open clocks, the most urgent first')}
          columns={alertOf ? [...columns(aheadMs), lookedAfter(alertOf)] : columns(aheadMs)}
          rows={clocks}
          allRows={all}
          rowKey={({ agreement, subject, objective, cycle }) =>
            `${agreement} ${subject} ${objective} ${cycle}`
          }
        />
      )}
      {more}
    </Section>
  );
}

const NOTHING: Readonly<Record<ShiftState, Text>> = {
  running: later('No clock runs now. When a ticket starts one, it appears by itself.'),
  breached: later('No open ticket is past its target.'),
  paused: later('No clock is paused.'),
  all: later('No clock is open. When a ticket starts one, it appears by itself.'),
};

/** `3 ran out, 12 run, 2 are paused.` */
function sentence({ running, paused, breached }: OpenClockPage['counts']): string {
  const parts = [
    ...(breached > 0 ? [counted(breached, '{{count}} ran out', '{{count}} ran out')] : []),
    ...(running > 0 ? [counted(running, '{{count}} runs', '{{count}} run')] : []),
    ...(paused > 0 ? [counted(paused, '{{count}} is paused', '{{count}} are paused')] : []),
  ];
  return parts.length === 0 ? t('Nothing is open') : parts.join(', ');
}

function columns(aheadMs: number): readonly Column<OpenClock>[] {
  return [
    {
      key: 'subject',
      head: t('Ticket'),
      isRowHead: true,
      value: ({ subject }) => subject,
      cell: ({ agreement, subject }) => (
        <Link
          to="/agreements/$id/subjects/$subject"
          params={{ id: agreement, subject }}
          className={styles.ticket}
        >
          {subject}
        </Link>
      ),
    },
    {
      key: 'left',
      head: t('Time left'),
      align: 'right',
      value: ({ targetMs, elapsedMs }) => (targetMs === null ? null : { ms: targetMs - elapsedMs }),
      cell: (clock) => <Countdown clock={clock} aheadMs={aheadMs} />,
    },
    {
      key: 'due',
      head: t('Due'),
      value: ({ due, timeZone }) => instantOrNone(due, timeZone),
      cell: ({ due, timeZone, calendar }) =>
        due === null ? (
          <span className="quiet">{t('when it goes on')}</span>
        ) : (
          <span
            title={calendar === null ? undefined : t('runs on the calendar “{{calendar}}”', { calendar })}
          >
            <At at={due} timeZone={timeZone} /> <small className="quiet">{timeZone}</small>
          </span>
        ),
    },
    {
      key: 'promise',
      head: t('Promise'),
      value: ({ objectiveTitle }) => objectiveTitle,
      cell: ({ agreement, objective, objectiveTitle }) => (
        <Link to="/agreements/$id/objectives/$oid" params={{ id: agreement, oid: objective }} search={{}}>
          {objectiveTitle}
        </Link>
      ),
    },
    {
      key: 'agreement',
      head: t('Agreement'),
      value: ({ agreementTitle }) => agreementTitle,
      cell: ({ agreement, agreementTitle }) => (
        <Link to="/agreements/$id" params={{ id: agreement }} search={{}}>
          {agreementTitle}
        </Link>
      ),
    },
  ];
}
