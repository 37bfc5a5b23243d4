import { queryOptions } from '@tanstack/react-query';
import type { SpanView } from './contract.ts';
import { agreementKey } from './queries.ts';
import { apiPath, read } from './request.ts';

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
    queryFn: ({ signal }) => read<ExclusionList>(apiPath(['agreements', id, 'exclusions']), signal),
  });
