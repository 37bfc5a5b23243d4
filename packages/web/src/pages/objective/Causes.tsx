import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BudgetCause, BudgetDays } from '../../api/contract.ts';
import { daysQuery } from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { type Column, Table } from '../../table/Table.tsx';
import { Duration } from '../../time/Duration.tsx';
import { periodText } from '../../time/period.ts';
import styles from './objective.module.css';

interface CausesProps {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string;
  readonly timeZone: string;
}

/** The incidents that ate the budget of an availability objective, the largest first. */
export function Causes({ agreement, objective, period, timeZone }: CausesProps) {
  const query = useQuery(daysQuery(agreement, objective, period));
  return (
    <Section
      title="Incidents that used the budget"
      note="Down time is counted inside promised time; degraded time counts by its share."
    >
      <QueryState query={query}>
        {(days) =>
          days.causes.length === 0 ? (
            <Empty>Nothing was down in {periodText(period)}.</Empty>
          ) : (
            <Table
              caption="Incidents with their down time, the largest first"
              columns={columnsFor(agreement, days, timeZone)}
              rows={days.causes}
              rowKey={({ id, from }) => `${id} ${from}`}
            />
          )
        }
      </QueryState>
    </Section>
  );
}

function columnsFor(agreement: string, days: BudgetDays, timeZone: string): readonly Column<BudgetCause>[] {
  const largest = Math.max(...days.causes.map(({ downMs }) => Number(downMs)));
  return [
    {
      key: 'incident',
      head: 'Incident',
      isRowHead: true,
      value: ({ title, id }) => title ?? id,
      cell: (cause) => <CauseName agreement={agreement} subject={days.subject ?? undefined} cause={cause} />,
    },
    { key: 'from', head: 'From', value: ({ from }) => ({ instant: from, timeZone }) },
    { key: 'to', head: 'To', value: ({ to }) => ({ instant: to, timeZone }) },
    {
      key: 'down',
      head: 'Down time counted',
      align: 'right',
      value: ({ downMs }) => ({ ms: downMs }),
      cell: ({ downMs }) => (
        <>
          <Duration ms={Number(downMs)} />
          <span
            className={styles.shareBar}
            style={{ inlineSize: `${(100 * Number(downMs)) / largest}%`, marginInlineStart: 'auto' }}
            aria-hidden
          />
        </>
      ),
    },
    {
      key: 'source',
      head: 'Published at',
      value: ({ url, id }) => url ?? id,
      cell: ({ url, id }) =>
        url ? (
          <a href={url} rel="noreferrer" target="_blank">
            status page ↗<span className="visually-hidden"> (opens in a new window)</span>
          </a>
        ) : (
          <span className="mono quiet">{id}</span>
        ),
    },
  ];
}

interface CauseNameProps {
  readonly agreement: string;
  readonly subject: string | undefined;
  readonly cause: BudgetCause;
}

function CauseName({ agreement, subject, cause }: CauseNameProps) {
  const name = cause.title ?? cause.id;
  if (subject === undefined) return name;
  return (
    <Link
      to="/agreements/$id/subjects/$subject"
      params={{ id: agreement, subject }}
      search={{ cause: cause.id }}
    >
      {name}
    </Link>
  );
}
