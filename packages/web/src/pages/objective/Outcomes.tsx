import { Button, NativeSelect, SegmentedControl, Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type OutcomeOrder, type OutcomeState, outcomesQuery } from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { Table } from '../../table/Table.tsx';
import styles from './objective.module.css';
import { outcomeColumns } from './outcomeColumns.tsx';

const route = getRouteApi('/agreements/$id/objectives/$oid');

const STATES: readonly { readonly value: OutcomeState; readonly label: string }[] = [
  { value: 'breached', label: 'Breached' },
  { value: 'met', label: 'Met' },
  { value: 'running', label: 'Running' },
  { value: 'paused', label: 'Paused' },
];

const ORDERS: readonly { readonly value: OutcomeOrder; readonly label: string }[] = [
  { value: 'overrun', label: 'Furthest past target first' },
  { value: 'elapsed', label: 'Most time used first' },
  { value: 'due', label: 'Earliest due first' },
];

interface OutcomesProps {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string;
  readonly timeZone: string;
}

/** The tickets of a clock objective, filtered and ordered by what the address says. */
export function Outcomes({ agreement, objective, period, timeZone }: OutcomesProps) {
  const { state = 'breached', order = 'overrun' } = route.useSearch();
  const query = useInfiniteQuery({
    ...outcomesQuery(agreement, objective, { period, state, order }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section
      title={state === 'breached' ? 'Incidents that used the budget' : 'Incidents'}
      note="A row opens the incident with its timeline and its evidence."
      aside={<Filters state={state} order={order} />}
    >
      <QueryState query={query} skeleton={<Skeleton height={420} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ outcomes }) => outcomes);
          const total = pages[0]?.total ?? rows.length;
          if (rows.length === 0) return <Empty>No incident is {state} in this period.</Empty>;
          return (
            <>
              <Table
                caption={`Incidents, ${state}`}
                columns={outcomeColumns(agreement, timeZone)}
                rows={rows}
                rowKey={({ subject, cycle }) => `${subject} ${cycle}`}
              />
              <p className={styles.more}>
                <span>
                  {groupDigits(String(rows.length))} of {groupDigits(String(total))}
                </span>
                {query.hasNextPage && (
                  <Button
                    variant="default"
                    size="xs"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    Show more
                  </Button>
                )}
              </p>
            </>
          );
        }}
      </QueryState>
    </Section>
  );
}

function Filters({ state, order }: { readonly state: OutcomeState; readonly order: OutcomeOrder }) {
  const navigate = route.useNavigate();
  const change = (part: { state?: OutcomeState; order?: OutcomeOrder }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  return (
    <div className={styles.filters} data-no-print>
      <SegmentedControl
        size="xs"
        aria-label="State"
        value={state}
        data={[...STATES]}
        onChange={(value) => change({ state: value as OutcomeState })}
      />
      <NativeSelect
        size="xs"
        aria-label="Order"
        value={order}
        data={[...ORDERS]}
        onChange={(event) => change({ order: event.currentTarget.value as OutcomeOrder })}
      />
    </div>
  );
}
