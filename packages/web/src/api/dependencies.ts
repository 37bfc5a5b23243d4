import { queryOptions } from '@tanstack/react-query';
import type { SpanView } from './contract.ts';
import { asKnown, type OfPeriod, standingKey } from './queries.ts';
import { apiPath, read } from './request.ts';

/** What stood behind a missed period. */
export interface ExplainedMissInfo {
  readonly downMs: number | null;
  readonly unexplainedMs: number | null;
  readonly unexplained: readonly SpanView[];
  /** Dependencies of which nothing is known here. */
  readonly unknown: readonly string[];
  readonly underlying: readonly UnderlyingInfo[];
}

export interface UnderlyingInfo {
  readonly agreement: string;
  readonly agreementTitle: string;
  readonly objective: string;
  readonly objectiveTitle: string;
  readonly path: readonly string[];
  /** Its missed periods that overlap; none where it kept its target. */
  readonly missed: readonly string[];
  readonly overlapMs: number | null;
  readonly overlap: readonly SpanView[];
  readonly credits: readonly {
    readonly amount: string;
    readonly currency: string;
    readonly state: 'due' | 'exposure';
    readonly claim: 'open' | 'claimed' | 'forfeited' | null;
    readonly claimBy: string | null;
  }[];
}

export const explanationQuery = ({ agreement, objective, period, known }: OfPeriod) =>
  queryOptions({
    queryKey: [...standingKey(agreement, known), 'explanation', objective, period],
    queryFn: ({ signal }) =>
      read<{ readonly miss: ExplainedMissInfo | null }>(
        apiPath(['agreements', agreement, 'objectives', objective, 'explanation'], {
          period,
          ...asKnown(known),
        }),
        signal,
      ),
  });
