import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiPath, read } from './request.ts';

export type AlertSeverity = 'critical' | 'warning' | 'notice';

/** Something that stands, or stood, and somebody should know of. */
export interface AlertInfo {
  readonly agreement: string;
  readonly number: number;
  readonly kind: string;
  readonly severity: AlertSeverity;
  readonly objective: string | null;
  readonly period: string | null;
  /** The ticket, where it is about one alone. */
  readonly subject: string | null;
  readonly title: string;
  readonly says: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** The silence that keeps it quiet now. */
  readonly muted: { readonly until: string; readonly reason: string } | null;
  readonly acknowledged: { readonly at: string; readonly who: string | null; readonly note: string } | null;
}

interface AlertPage {
  readonly alerts: readonly AlertInfo[];
  readonly next: string | null;
  readonly open: number;
  readonly unacknowledged: number;
  /** Agreements whose time stands still, left out. */
  readonly samplesLeftOut: number;
}

export const CHANNEL_KINDS = ['email', 'slack', 'teams', 'pagerduty', 'opsgenie', 'webhook'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Where alerts are sent. */
export interface ChannelInfo {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  /** Of its address, what may be shown. */
  readonly shown: string;
  readonly agreements: readonly string[] | null;
  readonly severity: AlertSeverity;
  readonly quiet: { readonly from: string; readonly to: string; readonly timeZone: string } | null;
  readonly takes: 'each' | 'digest' | 'nothing';
  readonly digest: {
    readonly every: 'day' | 'week';
    readonly on: number;
    readonly at: string;
    readonly timeZone: string;
  } | null;
  readonly enabled: boolean;
}

/** What was sent, or is to be. */
export interface DeliveryInfo {
  readonly agreement: string;
  readonly alert: number;
  readonly channel: string;
  readonly event: 'opened' | 'acknowledged' | 'closed';
  readonly state: 'pending' | 'sent' | 'failed' | 'muted';
  readonly attempts: number;
  readonly said: string;
  readonly queuedAt: string;
  readonly sentAt: string | null;
}

export const alertsQuery = (filter: {
  readonly agreement?: string;
  readonly state?: string;
  readonly samples: 'with' | 'without';
}) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'list', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<AlertPage>(apiPath(['alerts'], { ...filter, cursor: pageParam || undefined }), signal),
    getNextPageParam: (page) => page.next,
  });

/** Most open alerts that stand beside their clocks; those that nobody looks after come first. */
const BESIDE_CLOCKS = 200;

/** Open alerts to stand beside the clocks that they are about. */
export const clockAlertsQuery = (filter: {
  readonly agreement?: string;
  readonly samples: 'with' | 'without';
}) =>
  queryOptions({
    queryKey: ['alerts', 'of-clocks', filter],
    queryFn: ({ signal }) =>
      read<AlertPage>(apiPath(['alerts'], { ...filter, state: 'open', limit: BESIDE_CLOCKS }), signal),
    select: ({ alerts }) => alerts.filter(({ subject }) => subject !== null),
  });

/** Most alerts that stand among what happened to an agreement. */
const AMONG_OTHERS = 200;

/** Alerts of one agreement, those that nobody looks after first, then those that are open, then the rest. */
export const alertsOfQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['alerts', 'of', agreement],
    queryFn: ({ signal }) =>
      read<AlertPage>(apiPath(['alerts'], { agreement, samples: 'with', limit: AMONG_OTHERS }), signal),
  });

/** How many alerts nobody looks after, without those of samples. */
export const alertCountQuery = () =>
  queryOptions({
    queryKey: ['alerts', 'count'],
    queryFn: ({ signal }) =>
      read<AlertPage>(apiPath(['alerts'], { state: 'open', samples: 'without', limit: 1 }), signal),
  });

export const channelsQuery = () =>
  queryOptions({
    queryKey: ['alerts', 'channels'],
    queryFn: ({ signal }) => read<{ channels: readonly ChannelInfo[] }>('/channels', signal),
  });

export const deliveriesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'deliveries'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<{ deliveries: readonly DeliveryInfo[]; next: string | null }>(
        apiPath(['deliveries'], { limit: 25, cursor: pageParam || undefined }),
        signal,
      ),
    getNextPageParam: (page) => page.next,
  });
