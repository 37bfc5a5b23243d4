import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type AlertInfo, alertsQuery } from '../../api/alerts.ts';
import { everyRow } from '../../api/everyRow.ts';
import { Empty } from '../../app/Empty.tsx';
import { MoreButton } from '../../app/MoreButton.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { SamplesNote } from '../../app/SamplesNote.tsx';
import { Section } from '../../app/Section.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
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
  const titleOf = useTitles();
  const search = route.useSearch();
  const { agreement, state = 'open', samples } = search;
  const query = useInfiniteQuery(
    alertsQuery({ ...(agreement ? { agreement } : {}), state, samples: samples ? 'with' : 'without' }),
  );
  return (
    <QueryState query={query}>
      {({ pages }) => {
        const alerts = pages.flatMap((page) => page.alerts);
        return (
          <Section
            title={state === 'open' ? openSentence(pages[0]!) : t('Closed')}
            note={withOwnZone(
              state === 'open' ? t('Those that nobody looks after come first.') : t('The newest first.'),
            )}
            aside={<StateSwitch />}
          >
            {alerts.length === 0 ? (
              <Empty>
                {state === 'open' ? t('Nothing stands that needs anybody.') : t('None has closed yet.')}
              </Empty>
            ) : (
              <Table
                caption={t('Alerts')}
                columns={columns(titleOf)}
                rows={alerts}
                allRows={() => everyRow(query, (page) => page.alerts)}
                rowKey={({ agreement: of, number }) => `${of} ${number}`}
              />
            )}
            <MoreButton query={query} />
            <SamplesNote
              leftOut={pages[0]!.samplesLeftOut}
              link={(inside) => (
                <Link to="/alerts" search={{ ...search, samples: true }}>
                  {inside}
                </Link>
              )}
            />
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
  if (open === 0) return t('None is open');
  return unacknowledged === 0
    ? t('{{open}} open, each looked after', { open })
    : t('{{open}} open, {{unacknowledged}} of them looked after by nobody', { open, unacknowledged });
}

/** What is open, or what has closed; in the tabs of alerts, escalations and playbooks. */
export function StateSwitch({ closed = t('Closed') }: { readonly closed?: string }) {
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SegmentedControl
      aria-label={t('Which ones')}
      size="xs"
      value={state ?? 'open'}
      data={[
        { value: 'open', label: t('Open') },
        { value: 'closed', label: closed },
      ]}
      onChange={(chosen) => void navigate({ search: (before) => alertsSearch({ ...before, state: chosen }) })}
    />
  );
}

function columns(titleOf: (id: string) => string): readonly Column<AlertInfo>[] {
  return [
    {
      key: 'what',
      head: t('What stands'),
      isRowHead: true,
      value: ({ agreement, title }) => `${titleOf(agreement)}: ${sentenceText(title)}`,
      cell: (alert) => <What alert={alert} title={titleOf(alert.agreement)} />,
    },
    {
      key: 'severity',
      head: t('Urgency'),
      value: ({ severity }) => severity,
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    { key: 'since', head: t('Since'), value: ({ openedAt }) => ({ instant: openedAt, timeZone: ownZone() }) },
    {
      key: 'until',
      head: t('Until'),
      value: ({ closedAt }) => closedAt && { instant: closedAt, timeZone: ownZone() },
      cell: ({ closedAt }) =>
        closedAt === null ? (
          <span className="quiet">{t('still')}</span>
        ) : (
          <At at={closedAt} timeZone={ownZone()} />
        ),
    },
    {
      key: 'who',
      head: t('Looked after'),
      value: ({ acknowledged }) => acknowledged && (acknowledged.who ?? t('somebody')),
      cell: (alert) => <Acknowledge alert={alert} />,
    },
  ];
}

/** What stands, leading to the ticket or the promise that it is about. @param title of its agreement */
function What({ alert, title }: { readonly alert: AlertInfo; readonly title: string }) {
  const { says, muted } = alert;
  return (
    <span title={sentenceText(says)}>
      <TroubleLink of={alert}>{sentenceText(alert.title)}</TroubleLink>{' '}
      <small className="quiet">{title}</small>
      {muted && (
        <small className="quiet" title={muted.reason}>
          {' '}
          <Phrase text="· muted until {{at}}" parts={{ at: <At at={muted.until} timeZone={ownZone()} /> }} />
        </small>
      )}
    </span>
  );
}
