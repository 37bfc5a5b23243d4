import { queryOptions } from '@tanstack/react-query';
import { agreementKey } from './queries.ts';
import { apiPath, read } from './request.ts';

/** A revision of a statement. */
export interface StatementRevision {
  readonly number: number;
  readonly revision: number;
  readonly period: string;
  readonly madeAt: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly sha256: string;
  readonly isSigned: boolean;
  readonly met: number;
  readonly missed: number;
  readonly other: number;
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
}

export interface StatementList {
  readonly statements: readonly StatementRevision[];
  /** Final periods that were over before evidence came; stated on request. */
  readonly unstated: readonly string[];
  /** The period that a preview is of. */
  readonly open: string | null;
}

export const statementsQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'statements'],
    queryFn: ({ signal }) => read<StatementList>(apiPath(['agreements', id, 'statements']), signal),
  });
