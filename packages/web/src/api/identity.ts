import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Reading, readAsChosen } from '../session/reading.ts';
import { apiPath, read, readAll } from './request.ts';
import { keepCsrfToken } from './write.ts';

/** A role and for what it is held. */
export interface RoleGrant {
  readonly role: string;
  readonly scope:
    | { readonly kind: 'tenant' }
    | { readonly kind: 'organisation'; readonly organisation: string }
    | { readonly kind: 'agreement'; readonly agreement: string }
    | { readonly kind: 'service'; readonly agreement: string; readonly service: string };
}

export interface OrganisationName {
  readonly id: string;
  readonly name: string;
  readonly kind: 'provider' | 'customer' | 'supplier';
}

/** Who is signed in, and what they may do. */
export interface SessionInfo {
  readonly access: 'sign-in' | 'open';
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly organisation: OrganisationName;
    readonly hasSecondFactor: boolean;
  } | null;
  /** Whether nothing opens before a second factor is set up, which is asked for here. */
  readonly lacksSecondFactor: boolean;
  readonly roles: readonly RoleGrant[];
  readonly actions: readonly string[];
  /** What the reader chose to read in, and what holds where they chose nothing. */
  readonly reading: Reading;
  readonly usualReading: Reading;
  readonly csrfToken: string | null;
  /** After which to listen first. */
  readonly lastEvent: string | null;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

export interface TokenInfo {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly actions: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

export interface PersonInfo {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: 'active' | 'disabled';
  readonly organisation: OrganisationName;
  readonly hasSecondFactor: boolean;
  readonly roles: readonly RoleGrant[];
  readonly tokens: readonly TokenInfo[];
}

export interface InvitationInfo {
  readonly id: string;
  readonly kind: 'set-up' | 'invitation' | 'new password';
  readonly email: string;
  readonly name: string;
  readonly roles: readonly RoleGrant[];
  readonly expiresAt: string;
}

export interface PartyInfo {
  readonly agreementId: string;
  readonly party: 'provider' | 'customer';
  readonly name: string;
  readonly organisationId: string | null;
}

export interface OwnSession {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly agent: string;
}

export interface DelegationInfo {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason: string;
}

export interface AuditEntryInfo {
  readonly position: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string | null };
  readonly through: string | null;
  readonly action: string;
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly from: { readonly address: string; readonly agent: string } | null;
  readonly hash: string;
}

export interface AuditPage {
  readonly entries: readonly AuditEntryInfo[];
  readonly next: number | null;
}

export type AuditVerdict =
  | { readonly state: 'whole'; readonly entries: number; readonly hash: string }
  | { readonly state: 'broken'; readonly position: number; readonly found: string };

/** What is looked for in the audit log. */
export interface AuditSearch {
  readonly action?: string;
  readonly actor?: string;
  readonly text?: string;
}

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const session = await read<SessionInfo>('/session', signal);
      keepCsrfToken(session.csrfToken);
      await readAsChosen(session);
      return session;
    },
    staleTime: 60_000,
  });

export const ownSessionsQuery = () =>
  queryOptions({
    queryKey: ['account', 'sessions'],
    queryFn: ({ signal }) => read<{ sessions: readonly OwnSession[] }>('/account/sessions', signal),
  });

export const delegationsQuery = () =>
  queryOptions({
    queryKey: ['account', 'delegations'],
    queryFn: ({ signal }) =>
      readAll<{
        delegations: readonly DelegationInfo[];
        colleagues: readonly { readonly id: string; readonly name: string }[];
      }>('/delegations', 'delegations', signal),
  });

export const ownTokensQuery = () =>
  queryOptions({
    queryKey: ['account', 'tokens'],
    queryFn: ({ signal }) => readAll<{ tokens: readonly TokenInfo[] }>('/tokens', 'tokens', signal),
  });

/** What each action is in words; the same for as long as the server runs. */
export const actionsInWordsQuery = () =>
  queryOptions({
    queryKey: ['action-words'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      read<{ readonly actions: readonly { readonly action: string; readonly says: string }[] }>(
        '/actions',
        signal,
      ),
  });

export const peopleQuery = () =>
  queryOptions({
    queryKey: ['people'],
    queryFn: ({ signal }) => readAll<{ people: readonly PersonInfo[] }>('/people', 'people', signal),
  });

export const invitationsQuery = () =>
  queryOptions({
    queryKey: ['people', 'invitations'],
    queryFn: ({ signal }) =>
      readAll<{ invitations: readonly InvitationInfo[] }>('/invitations', 'invitations', signal),
  });

export const organisationsQuery = () =>
  queryOptions({
    queryKey: ['people', 'organisations'],
    queryFn: ({ signal }) =>
      readAll<{ organisations: readonly OrganisationName[]; parties: readonly PartyInfo[] }>(
        '/organisations',
        'organisations',
        signal,
      ),
  });

export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    initialPageParam: 0,
    queryFn: ({ signal, pageParam }) =>
      read<AuditPage>(
        apiPath(['audit'], { ...search, before: pageParam === 0 ? undefined : pageParam }),
        signal,
      ),
    getNextPageParam: (page) => page.next,
  });

export const auditVerdictQuery = () =>
  queryOptions({
    queryKey: ['audit-verdict'],
    queryFn: ({ signal }) => read<AuditVerdict>('/audit/verification', signal),
  });
