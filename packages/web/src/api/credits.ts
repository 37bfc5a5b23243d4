import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { agreementKey } from './queries.ts';
import { apiPath, read, readAll } from './request.ts';

export const CREDIT_STATES = ['proposed', 'approved', 'issued', 'disputed', 'withdrawn'] as const;
export type CreditState = (typeof CREDIT_STATES)[number];

/** A credit of the ledger. Amounts are exact decimals as text in its currency. */
export interface CreditInfo {
  readonly agreement: string;
  readonly number: number;
  readonly objective: string;
  readonly period: string;
  readonly kind: 'credit' | 'bonus' | 'earn-back';
  readonly reverses: string | null;
  /** The settled credit that it changes. */
  readonly corrects: number | null;
  readonly state: CreditState;
  readonly computed: string;
  readonly amount: string;
  readonly noted: string;
  readonly currency: string;
  readonly questions: readonly string[];
  readonly approvals: readonly string[];
  readonly proposedAt: string;
  readonly issuedAt: string | null;
  readonly disputedAt: string | null;
  readonly revision: number;
}

export interface CreditBalance {
  readonly agreement: string;
  readonly currency: string;
  readonly state: CreditState;
  readonly count: number;
  readonly amount: string;
  readonly noted: string;
}

/** A credit in the ledger, with what its agreement and its promise are called. */
export interface ListedCredit extends CreditInfo {
  readonly agreementTitle: string;
  readonly objectiveTitle: string;
}

interface CreditPage {
  readonly credits: readonly ListedCredit[];
  readonly next: string | null;
  readonly balances: readonly CreditBalance[];
}

/** A credit with what happened to it. */
export interface CreditDetail {
  readonly credit: CreditInfo;
  readonly objectiveTitle: string;
  readonly timeZone: string;
  readonly working: readonly string[];
  readonly approvalsNeeded: number;
  readonly disputableUntil: string | null;
  readonly answerBy: string | null;
  readonly events: readonly CreditEventInfo[];
  readonly notes: readonly {
    readonly number: number;
    readonly amount: string;
    readonly currency: string;
    readonly issuedAt: string;
    readonly sha256: string;
  }[];
}

export interface CreditEventInfo {
  readonly at: string;
  readonly party: 'provider' | 'customer' | 'system';
  readonly who: string | null;
  readonly event: string;
  readonly state: CreditState;
  readonly amount: string;
  readonly words: string;
}

export const creditsQuery = (filter: { readonly agreement?: string; readonly state?: string }) =>
  infiniteQueryOptions({
    queryKey: ['credits', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<CreditPage>(apiPath(['credits'], { ...filter, cursor: pageParam || undefined }), signal),
    getNextPageParam: (page) => page.next,
  });

/** All credits of one agreement. */
export const creditsOfQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['credits', 'of', agreement],
    queryFn: ({ signal }) => readAll<CreditPage>(apiPath(['credits'], { agreement }), 'credits', signal),
  });

/** What the credits of all agreements come to, by their states. */
export const creditBalancesQuery = () =>
  queryOptions({
    queryKey: ['credits', 'balances'],
    queryFn: ({ signal }) => read<CreditPage>(apiPath(['credits'], { limit: 1 }), signal),
    select: ({ balances }) => balances,
  });

export const creditQuery = (id: string, number: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'credit', number],
    queryFn: ({ signal }) => read<CreditDetail>(apiPath(['agreements', id, 'credits', number]), signal),
  });
