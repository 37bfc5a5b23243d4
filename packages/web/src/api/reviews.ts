import type { FigureUnit } from '@tallystick/engine';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { agreementKey, asKnown, type OfPeriod, standingKey } from './queries.ts';
import { apiPath, read, readAll } from './request.ts';

export type ReviewState = 'planned' | 'prepared' | 'held' | 'closed';

/** A meeting of the parties about what a time came to. */
export interface ReviewInfo {
  readonly agreement: string;
  readonly number: number;
  readonly review: string | null;
  readonly period: string | null;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly state: ReviewState;
  readonly origin: 'schedule' | 'person' | 'playbook';
  readonly reason: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly meetingAt: string | null;
  readonly heldAt: string | null;
  readonly closedAt: string | null;
  readonly attendees: readonly string[];
  readonly points: readonly {
    readonly words: string;
    readonly by: string;
    readonly party: 'provider' | 'customer';
    readonly at: string;
  }[];
  readonly revision: number;
}

/** Something that somebody is to do. */
export interface ReviewActionInfo {
  readonly agreement: string;
  readonly action: number;
  readonly review: number;
  readonly title: string;
  readonly about: string | null;
  readonly owner: { readonly id: string; readonly name: string };
  /** Local day in the agreement's zone. */
  readonly due: string;
  readonly isOverdue: boolean;
  readonly state: 'open' | 'done' | 'dropped';
  readonly words: string;
  readonly mayEnd: boolean;
  readonly revision: number;
}

/** Where what an item says can be looked up. */
export type EvidenceInfo = { readonly says: string } & (
  | { readonly kind: 'figure' | 'causes'; readonly objective: string; readonly period: string }
  | { readonly kind: 'subject'; readonly subject: string; readonly cause: string | null }
  | { readonly kind: 'exclusion'; readonly id: string }
  | { readonly kind: 'credit' | 'proposal'; readonly number: number }
  | { readonly kind: 'action'; readonly review: number; readonly action: number }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'clause'; readonly clause: string }
);

export interface AgendaItemInfo {
  readonly key: string;
  readonly says: string;
  readonly evidence: readonly EvidenceInfo[];
}

export interface RecommendationInfo extends AgendaItemInfo {
  readonly kind: 'recalibrate' | 'invest' | 'change scope';
  readonly rule: string;
}

/** A review with what it is about and what came of it. */
export interface ReviewDetail {
  readonly review: ReviewInfo;
  readonly agreementTitle: string;
  readonly timeZone: string;
  readonly agenda: {
    readonly asOf: string;
    readonly sections: readonly {
      readonly id: string;
      readonly title: string;
      readonly rule: string;
      readonly items: readonly AgendaItemInfo[];
    }[];
    readonly recommendations: readonly RecommendationInfo[];
  };
  /** Of the frozen agenda; null until it is held. */
  readonly sha256: string | null;
  /** Every version, the newest first. */
  readonly minutes: readonly {
    readonly version: number;
    readonly at: string;
    readonly who: string;
    readonly words: string;
    readonly decisions: readonly string[];
    readonly present: readonly string[];
  }[];
  readonly decisions: readonly {
    readonly key: string;
    readonly decision: 'accepted' | 'rejected';
    readonly reason: string;
    readonly who: string;
  }[];
  readonly actions: readonly ReviewActionInfo[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly may: { readonly conduct: boolean; readonly contribute: boolean };
}

export interface ReviewPage {
  readonly reviews: readonly ReviewInfo[];
  readonly next: string | null;
  readonly coming: readonly {
    readonly agreement: string;
    readonly review: string;
    readonly title: string;
    readonly at: string;
  }[];
  readonly mayStart: boolean;
}

export const reviewsQuery = (filter: { readonly agreement?: string; readonly state?: string }) =>
  infiniteQueryOptions({
    queryKey: ['reviews', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<ReviewPage>(apiPath(['reviews'], { ...filter, cursor: pageParam || undefined }), signal),
    getNextPageParam: (page) => page.next,
  });

/** All reviews of one agreement. */
export const reviewsOfQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['reviews', 'of', agreement],
    queryFn: ({ signal }) => readAll<ReviewPage>(apiPath(['reviews'], { agreement }), 'reviews', signal),
  });

export const actionsQuery = (filter: { readonly agreement?: string; readonly mine?: 'true' }) =>
  queryOptions({
    queryKey: ['reviews', 'actions', filter],
    queryFn: ({ signal }) =>
      readAll<{ readonly actions: readonly ReviewActionInfo[] }>(
        apiPath(['review-actions'], { ...filter, state: 'open' }),
        'actions',
        signal,
      ),
  });

export const reviewQuery = (id: string, number: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'review', number],
    queryFn: ({ signal }) => read<ReviewDetail>(apiPath(['agreements', id, 'reviews', number]), signal),
  });

/** What used a budget, by coded cause. */
export interface CauseRanking {
  readonly unit: FigureUnit;
  readonly fields: readonly string[];
  readonly isRanked: boolean;
  readonly found: number;
  readonly counted: number;
  readonly causes: readonly {
    readonly cause: string | null;
    readonly bad: string;
    readonly share: string;
    readonly runningShare: string;
    readonly subjectCount: number;
    readonly subjects: readonly {
      readonly subject: string;
      readonly incident: string | null;
      readonly title: string | null;
      readonly bad: string;
    }[];
  }[];
}

export const causesQuery = ({ agreement, objective, period, known }: OfPeriod) =>
  queryOptions({
    queryKey: [...standingKey(agreement, known), 'objective', objective, 'causes', period],
    queryFn: ({ signal }) =>
      read<CauseRanking>(
        apiPath(['agreements', agreement, 'objectives', objective, 'causes'], { period, ...asKnown(known) }),
        signal,
      ),
  });
