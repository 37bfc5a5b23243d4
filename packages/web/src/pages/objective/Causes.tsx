import { useQuery } from '@tanstack/react-query';
import type { BudgetCause, BudgetDays } from '../../api/contract.ts';
import { daysQuery } from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import { useKnownAt } from '../../app/known/useKnownAt.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { SubjectLink } from '../../app/SubjectLink.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
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
  const known = useKnownAt();
  const query = useQuery(daysQuery({ agreement, objective, period, known }));
  return (
    <Section
      title={t('Incidents that used the budget')}
      note={t('Down time is counted inside promised time; degraded time counts by its share.')}
    >
      <QueryState query={query}>
        {(days) =>
          days.causes.length === 0 ? (
            <Empty>{t('Nothing was down in {{period}}.', { period: periodText(period) })}</Empty>
          ) : (
            <Table
              caption={t('Incidents with their down time, the largest first')}
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
      head: t('Incident'),
      isRowHead: true,
      value: ({ title, id }) => title ?? (id || t('not named by the source')),
      cell: (cause) => <CauseName agreement={agreement} cause={cause} />,
    },
    { key: 'from', head: t('From'), value: ({ from }) => ({ instant: from, timeZone }) },
    { key: 'to', head: t('To'), value: ({ to }) => ({ instant: to, timeZone }) },
    {
      key: 'down',
      head: t('Down time counted'),
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
      head: t('Published at'),
      value: ({ url, id }) => url ?? id,
      cell: ({ url, id }) =>
        url ? (
          <a href={url} rel="noreferrer" target="_blank">
            <Phrase
              text="status page ↗<hidden> (opens in a new window)</hidden>"
              parts={{ hidden: (inside) => <span className="visually-hidden">{inside}</span> }}
            />
          </a>
        ) : (
          <span className="mono quiet">{id}</span>
        ),
    },
  ];
}

interface CauseNameProps {
  readonly agreement: string;
  readonly cause: BudgetCause;
}

function CauseName({ agreement, cause }: CauseNameProps) {
  const name = cause.title ?? (cause.id || t('not named by the source'));
  if (cause.subject === null) return name;
  return (
    <SubjectLink agreement={agreement} subject={cause.subject} cause={cause.id}>
      {name}
    </SubjectLink>
  );
}
