import { queryOptions } from '@tanstack/react-query';
import { later } from '../i18n/text.ts';
import { apiPath, readAll } from './request.ts';

/** Where a claim stands, in words. */
export const CLAIM_STATES = {
  open: later('to be made'),
  claimed: later('made'),
  answered: later('answered'),
  paid: later('paid'),
  rejected: later('rejected'),
  forfeited: later('not made in time'),
} as const;
export type ClaimState = keyof typeof CLAIM_STATES;

/** Credits of a promise in a period that are paid on claim. */
export interface ClaimInfo {
  readonly agreement: string;
  readonly agreementTitle: string;
  readonly timeZone: string;
  readonly objective: string;
  readonly objectiveTitle: string;
  readonly period: string;
  readonly amount: string;
  readonly currency: string;
  readonly state: ClaimState;
  /** The instant before which it is to be made. */
  readonly by: string;
  readonly made: string | null;
  readonly claims: 'us' | 'customer';
  readonly answers: readonly {
    readonly answer: 'answered' | 'paid' | 'rejected';
    readonly amount: string | null;
    readonly words: string;
    readonly at: string;
    readonly actor: string;
  }[];
}

export const claimsQuery = (filter: { readonly agreement?: string; readonly state?: ClaimState }) =>
  queryOptions({
    queryKey: ['credits', 'claims', filter],
    queryFn: ({ signal }) =>
      readAll<{ readonly claims: readonly ClaimInfo[] }>(
        apiPath(['claims'], { ...filter }),
        'claims',
        signal,
      ),
  });
