import { later } from '../../i18n/text.ts';

/** What is shown of the ledger of credits. */
export const CREDIT_VIEWS = {
  waiting: { says: later('Waiting'), states: 'proposed,approved,disputed' },
  issued: { says: later('Issued'), states: 'issued' },
  withdrawn: { says: later('Withdrawn'), states: 'withdrawn' },
  all: { says: later('All'), states: undefined },
} as const;
export type CreditView = keyof typeof CREDIT_VIEWS;

export interface CreditsSearch {
  readonly view?: CreditView;
  readonly agreement?: string;
}

/** Reads the address; what it does not understand is left out, as is what is shown anyway. */
export function creditsSearch({ view, agreement }: Record<string, unknown>): CreditsSearch {
  const isView = typeof view === 'string' && Object.hasOwn(CREDIT_VIEWS, view) && view !== 'waiting';
  return {
    ...(isView ? { view: view as CreditView } : {}),
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
  };
}
