import { queryOptions } from '@tanstack/react-query';
import { agreementKey } from './queries.ts';
import { apiPath, readAll } from './request.ts';

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
    queryFn: ({ signal }) =>
      readAll<StatementList>(apiPath(['agreements', id, 'statements']), 'statements', signal),
  });

/** A revision on its way to a role, and what became of it. */
export interface StatementDeliveryInfo {
  readonly statement: number;
  readonly revision: number;
  readonly role: string;
  readonly state: 'pending' | 'sent' | 'failed';
  readonly attempts: number;
  readonly said: string;
  readonly queuedAt: string;
  readonly sentAt: string | null;
}

export interface StatementDeliveryList {
  /** The roles to whom statements go; without an address nothing reaches them. */
  readonly to: readonly { readonly role: string; readonly address: string | null }[];
  readonly deliveries: readonly StatementDeliveryInfo[];
}

export const statementDeliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'statement-deliveries'],
    queryFn: ({ signal }) =>
      readAll<StatementDeliveryList>(
        apiPath(['agreements', id, 'statement-deliveries']),
        'deliveries',
        signal,
      ),
  });
