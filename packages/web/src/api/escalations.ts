import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiPath, read } from './request.ts';

/** A level of an escalation on a ladder. */
export interface LevelInfo {
  /** From 1. */
  readonly level: number;
  /** What sets it off: `75 %`, `breach`, `lost`. */
  readonly at: string;
  readonly afterMs: number;
  readonly calendar: string | null;
  readonly notify: readonly string[];
  readonly playbook: string | null;
  readonly dueAt: string | null;
  readonly firedAt: string | null;
  readonly state: 'told' | 'due' | 'stopped' | 'not set off';
}

/** What is in trouble, or may come to be, with its levels. */
export interface LadderInfo {
  readonly agreement: string;
  readonly number: number;
  readonly objective: string;
  readonly title: string;
  readonly subject: string | null;
  readonly period: string | null;
  readonly says: string;
  readonly openedAt: string;
  readonly endedAt: string | null;
  readonly nextAt: string | null;
  readonly acknowledged: { readonly at: string; readonly who: string | null } | null;
  readonly levels: readonly LevelInfo[];
}

/** What was told to one address or channel. */
export interface NoticeInfo {
  readonly kind: 'mail' | 'channel';
  readonly target: string;
  readonly who: string | null;
  readonly role: string | null;
  readonly title: string;
  readonly state: 'pending' | 'sent' | 'failed';
  readonly said: string;
  readonly queuedAt: string;
  readonly sentAt: string | null;
}

export interface LadderDetail extends LadderInfo {
  readonly events: readonly {
    readonly at: string;
    readonly what: string;
    readonly level: number | null;
    readonly says: string;
  }[];
  readonly notices: readonly (NoticeInfo & { readonly level: number })[];
}

interface LadderPage {
  readonly ladders: readonly LadderInfo[];
  readonly next: string | null;
  readonly unheard: readonly {
    readonly agreement: string;
    readonly ladder: number;
    readonly level: number;
    readonly says: string;
  }[];
}

export const laddersQuery = (filter: { readonly agreement?: string; readonly state?: string }) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'ladders', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<LadderPage>(apiPath(['escalations'], { ...filter, cursor: pageParam || undefined }), signal),
    getNextPageParam: (page) => page.next,
  });

export const ladderQuery = (agreement: string, number: number) =>
  queryOptions({
    queryKey: ['alerts', 'ladder', agreement, number],
    queryFn: ({ signal }) =>
      read<LadderDetail>(apiPath(['agreements', agreement, 'escalations', String(number)]), signal),
  });

/** Steps are carried out without an evaluation that would tell of them. */
const STEPS_EVERY_MS = 10_000;

export interface StepInfo {
  /** From 1. */
  readonly step: number;
  readonly do: string;
  readonly text: string | null;
  readonly whom: string | null;
  readonly state: 'to come' | 'due' | 'asked' | 'done' | 'not done' | 'failed';
  readonly attempts: number;
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  readonly who: string | null;
  readonly said: string;
}

/** A playbook that is followed. */
export interface RunInfo {
  readonly agreement: string;
  readonly number: number;
  readonly playbook: string;
  readonly title: string;
  readonly ladder: number | null;
  readonly says: string;
  readonly state: 'under way' | 'done' | 'stopped';
  readonly startedAt: string;
  readonly startedBy: string | null;
  readonly endedAt: string | null;
  /** Whether a person is to answer or decide. */
  readonly waits: boolean;
  readonly steps: readonly StepInfo[];
}

export const runsQuery = (filter: { readonly agreement?: string; readonly state?: string }) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'runs', filter],
    refetchInterval: STEPS_EVERY_MS,
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<{ runs: readonly RunInfo[]; next: string | null }>(
        apiPath(['playbook-runs'], { ...filter, cursor: pageParam || undefined }),
        signal,
      ),
    getNextPageParam: (page) => page.next,
  });

export const runQuery = (agreement: string, number: number) =>
  queryOptions({
    queryKey: ['alerts', 'run', agreement, number],
    refetchInterval: STEPS_EVERY_MS,
    queryFn: ({ signal }) =>
      read<RunInfo & { readonly notices: readonly NoticeInfo[] }>(
        apiPath(['agreements', agreement, 'playbook-runs', String(number)]),
        signal,
      ),
  });

export const playbooksQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['alerts', 'playbooks', agreement],
    queryFn: ({ signal }) =>
      read<{ playbooks: readonly { id: string; title: string; steps: number }[] }>(
        apiPath(['agreements', agreement, 'playbooks']),
        signal,
      ),
  });

export type RotaEntry =
  | { readonly kind: 'always'; readonly person: string }
  | {
      readonly kind: 'weekly';
      readonly person: string;
      readonly timeZone: string;
      readonly hours: Readonly<Partial<Record<string, readonly string[]>>>;
    }
  | { readonly kind: 'dates'; readonly person: string; readonly from: string; readonly to: string };

export interface OnDutyInfo {
  readonly id: string;
  readonly name: string;
  readonly standingInFor: string | null;
}

/** Who has a role of an agreement when. */
export interface DutyRole {
  readonly role: string;
  readonly address: string | null;
  readonly entries: readonly RotaEntry[];
  readonly now: readonly OnDutyInfo[];
  readonly ahead: readonly {
    readonly from: string;
    readonly to: string;
    readonly people: readonly OnDutyInfo[];
  }[];
  /** Whether an escalation or a playbook names it. */
  readonly used: boolean;
}

export interface Duty {
  readonly roles: readonly DutyRole[];
  /** Who can be put on duty. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export const dutyQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['alerts', 'duty', agreement],
    queryFn: ({ signal }) => read<Duty>(apiPath(['agreements', agreement, 'duty']), signal),
  });

/** Alerts that nobody wants to hear of for a time. */
export interface SilenceInfo {
  readonly id: string;
  readonly agreement: string | null;
  readonly objective: string | null;
  readonly kind: string | null;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly who: string | null;
  readonly endedAt: string | null;
}

export const silencesQuery = () =>
  queryOptions({
    queryKey: ['alerts', 'silences'],
    queryFn: ({ signal }) =>
      read<{ standing: readonly SilenceInfo[]; past: readonly SilenceInfo[] }>('/silences', signal),
  });
