import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type AlertInfo, alertsQuery } from '../../api/alerts.ts';
import { everyRow } from '../../api/everyRow.ts';
import { Empty } from '../../app/Empty.tsx';
import { MoreButton } from '../../app/MoreButton.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { Acknowledge } from './Acknowledge.tsx';
import { SeverityBadge } from './SeverityBadge.tsx';
import { alertsSearch } from './search.ts';
import { TroubleLink } from './TroubleLink.tsx';

const route = getRouteApi('/alerts');

/** What stands, or stood, and somebody should know of. */
export function AlertsTab() {
  const { agreement, state = 'open' } = route.useSearch();
  const query = useInfiniteQuery(alertsQuery({ ...(agreement ? { agreement } : {}), state }));
  return (
    <QueryState query={query}>
      {({ pages }) => {
        const alerts = pages.flatMap((page) => page.alerts);
        return (
          <Section
            title={state === 'open' ? openSentence(pages[0]!) : 'Closed'}
            note={withOwnZone(
              state === 'open' ? 'Those that nobody looks after come first.' : 'The newest first.',
            )}
            aside={<StateSwitch />}
          >
            {alerts.length === 0 ? (
              <Empty>
                {state === 'open' ? 'Nothing stands that needs anybody.' : 'None has closed yet.'}
              </Empty>
            ) : (
              <Table
                caption="Alerts"
                columns={COLUMNS}
                rows={alerts}
                allRows={() => everyRow(query, (page) => page.alerts)}
                rowKey={({ agreement: of, number }) => `${of} ${number}`}
              />
            )}
            <MoreButton query={query} />
          </Section>
        );
      }}
    </QueryState>
  );
}

function openSentence({
  open,
  unacknowledged,
}: {
  readonly open: number;
  readonly unacknowledged: number;
}): string {
  if (open === 0) return 'None is open';
  return unacknowledged === 0
    ? `${open} open, each looked after`
    : `${open} open, ${unacknowledged} of them looked after by nobody`;
}

/** What is open, or what has closed; in the tabs of alerts, escalations and playbooks. */
export function StateSwitch({ closed = 'Closed' }: { readonly closed?: string }) {
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SegmentedControl
      aria-label="Which ones"
      size="xs"
      value={state ?? 'open'}
      data={[
        { value: 'open', label: 'Open' },
        { value: 'closed', label: closed },
      ]}
      onChange={(chosen) => void navigate({ search: (before) => alertsSearch({ ...before, state: chosen }) })}
    />
  );
}

const COLUMNS: readonly Column<AlertInfo>[] = [
  {
    key: 'what',
    head: 'What stands',
    isRowHead: true,
    value: ({ agreement, title }) => `${agreement}: ${title}`,
    cell: (alert) => <What alert={alert} />,
  },
  {
    key: 'severity',
    head: 'Urgency',
    value: ({ severity }) => severity,
    cell: ({ severity }) => <SeverityBadge severity={severity} />,
  },
  { key: 'since', head: 'Since', value: ({ openedAt }) => ({ instant: openedAt, timeZone: ownZone() }) },
  {
    key: 'until',
    head: 'Until',
    value: ({ closedAt }) => closedAt && { instant: closedAt, timeZone: ownZone() },
    cell: ({ closedAt }) =>
      closedAt === null ? <span className="quiet">still</span> : <At at={closedAt} timeZone={ownZone()} />,
  },
  {
    key: 'who',
    head: 'Looked after',
    value: ({ acknowledged }) => acknowledged && (acknowledged.who ?? 'somebody'),
    cell: (alert) => <Acknowledge alert={alert} />,
  },
];

/** What stands, leading to the ticket or the promise that it is about. */
function What({ alert }: { readonly alert: AlertInfo }) {
  const { agreement, says, muted } = alert;
  return (
    <span title={says}>
      <TroubleLink of={alert}>{alert.title}</TroubleLink> <small className="quiet">{agreement}</small>
      {muted && (
        <small className="quiet" title={muted.reason}>
          {' '}
          · muted until <At at={muted.until} timeZone={ownZone()} />
        </small>
      )}
    </span>
  );
}
