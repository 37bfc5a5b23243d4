import { queryOptions } from '@tanstack/react-query';
import { later } from '../i18n/text.ts';
import { apiPath, readAll } from './request.ts';

/** Where a remedy stands, in words. */
export const REMEDY_STATES = {
  open: later('to be begun'),
  begun: later('begun'),
  done: later('carried out'),
  left: later('left'),
} as const;

/** What misses have set off besides credits. */
export interface RemedyInfo {
  readonly agreement: string;
  readonly agreementTitle: string;
  readonly timeZone: string;
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly objectiveTitle: string;
  readonly periods: readonly string[];
  readonly owner: string | null;
  readonly setOff: string;
  readonly due: string | null;
  readonly isLate: boolean;
  readonly state: keyof typeof REMEDY_STATES;
  readonly steps: readonly { readonly step: string; readonly words: string; readonly at: string }[];
}

export const remediesQuery = (filter: { readonly agreement?: string }) =>
  queryOptions({
    queryKey: ['credits', 'remedies', filter],
    queryFn: ({ signal }) =>
      readAll<{ readonly remedies: readonly RemedyInfo[] }>(
        apiPath(['remedies'], { ...filter }),
        'remedies',
        signal,
      ),
  });
