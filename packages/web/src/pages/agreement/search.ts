import { knownSearch } from '../../app/known/knownSearch.ts';

const TABS = ['contract', 'statements', 'reviews', 'exclusions', 'status', 'evidence', 'text'] as const;

/** Ids of periods begin with their year, or with the number of their cycle: `2016-03`, `c03@2016-03-04`. */
const PERIOD = /^(?:\d{4}|c\d+@)/;

/** What the address of an agreement's page says beside its path. */
export interface AgreementSearch {
  /** The id of one: the API's words for several, `all`, `none` and `focus`, are none. */
  readonly period?: string;
  readonly tab?: (typeof TABS)[number];
  readonly knownAt?: string | undefined;
}

/** Reads the address; what it does not understand is left out. */
export function agreementSearch(search: Record<string, unknown>): AgreementSearch {
  return {
    ...(PERIOD.test(String(search.period)) ? { period: String(search.period) } : {}),
    ...(TABS.some((tab) => tab === search.tab) ? { tab: search.tab as (typeof TABS)[number] } : {}),
    ...knownSearch(search),
  };
}
