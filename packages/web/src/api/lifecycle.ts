import { queryOptions } from '@tanstack/react-query';
import type { CreditState } from './credits.ts';
import { agreementKey } from './queries.ts';
import { apiPath, read, readAll } from './request.ts';

/** Either side of an agreement. */
export type Party = 'provider' | 'customer';

export type LifecycleState =
  | 'negotiation'
  | 'agreed'
  | 'active'
  | 'in review'
  | 'suspended'
  | 'expired'
  | 'terminated';

export type LifecycleStepKind =
  | 'activate'
  | 'suspend'
  | 'resume'
  | 'turn down'
  | 'start review'
  | 'end review'
  | 'give notice'
  | 'take notice back'
  | 'terminate';

/** Where an agreement stands. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly state: LifecycleState;
  readonly since: string;
  /** When it ends, since notice was given or it was terminated. */
  readonly ends: string | null;
  readonly revision: number;
  readonly negotiated: boolean;
  /** When one that is suspended is resumed by itself. */
  readonly resumes: string | null;
  /** What one party asked for and the other has not answered. */
  readonly asked: {
    readonly step: 'suspend' | 'resume';
    readonly by: Party;
    readonly until: string | null;
    readonly at: string;
  } | null;
}

export interface ApprovalInfo {
  readonly party: Party;
  readonly name: string;
  readonly signature: string | null;
  readonly textSha256: string;
  readonly at: string;
}

export interface ProposalInfo {
  readonly number: number;
  readonly party: Party;
  readonly title: string;
  readonly textSha256: string;
  readonly basedOn: number | null;
  readonly answers: number | null;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly answerBy: string | null;
  readonly words: string;
  readonly state: 'open' | 'agreed' | 'countered' | 'rejected' | 'withdrawn' | 'expired';
  readonly endedAt: string | null;
  readonly version: number | null;
  readonly approvals: readonly ApprovalInfo[];
}

/** What a text says otherwise than the one before. */
export interface DifferenceInfo {
  readonly clause: string;
  readonly title: string | null;
  readonly field: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
  readonly gains: 'customer' | 'provider' | 'neither' | 'undecidable';
  readonly why: string;
}

export interface ProposalDetail extends ProposalInfo {
  readonly text: string;
  readonly against: { readonly kind: 'version' | 'proposal'; readonly number: number } | null;
  readonly differences: readonly DifferenceInfo[];
}

export interface CheckInfo {
  readonly item: string;
  readonly title: string;
  readonly remedy: string;
  readonly state: 'done' | 'waived' | 'open';
  readonly said: { readonly who: string; readonly at: string; readonly words: string } | null;
}

export interface LifecycleEventInfo {
  readonly at: string;
  readonly who: string;
  readonly party: Party | 'system';
  readonly event: string;
  readonly state: LifecycleState;
  readonly proposal: number | null;
  readonly words: string;
}

export interface VersionInfo {
  readonly version: number;
  readonly title: string;
  readonly textSha256: string;
  readonly storedAt: string;
  readonly takesOver: string | null;
}

/** An agreement from draft to the end of its term. */
export interface Lifecycle extends Standing {
  readonly version: number | null;
  readonly term: {
    readonly from: string;
    readonly to: string;
    readonly timeZone: string;
    readonly review: string;
    readonly noticeBy: string | null;
    readonly ends: string;
    readonly renewal: 'negotiate' | 'none' | 'automatic';
  } | null;
  readonly steps: readonly LifecycleStepKind[];
  readonly versions: readonly VersionInfo[];
  readonly proposals: readonly ProposalInfo[];
  readonly checklist: readonly CheckInfo[];
  readonly events: readonly LifecycleEventInfo[];
}

export interface CommentInfo {
  readonly number: number;
  readonly clause: string;
  readonly proposal: number | null;
  readonly answers: number | null;
  readonly party: Party;
  readonly who: string;
  readonly at: string;
  readonly words: string;
  readonly mentions: readonly string[];
  readonly settled: { readonly at: string; readonly who: string } | null;
}

/** Where all agreements stand, those that are still negotiated too. */
export interface LifecycleList {
  readonly agreements: readonly Standing[];
  readonly proposals: readonly {
    readonly agreement: string;
    readonly number: number;
    readonly party: Party;
    readonly title: string;
    readonly answerBy: string | null;
  }[];
}

/** What the parties look at before a term ends. */
export interface Renewal {
  readonly currency: string;
  readonly next: { readonly from: string; readonly to: string };
  /** The newest version with the days of the next term. */
  readonly text: string;
  readonly pack: {
    readonly promises: readonly {
      readonly objective: string;
      readonly title: string;
      readonly promise: string;
      readonly judged: number;
      readonly met: number;
      readonly missed: number;
      readonly worst: FigureIn | null;
      readonly newest: FigureIn | null;
    }[];
    readonly credits: readonly {
      readonly state: CreditState;
      readonly count: number;
      readonly amount: string;
    }[];
    readonly disputed: number;
    readonly remedies: readonly { readonly id: string; readonly title: string }[];
    readonly exclusions: {
      readonly announced: number;
      readonly accepted: number;
      readonly rejected: number;
      readonly pending: number;
    };
  };
}

interface FigureIn {
  readonly period: string;
  readonly attained: string;
}

export const lifecyclesQuery = () =>
  queryOptions({
    queryKey: ['agreements', 'lifecycles'],
    queryFn: ({ signal }) => readAll<LifecycleList>('/lifecycles', 'agreements', signal),
  });

export const lifecycleQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'lifecycle'],
    queryFn: ({ signal }) => read<Lifecycle>(apiPath(['agreements', id, 'lifecycle']), signal),
  });

export const proposalQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'proposal', number],
    queryFn: ({ signal }) =>
      read<ProposalDetail>(apiPath(['agreements', id, 'proposals', String(number)]), signal),
  });

export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'version', version],
    queryFn: ({ signal }) =>
      read<VersionInfo & { readonly text: string; readonly differences: readonly DifferenceInfo[] }>(
        apiPath(['agreements', id, 'versions', String(version)]),
        signal,
      ),
  });

export const renewalQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'renewal'],
    queryFn: ({ signal }) => read<Renewal>(apiPath(['agreements', id, 'renewal']), signal),
  });

export const commentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'comments'],
    queryFn: ({ signal }) =>
      readAll<{ readonly comments: readonly CommentInfo[] }>(
        apiPath(['agreements', id, 'comments']),
        'comments',
        signal,
      ),
  });

/** A clause that there is something to be said of. */
export interface ClauseName {
  readonly id: string;
  readonly title: string | null;
}

export const clausesQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'clauses'],
    queryFn: ({ signal }) =>
      read<{ readonly clauses: readonly ClauseName[] }>(apiPath(['agreements', id, 'clauses']), signal),
  });
