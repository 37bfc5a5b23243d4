import type { QualityReport, Reconciliation } from '@tallystick/engine';
import { queryOptions } from '@tanstack/react-query';
import type {
  AgreementDetail,
  AgreementList,
  BudgetDays,
  CheckpointList,
  OutcomePage,
  OutcomeView,
  RecordDetail,
  SubjectDetail,
  TitleList,
} from './contract.ts';
import { apiPath, read, readAll } from './request.ts';

/** Outcomes that are asked for at once. */
export const OUTCOMES_PER_PAGE = 100;
/** Outcomes that are asked for at once for a file: as many as the API gives. */
const OUTCOMES_FOR_FILES = 1_000;

/** Which outcomes of an objective to list. */
export interface OutcomeFilter {
  readonly period: string;
  readonly state: OutcomeState;
  readonly order: OutcomeOrder;
  /** Text that the subject holds. */
  readonly subject?: string;
  /** The instant as known at which they are listed, ISO 8601; as they are where there is none. */
  readonly known: string | undefined;
}

/** A promise in one of its periods. */
export interface OfPeriod {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string;
  /** The instant as known at which it is told, ISO 8601; as it is where there is none. */
  readonly known: string | undefined;
}

export const OUTCOME_STATES = ['breached', 'met', 'running', 'paused'] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];
export const OUTCOME_ORDERS = ['overrun', 'elapsed', 'due'] as const;
export type OutcomeOrder = (typeof OUTCOME_ORDERS)[number];

/** The period of an agreement that a reader looks at first. */
const FOCUS = 'focus';

/** Key of everything that belongs to one agreement. */
export const agreementKey = (id: string) => ['agreement', id] as const;

/**
 * Where an answer about an agreement is kept: with everything that belongs to it, or, as it was known at an instant, apart, since nothing that comes
 * later changes that.
 */
export const standingKey = (id: string, known: string | undefined) =>
  known === undefined ? agreementKey(id) : (['known', id, known] as const);

/** What an address says to have an answer as it was known at an instant, ISO 8601; nothing where it is to be as it is. */
export const asKnown = (known: string | undefined) => ({ asOf: known, knownAt: known });

export const agreementsQuery = () =>
  queryOptions({
    queryKey: ['agreements'],
    queryFn: ({ signal }) => readAll<AgreementList>('/agreements', 'agreements', signal),
    structuralSharing: false, // To compare some megabytes with those before takes longer than to draw what is seen of them.
  });

/** What all agreements are called; their figures would take a browser long to read. */
export const titlesQuery = () =>
  queryOptions({
    queryKey: ['agreements', 'titles'],
    queryFn: ({ signal }) => readAll<TitleList>('/titles', 'agreements', signal),
  });

/** An agreement with the report of one period: that asked for, or the one that a reader looks at first. @param known an instant, for what was known then */
export const agreementQuery = (id: string, period: string | undefined, known: string | undefined) => {
  const ofPeriods = [...standingKey(id, known), 'periods'];
  return queryOptions({
    queryKey: [...ofPeriods, period ?? FOCUS],
    queryFn: ({ signal }) =>
      read<AgreementDetail>(
        apiPath(['agreements', id], { periods: period ?? FOCUS, ...asKnown(known) }),
        signal,
      ),
    structuralSharing: false,
    // While another period of it is asked for, the one that was shown stays.
    placeholderData: (shown, query) =>
      ofPeriods.every((part, place) => query?.queryKey[place] === part) ? shown : undefined,
  });
};

/** The same without figures. */
export const termsQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'periods', 'none'],
    queryFn: ({ signal }) => read<AgreementDetail>(apiPath(['agreements', id], { periods: 'none' }), signal),
  });

/** The same of one promise alone: an agreement may have thousands, whose figures take a browser long to read. */
export const promiseQuery = (id: string, objective: string, known: string | undefined) =>
  queryOptions({
    queryKey: [...standingKey(id, known), 'objective', objective],
    queryFn: ({ signal }) =>
      read<AgreementDetail>(apiPath(['agreements', id], { objective, ...asKnown(known) }), signal),
  });

export const daysQuery = ({ agreement, objective, period, known }: OfPeriod) =>
  queryOptions({
    queryKey: [...standingKey(agreement, known), 'objective', objective, 'days', period],
    queryFn: ({ signal }) =>
      read<BudgetDays>(
        apiPath(['agreements', agreement, 'objectives', objective, 'days'], { period, ...asKnown(known) }),
        signal,
      ),
  });

/** A page of outcomes by its place, from 0. */
export const outcomesQuery = (id: string, objective: string, filter: OutcomeFilter, page: number) => ({
  queryKey: [...standingKey(id, filter.known), 'objective', objective, 'outcomes', filter, page] as const,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => {
    const { known, ...rows } = filter;
    const place = { limit: OUTCOMES_PER_PAGE, skip: page * OUTCOMES_PER_PAGE };
    const query = { ...rows, ...place, ...asKnown(known) };
    return read<OutcomePage>(apiPath(['agreements', id, 'objectives', objective, 'outcomes'], query), signal);
  },
});

/** How outcomes lie against their targets: how many used up to so many tenths, 31 for everything above 30. */
export interface Distribution {
  readonly parts: readonly { readonly tenths: number; readonly count: number }[];
}

export const distributionQuery = ({ agreement, objective, period, known }: OfPeriod) =>
  queryOptions({
    queryKey: [...standingKey(agreement, known), 'objective', objective, 'distribution', period],
    queryFn: ({ signal }) =>
      read<Distribution>(
        apiPath(['agreements', agreement, 'objectives', objective, 'distribution'], {
          period,
          ...asKnown(known),
        }),
        signal,
      ),
  });

/** How what an objective measures lies: by length, by share or by size; exact decimals. */
export interface SpreadInfo {
  readonly of: 'down-time' | 'slices' | 'values' | 'answers' | 'days' | 'nothing';
  /** Of values. */
  readonly unit: string | null;
  /** Of values and answers, on the same scale. */
  readonly target: string | null;
  /** Which side of the target keeps it; null without one. */
  readonly better: 'lower' | 'higher' | null;
  readonly bars: readonly SpreadBarInfo[];
}

export interface SpreadBarInfo {
  /** What lies above it counts, up to and with `upTo`; null where there is no bound. */
  readonly above: string | null;
  readonly upTo: string | null;
  readonly count: number;
}

export const spreadQuery = ({ agreement, objective, period, known }: OfPeriod) =>
  queryOptions({
    queryKey: [...standingKey(agreement, known), 'objective', objective, 'spread', period],
    queryFn: ({ signal }) =>
      read<SpreadInfo>(
        apiPath(['agreements', agreement, 'objectives', objective, 'spread'], { period, ...asKnown(known) }),
        signal,
      ),
  });

/** A clause as the contract says it. */
interface ClauseInfo {
  readonly number: string;
  /** By which results cite it. */
  readonly id: string | null;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

/** A promise in the words of its contract. */
export interface DefinitionInfo {
  readonly version: number;
  readonly clauses: readonly ClauseInfo[];
}

/** A whole contract in words, as it holds or held. */
export interface ContractInfo {
  readonly version: number;
  readonly sections: readonly {
    readonly number: number;
    readonly heading: string;
    readonly clauses: readonly ClauseInfo[];
  }[];
}

/** @param at an instant, for the version that held then */
export const contractQuery = (id: string, language: string, at: string | undefined) =>
  queryOptions({
    queryKey: [...standingKey(id, at), 'contract', language],
    queryFn: ({ signal }) =>
      read<ContractInfo>(apiPath(['agreements', id, 'contract'], { language, asOf: at }), signal),
  });

export const definitionQuery = (
  id: string,
  objective: string,
  query: { readonly period: string | undefined; readonly language: string },
) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'objective', objective, 'definition', query],
    queryFn: ({ signal }) =>
      read<DefinitionInfo>(apiPath(['agreements', id, 'objectives', objective, 'definition'], query), signal),
  });

/** Every outcome, page after page. @throws RequestError */
export async function allOutcomes(
  id: string,
  objective: string,
  { known, ...rows }: OutcomeFilter,
): Promise<readonly OutcomeView[]> {
  const all: OutcomeView[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...rows, ...asKnown(known), limit: OUTCOMES_FOR_FILES, cursor };
    const page: OutcomePage = await read(
      apiPath(['agreements', id, 'objectives', objective, 'outcomes'], query),
    );
    all.push(...page.outcomes);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}

export const subjectQuery = (id: string, subject: string, known: string | undefined) =>
  queryOptions({
    queryKey: [...standingKey(id, known), 'subject', subject],
    queryFn: ({ signal }) =>
      read<SubjectDetail>(apiPath(['agreements', id, 'subjects', subject], asKnown(known)), signal),
  });

export const recordQuery = (
  id: string,
  {
    knownAt,
    ...key
  }: { readonly source: string; readonly id: string; readonly knownAt?: string | undefined },
) =>
  queryOptions({
    queryKey: [...standingKey(id, knownAt), 'record', key.source, key.id],
    queryFn: ({ signal }) =>
      read<RecordDetail>(apiPath(['agreements', id, 'record'], { ...key, knownAt }), signal),
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
