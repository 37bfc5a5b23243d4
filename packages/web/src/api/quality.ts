import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiPath, read } from './request.ts';

/** What findings are about, in the order in which they are offered. */
export const FINDING_KINDS = [
  ...([
    'silence',
    'score',
    'gap',
    'late',
    'clock',
    'conflicts',
    'unusable',
    'unmapped',
    'duplicates',
  ] as const),
];
export type FindingKind = (typeof FINDING_KINDS)[number];

export type Grade = 'good' | 'fair' | 'poor';

/** How good a source was on a day of its agreement's zone. */
export interface QualityDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly score: string | null;
  readonly lowest: string | null;
}

/** How good a source was found when it was looked at last. */
export interface KeptSource {
  readonly agreement: string;
  readonly source: string;
  /** The kind of source, as the agreement says. */
  readonly connector: string | null;
  readonly lookedAt: string;
  readonly from: string | null;
  readonly score: string | null;
  readonly grade: Grade | null;
  readonly parts: readonly { readonly id: string; readonly says: string; readonly share: string }[];
  readonly records: number;
  /** How many records came again, which is no fault. */
  readonly duplicates: number;
  readonly last: string | null;
  readonly open: number;
  readonly isSilent: boolean;
  readonly days: readonly QualityDay[];
}

/** Something about a source that somebody should look at. */
export interface FindingInfo {
  readonly agreement: string;
  readonly number: number;
  readonly kind: FindingKind;
  readonly source: string;
  readonly says: string;
  /** Ids of the first records behind it. */
  readonly records: readonly string[];
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** Thresholds that hold for a source. */
export interface ThresholdsInfo {
  readonly source: string;
  readonly score: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly silenceMs: number | null;
  readonly lookBackDays: number;
}

/** Thresholds as somebody set them. */
export interface KeptThresholds {
  readonly source: string;
  readonly thresholds: Partial<Omit<ThresholdsInfo, 'source' | 'silenceMs'>> & {
    readonly silenceMs?: number;
  };
  readonly at: string;
  readonly by: string | null;
}

export const keptQualityQuery = (agreement: string | undefined) =>
  queryOptions({
    queryKey: ['quality', 'kept', agreement],
    queryFn: ({ signal }) =>
      read<{
        sources: readonly KeptSource[];
        open: Readonly<Partial<Record<FindingKind, number>>>;
      }>(apiPath(['quality'], { agreement }), signal),
  });

/** Which findings are shown; what is left out does not narrow. */
export interface FindingFilter {
  readonly agreement?: string;
  readonly source?: string;
  readonly kind?: FindingKind;
  readonly state: 'open' | 'closed';
}

export const findingsQuery = (filter: FindingFilter) =>
  infiniteQueryOptions({
    queryKey: ['quality', 'findings', filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<{ findings: readonly FindingInfo[]; next: string | null }>(
        apiPath(['quality', 'findings'], { ...filter, cursor: pageParam || undefined }),
        signal,
      ),
    getNextPageParam: (page) => page.next,
  });

export const thresholdsQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['quality', 'thresholds', agreement],
    queryFn: ({ signal }) =>
      read<{
        defaults: Omit<ThresholdsInfo, 'source'>;
        sources: readonly ThresholdsInfo[];
        set: readonly KeptThresholds[];
      }>(apiPath(['agreements', agreement, 'quality', 'thresholds']), signal),
  });
