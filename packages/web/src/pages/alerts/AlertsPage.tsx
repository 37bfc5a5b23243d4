import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type AlertInfo, alertsQuery } from '../../api/alerts.ts';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { MoreButton } from '../../app/MoreButton.tsx';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import styles from '../../session/session.module.css';
import { useMay } from '../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { Acknowledge } from './Acknowledge.tsx';
import { Channels } from './Channels.tsx';
import { Deliveries } from './Deliveries.tsx';
import { SeverityBadge } from './SeverityBadge.tsx';
import { alertsSearch } from './search.ts';

const route = getRouteApi('/alerts');

/** What stands and somebody should know of, where it is sent, and what became of that. */
export function AlertsPage() {
  const { agreement, state = 'open' } = route.useSearch();
  const query = useInfiniteQuery(alertsQuery({ ...(agreement ? { agreement } : {}), state }));
  const mayManage = useMay('channel.manage');
  return (
    <Page title="Alerts">
      <div className={layout.head}>
        <h1>Alerts</h1>
        <p className={layout.lead}>
          An alert opens when something comes to stand that somebody should know of, and closes by itself when
          it no longer stands.
        </p>
        <Filters />
      </div>
      <QueryState query={query}>
        {({ pages }) => {
          const alerts = pages.flatMap((page) => page.alerts);
          return (
            <Section
              title={state === 'open' ? openSentence(pages[0]!) : 'Closed'}
              note={withOwnZone(
                state === 'open' ? 'Those that nobody looks after come first.' : 'The newest first.',
              )}
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
                  rowKey={({ agreement: of, number }) => `${of} ${number}`}
                />
              )}
              <MoreButton query={query} />
            </Section>
          );
        }}
      </QueryState>
      {mayManage && <Channels />}
      {mayManage && <Deliveries />}
    </Page>
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

function Filters() {
  const { agreement, state } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: (before) => alertsSearch({ ...before, ...change }) });
  return (
    <div className={styles.row}>
      <SegmentedControl
        aria-label="Which alerts"
        value={state ?? 'open'}
        data={[
          { value: 'open', label: 'Open' },
          { value: 'closed', label: 'Closed' },
        ]}
        onChange={(chosen) => choose({ state: chosen })}
      />
      <AgreementChoice agreement={agreement} onChange={(chosen) => choose({ agreement: chosen })} />
    </div>
  );
}

const COLUMNS: readonly Column<AlertInfo>[] = [
  { key: 'what', head: 'What stands', isRowHead: true, cell: (alert) => <What alert={alert} /> },
  { key: 'severity', head: 'Urgency', cell: ({ severity }) => <SeverityBadge severity={severity} /> },
  { key: 'since', head: 'Since', cell: ({ openedAt }) => <At at={openedAt} timeZone={ownZone()} /> },
  {
    key: 'until',
    head: 'Until',
    cell: ({ closedAt }) =>
      closedAt === null ? <span className="quiet">still</span> : <At at={closedAt} timeZone={ownZone()} />,
  },
  { key: 'who', head: 'Looked after', cell: (alert) => <Acknowledge alert={alert} /> },
];

/** What stands, leading to the ticket or the promise that it is about. */
function What({
  alert: { agreement, objective, period, subject, title, says },
}: {
  readonly alert: AlertInfo;
}) {
  const link =
    subject !== null ? (
      <Link to="/agreements/$id/subjects/$subject" params={{ id: agreement, subject }}>
        {title}
      </Link>
    ) : objective !== null ? (
      <Link
        to="/agreements/$id/objectives/$oid"
        params={{ id: agreement, oid: objective }}
        search={period === null ? {} : { period }}
      >
        {title}
      </Link>
    ) : (
      <Link to="/agreements/$id" params={{ id: agreement }} search={{}}>
        {title}
      </Link>
    );
  return (
    <span title={says}>
      {link} <small className="quiet">{agreement}</small>
    </span>
  );
}
