import { queryOptions } from '@tanstack/react-query';
import { read } from './request.ts';

/** Where somebody goes to see what is meant, or to do something about it. */
export type Place =
  | {
      readonly kind: 'agreement' | 'exclusions' | 'alerts' | 'lifecycle' | 'claims' | 'remedies';
      readonly agreement: string;
    }
  | {
      readonly kind: 'objective';
      readonly agreement: string;
      readonly objective: string;
      readonly period: string | null;
    }
  | { readonly kind: 'review' | 'credit'; readonly agreement: string; readonly number: number }
  | { readonly kind: 'people' };

/** What waits for a decision of the reader. */
export interface NeedInfo {
  readonly says: string;
  readonly agreement: string;
  readonly since: string;
  readonly by: string | null;
  readonly isLate: boolean;
  readonly link: Place;
}

/** What comes by itself. */
export interface AheadInfo {
  readonly kind: 'review' | 'renewal' | 'maintenance' | 'claim' | 'action' | 'remedy' | 'dispute';
  readonly says: string;
  readonly agreement: string;
  readonly at: string;
  /** Of the agreement, whose days count. */
  readonly timeZone: string;
  readonly link: Place;
}

/** What one cause took of an error budget. */
export interface EaterInfo {
  readonly agreement: string;
  readonly objective: string;
  readonly title: string;
  readonly period: string;
  readonly cause: string | null;
  readonly subjects: number;
  /** As a percentage, rounded up; and as a number, to draw it. */
  readonly used: string;
  readonly usedShare: number;
}

/** An open period that is at risk. */
export interface RiskInfo {
  readonly agreement: string;
  readonly objective: string;
  readonly title: string;
  readonly period: string;
  readonly ends: string;
  readonly status: string;
  /** Of the error budget so far; null while nothing is allowed. */
  readonly used: string | null;
  /** Of the error budget at the end of the period, if it goes on so; rounded up. */
  readonly atEnd: string;
}

export const risksQuery = () =>
  queryOptions({
    queryKey: ['portfolio', 'risks'],
    queryFn: ({ signal }) =>
      read<{ readonly open: number; readonly total: number; readonly risks: readonly RiskInfo[] }>(
        '/portfolio/risks',
        signal,
      ),
  });

export const needsQuery = () =>
  queryOptions({
    queryKey: ['portfolio', 'needs'],
    queryFn: ({ signal }) =>
      read<{ readonly total: number; readonly needs: readonly NeedInfo[] }>('/portfolio/needs', signal),
  });

export const aheadQuery = () =>
  queryOptions({
    queryKey: ['portfolio', 'ahead'],
    queryFn: ({ signal }) =>
      read<{ readonly total: number; readonly ahead: readonly AheadInfo[] }>('/portfolio/ahead', signal),
  });

export const eatersQuery = () =>
  queryOptions({
    queryKey: ['portfolio', 'eaters'],
    queryFn: ({ signal }) =>
      read<{ readonly total: number; readonly eaters: readonly EaterInfo[] }>('/portfolio/eaters', signal),
  });

export type HealthGrade = 'good' | 'fair' | 'poor';

/** How the process itself does. */
export interface ProcessHealthInfo {
  readonly asOf: string;
  readonly score: number | null;
  readonly grade: HealthGrade | null;
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly rule: string;
    readonly total: number;
    readonly share: number | null;
    readonly items: readonly { readonly says: string; readonly since: string | null; readonly link: Place }[];
  }[];
}

export const processHealthQuery = () =>
  queryOptions({
    queryKey: ['portfolio', 'process-health'],
    queryFn: ({ signal }) => read<ProcessHealthInfo>('/process-health', signal),
  });
