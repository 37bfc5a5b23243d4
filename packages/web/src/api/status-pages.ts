import { queryOptions } from '@tanstack/react-query';
import { later } from '../i18n/text.ts';
import { agreementKey } from './queries.ts';
import { apiPath, read } from './request.ts';

/** How far an incident is; `notice` is about none. */
export const UPDATE_STATES = {
  investigating: later('We look into it'),
  identified: later('The cause is found'),
  monitoring: later('Put right; we watch it'),
  resolved: later('Over'),
  notice: later('Notice'),
} as const;
export type UpdateState = keyof typeof UPDATE_STATES;

/** The public page of a service. */
export interface StatusPageInfo {
  readonly service: string;
  readonly slug: string;
  readonly title: string;
  readonly objectives: readonly string[];
  readonly isPublic: boolean;
}

/** What was posted on one. */
export interface StatusUpdateInfo {
  readonly service: string;
  readonly incident: number;
  readonly number: number;
  readonly state: UpdateState;
  readonly title: string;
  readonly words: string;
  readonly postedAt: string;
  /** Null for a playbook, and for people whom the reader may not see. */
  readonly postedBy: string | null;
  readonly editedAt: string | null;
}

export interface StatusPageList {
  readonly pages: readonly StatusPageInfo[];
  /** The newest first. */
  readonly updates: readonly StatusUpdateInfo[];
  readonly services: readonly {
    readonly id: string;
    readonly title: string;
    readonly objectives: readonly { readonly id: string; readonly title: string }[];
  }[];
}

export const statusPagesQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'status-pages'],
    queryFn: ({ signal }) => read<StatusPageList>(apiPath(['agreements', id, 'status-pages']), signal),
  });
