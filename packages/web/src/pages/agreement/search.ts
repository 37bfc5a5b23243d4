import { knownSearch } from '../../app/known/knownSearch.ts';

const TABS = ['contract', 'statements', 'reviews', 'exclusions', 'status', 'evidence', 'text'] as const;

/** What the address of an agreement's page says beside its path. */
export interface AgreementSearch {
  readonly period?: string;
  readonly tab?: (typeof TABS)[number];
  readonly knownAt?: string | undefined;
}

/** Reads the address; what it does not understand is left out. */
export function agreementSearch(search: Record<string, unknown>): AgreementSearch {
  return {
    ...(search.period === undefined ? {} : { period: String(search.period) }),
    ...(TABS.some((tab) => tab === search.tab) ? { tab: search.tab as (typeof TABS)[number] } : {}),
    ...knownSearch(search),
  };
}
