/** What the address of an agreement's page says beside its path. */
export interface AgreementSearch {
  readonly period?: string;
  readonly tab?: 'text';
}

/** Reads the address; what it does not understand is left out. */
export function agreementSearch(search: Record<string, unknown>): AgreementSearch {
  return {
    ...(search.period === undefined ? {} : { period: String(search.period) }),
    ...(search.tab === 'text' ? { tab: 'text' } : {}),
  };
}
