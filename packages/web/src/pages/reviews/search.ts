import { later } from '../../i18n/text.ts';

/** Which reviews are shown. */
export const REVIEW_VIEWS = {
  waiting: { says: later('To be held'), states: 'planned,prepared' },
  held: { says: later('Held'), states: 'held' },
  closed: { says: later('Closed'), states: 'closed' },
  all: { says: later('All'), states: undefined },
} as const;
export type ReviewView = keyof typeof REVIEW_VIEWS;

export interface ReviewsSearch {
  readonly view?: ReviewView;
  readonly agreement?: string;
}

/** Reads the address; what it does not understand is left out, as is what is shown anyway. */
export function reviewsSearch({ view, agreement }: Record<string, unknown>): ReviewsSearch {
  const isView = typeof view === 'string' && Object.hasOwn(REVIEW_VIEWS, view) && view !== 'all';
  return {
    ...(isView ? { view: view as ReviewView } : {}),
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
  };
}
