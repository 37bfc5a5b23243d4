import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  allOutcomes,
  OUTCOMES_PER_PAGE,
  type OutcomeOrder,
  type OutcomeState,
  outcomesQuery,
} from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import { useKnownAt } from '../../app/known/useKnownAt.ts';
import { Section } from '../../app/Section.tsx';
import { useTextMemo } from '../../i18n/language.ts';
import { later, type Text, t } from '../../i18n/text.ts';
import { PagedTable } from '../../table/PagedTable.tsx';
import styles from './objective.module.css';
import { outcomeColumns } from './outcomeColumns.tsx';

const route = getRouteApi('/agreements/$id/objectives/$oid');

const STATES: readonly { readonly value: OutcomeState; readonly label: Text }[] = [
  { value: 'breached', label: later('Breached') },
  { value: 'met', label: later('Met') },
  { value: 'running', label: later('Running') },
  { value: 'paused', label: later('Paused') },
];

const ORDERS: readonly { readonly value: OutcomeOrder; readonly label: Text }[] = [
  { value: 'overrun', label: later('Furthest past target first') },
  { value: 'elapsed', label: later('Most time used first') },
  { value: 'due', label: later('Earliest due first') },
];

/** How long a reader pauses before the rows follow what was typed, ms. */
const PAUSE_MS = 250;

const NONE: Readonly<Record<OutcomeState, Text>> = {
  breached: later('No incident is breached in this period.'),
  met: later('No incident is met in this period.'),
  running: later('No incident is running in this period.'),
  paused: later('No incident is paused in this period.'),
};

const CAPTIONS: Readonly<Record<OutcomeState, Text>> = {
  breached: later('Incidents, breached'),
  met: later('Incidents, met'),
  running: later('Incidents, running'),
  paused: later('Incidents, paused'),
};

const NOT_FOUND: Readonly<Record<OutcomeState, Text>> = {
  breached: later('No incident that is breached in this period holds “{{find}}”.'),
  met: later('No incident that is met in this period holds “{{find}}”.'),
  running: later('No incident that is running in this period holds “{{find}}”.'),
  paused: later('No incident that is paused in this period holds “{{find}}”.'),
};

interface OutcomesProps {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string;
  readonly timeZone: string;
}

/** The tickets of a clock objective, filtered and ordered by what the address says. */
export function Outcomes({ agreement, objective, period, timeZone }: OutcomesProps) {
  const { state = 'breached', order = 'overrun', find } = route.useSearch();
  const known = useKnownAt();
  const filter = { period, state, order, known, ...(find === undefined ? {} : { subject: find }) };
  const columns = useTextMemo(() => outcomeColumns(agreement, timeZone), [agreement, timeZone]);
  return (
    <Section
      title={state === 'breached' ? t('Incidents that used the budget') : t('Incidents')}
      note={t('A row opens the incident with its timeline and its evidence.')}
      aside={<Filters state={state} order={order} find={find} />}
    >
      <PagedTable
        key={JSON.stringify(filter)}
        caption={t(CAPTIONS[state])}
        columns={columns}
        rowKey={({ subject, cycle }) => `${subject} ${cycle}`}
        pageQuery={(page) => outcomesQuery(agreement, objective, filter, page)}
        partOf={({ outcomes, total }) => ({ rows: outcomes, total })}
        perPage={OUTCOMES_PER_PAGE}
        allRows={() => allOutcomes(agreement, objective, filter)}
        empty={<Empty>{find === undefined ? t(NONE[state]) : t(NOT_FOUND[state], { find })}</Empty>}
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
        aria-label={t('Find an incident')}
        placeholder={t('Find an incident')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          follow(event.currentTarget.value);
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('State')}
        value={state}
        data={STATES.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={(value) => change({ state: value as OutcomeState })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('Order')}
        value={order}
        data={ORDERS.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={(event) => change({ order: event.currentTarget.value as OutcomeOrder })}
      />
    </div>
  );
}
