import type { QualityReport, Reconciliation } from '@tallystick/engine';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  AgreementDetail,
  AgreementList,
  BudgetDays,
  CheckpointList,
  OutcomePage,
  RecordDetail,
  SubjectDetail,
} from './contract.ts';
import { apiPath, read } from './request.ts';

/** Outcomes on one page of the list. */
export const OUTCOMES_PER_PAGE = 25;

/** Which outcomes of an objective to list. */
export interface OutcomeFilter {
  readonly period: string;
  readonly state: OutcomeState;
  readonly order: OutcomeOrder;
}

export const OUTCOME_STATES = ['breached', 'met', 'running', 'paused'] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];
export const OUTCOME_ORDERS = ['overrun', 'elapsed', 'due'] as const;
export type OutcomeOrder = (typeof OUTCOME_ORDERS)[number];

/** Key of everything that belongs to one agreement. */
export const agreementKey = (id: string) => ['agreement', id] as const;

export const agreementsQuery = () =>
  queryOptions({
    queryKey: ['agreements'],
    queryFn: ({ signal }) => read<AgreementList>('/agreements', signal),
  });

export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: agreementKey(id),
    queryFn: ({ signal }) => read<AgreementDetail>(apiPath(['agreements', id]), signal),
  });

export const daysQuery = (id: string, objective: string, period: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'objective', objective, 'days', period],
    queryFn: ({ signal }) =>
      read<BudgetDays>(apiPath(['agreements', id, 'objectives', objective, 'days'], { period }), signal),
  });

export const outcomesQuery = (id: string, objective: string, filter: OutcomeFilter) =>
  infiniteQueryOptions({
    queryKey: [...agreementKey(id), 'objective', objective, 'outcomes', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const query = { ...filter, limit: OUTCOMES_PER_PAGE, cursor: pageParam === '' ? undefined : pageParam };
      return read<OutcomePage>(
        apiPath(['agreements', id, 'objectives', objective, 'outcomes'], query),
        signal,
      );
    },
    getNextPageParam: (page) => page.next,
  });

export const subjectQuery = (id: string, subject: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'subject', subject],
    queryFn: ({ signal }) => read<SubjectDetail>(apiPath(['agreements', id, 'subjects', subject]), signal),
  });

export const recordQuery = (id: string, key: { readonly source: string; readonly id: string }) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'record', key.source, key.id],
    queryFn: ({ signal }) => read<RecordDetail>(apiPath(['agreements', id, 'record'], { ...key }), signal),
  });

export const qualityQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'quality'],
    queryFn: ({ signal }) => read<QualityReport>(apiPath(['agreements', id, 'quality']), signal),
  });

export const reconciliationQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'reconciliation'],
    queryFn: ({ signal }) => read<Reconciliation>(apiPath(['agreements', id, 'reconciliation']), signal),
  });

export const newestCheckpointQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'checkpoint'],
    queryFn: ({ signal }) =>
      read<CheckpointList>(apiPath(['agreements', id, 'checkpoints'], { newest: 'true' }), signal),
  });
