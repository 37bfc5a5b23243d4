import { queryOptions } from '@tanstack/react-query';
import type { SpanView } from './contract.ts';
import { agreementKey } from './queries.ts';
import { apiPath, read, readAll } from './request.ts';

/** Time that was announced or claimed not to count. */
export interface ExclusionInfo {
  readonly id: string;
  readonly clause: string;
  readonly from: string;
  readonly to: string;
  readonly announced: string;
  readonly state: 'announced' | 'pending' | 'accepted' | 'rejected' | 'withdrawn';
  readonly service: string | null;
  readonly reason: string | null;
  readonly evidence: readonly string[];
  /** What the occurrences of one series have in common. */
  readonly series: string | null;
  readonly excluded: readonly SpanView[];
  /** The parts that count all the same, each with the rule. */
  readonly refused: readonly (SpanView & { readonly rule: string })[];
  /** Whether the reader's party is the one that accepts or rejects it. */
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

/** A clause under which time can be told not to count. */
export interface ExclusionClauseInfo {
  readonly id: string;
  readonly title: string;
  readonly isClaim: boolean;
  readonly noticeMs: number | null;
  readonly services: readonly string[];
}

export interface ExclusionList {
  readonly exclusions: readonly ExclusionInfo[];
  readonly clauses: readonly ExclusionClauseInfo[];
  readonly services: readonly { readonly id: string; readonly title: string }[];
}

/** What an announcement would come to. */
export interface ExclusionPreview {
  readonly exclusion: ExclusionInfo;
  /** Each occurrence, in time order. */
  readonly series: readonly ExclusionInfo[];
  readonly cost: readonly {
    readonly objective: string;
    readonly title: string;
    readonly period: string;
    readonly remainingMs: number;
    readonly costMs: number;
  }[];
}

export const exclusionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'exclusions'],
    queryFn: ({ signal }) =>
      readAll<ExclusionList>(apiPath(['agreements', id, 'exclusions']), 'exclusions', signal),
  });

/** A calendar of others that announces maintenance. */
export interface FeedInfo {
  readonly id: string;
  readonly clause: string;
  readonly service: string | null;
  readonly shown: string;
  readonly said: string;
  readonly failures: number;
  readonly readAt: string | null;
  readonly dueAt: string;
}

export const feedsQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'maintenance-feeds'],
    queryFn: ({ signal }) =>
      read<{ readonly feeds: readonly FeedInfo[] }>(apiPath(['agreements', id, 'maintenance-feeds']), signal),
  });

/** What a calendar that came as a file comes to. */
export interface FileOutcome {
  readonly announced: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly summary: string;
  }[];
  readonly withdrawn: readonly { readonly id: string; readonly reason: string }[];
  readonly known: number;
  readonly over: number;
  readonly leftOut: readonly { readonly uid: string; readonly message: string }[];
}

/** A link at which calendars read ours. */
export interface CalendarLinkInfo {
  readonly id: string;
  readonly name: string;
  readonly madeBy: string;
  readonly madeAt: string;
}

export const calendarLinksQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'calendar-links'],
    queryFn: ({ signal }) =>
      readAll<{ readonly links: readonly CalendarLinkInfo[] }>(
        apiPath(['agreements', id, 'calendar-links']),
        'links',
        signal,
      ),
  });
