import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  allOutcomes,
  OUTCOMES_PER_PAGE,
  type OutcomeOrder,
  type OutcomeState,
  outcomesQuery,
} from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { PagedTable } from '../../table/PagedTable.tsx';
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

/** How long a reader pauses before the rows follow what was typed, ms. */
const PAUSE_MS = 250;

interface OutcomesProps {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string;
  readonly timeZone: string;
}

/** The tickets of a clock objective, filtered and ordered by what the address says. */
export function Outcomes({ agreement, objective, period, timeZone }: OutcomesProps) {
  const { state = 'breached', order = 'overrun', find } = route.useSearch();
  const filter = { period, state, order, ...(find === undefined ? {} : { subject: find }) };
  const columns = useMemo(() => outcomeColumns(agreement, timeZone), [agreement, timeZone]);
  return (
    <Section
      title={state === 'breached' ? 'Incidents that used the budget' : 'Incidents'}
      note="A row opens the incident with its timeline and its evidence."
      aside={<Filters state={state} order={order} find={find} />}
    >
      <PagedTable
        key={JSON.stringify(filter)}
        caption={`Incidents, ${state}`}
        columns={columns}
        rowKey={({ subject, cycle }) => `${subject} ${cycle}`}
        pageQuery={(page) => outcomesQuery(agreement, objective, filter, page)}
        partOf={({ outcomes, total }) => ({ rows: outcomes, total })}
        perPage={OUTCOMES_PER_PAGE}
        allRows={() => allOutcomes(agreement, objective, filter)}
        empty={
          <Empty>
            {find === undefined
              ? `No incident is ${state} in this period.`
              : `No incident that is ${state} in this period holds “${find}”.`}
          </Empty>
        }
      />
    </Section>
  );
}

interface FiltersProps {
  readonly state: OutcomeState;
  readonly order: OutcomeOrder;
  readonly find: string | undefined;
}

function Filters({ state, order, find }: FiltersProps) {
  const navigate = route.useNavigate();
  const [text, setText] = useState(find ?? '');
  const change = (part: { state?: OutcomeState; order?: OutcomeOrder }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const follow = useDebouncedCallback((sought: string) => {
    void navigate({
      search: ({ find: _, ...before }) => (sought === '' ? before : { ...before, find: sought }),
      replace: true,
      resetScroll: false,
    });
  }, PAUSE_MS);
  return (
    <div className={styles.filters} data-no-print>
      <TextInput
        size="xs"
        type="search"
        aria-label="Find an incident"
        placeholder="Find an incident"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          follow(event.currentTarget.value);
        }}
      />
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
