import type { DataClass } from '../../model/conduct.ts';
import type { STATUS_STEP_STATES } from '../../model/escalation.ts';

/** A post on the public status page of a service: what it is about where that is said, how far it is, and its text. */
export interface StatusPost {
  readonly service: string | undefined;
  readonly title: string | undefined;
  readonly state: (typeof STATUS_STEP_STATES)[number];
  readonly text: string;
}

/** What the parties do beside measuring. */
export interface ConductWords {
  readonly levelHead: readonly [string, string, string];
  readonly escalationSentence: string;
  readonly escalationDefault: string;
  readonly levelUsed: (share: string) => string;
  readonly levelBreach: string;
  readonly levelLost: string;
  readonly levelAfter: (when: string, length: string, calendar: string | undefined) => string;
  readonly objectiveOwner: string;
  readonly playbookTitle: (title: string) => string;
  readonly playbookOwner: (role: string) => string;
  readonly step: (number: number, text: string) => string;
  readonly stepAsk: (role: string, text: string) => string;
  readonly stepNotify: (roles: string, text: string) => string;
  readonly stepTicket: (via: string, text: string) => string;
  readonly stepUpdate: (via: string, text: string) => string;
  readonly stepStatusPage: (post: StatusPost) => string;
  readonly stepReview: (review: string) => string;
  readonly stepWebhook: (via: string, text: string | undefined) => string;
  readonly statementTitle: string;
  readonly statement: (every: string) => string;
  readonly report: (every: string) => string;
  readonly reportDue: (span: string, calendar: string | undefined) => string;
  readonly reportTo: (roles: string) => string;
  readonly reportContent: (content: string) => string;
  readonly grace: (length: string) => string;
  readonly graceTitle: string;
  readonly review: (every: string) => string;
  readonly attendees: (roles: string) => string;
  readonly agenda: (items: string) => string;
  readonly changeTitle: string;
  readonly changeNotice: (length: string) => string;
  readonly changeApproved: (roles: string) => string;
  readonly endTitle: string;
  readonly convenience: (by: 'provider' | 'customer' | 'either', length: string) => string;
  readonly cause: (grounds: string) => string;
  readonly cure: (length: string) => string;
  readonly dataKind: Readonly<Record<DataClass['kind'], string>>;
  readonly retention: (length: string) => string;
  readonly processorTitle: string;
  readonly processor: (party: string) => string;
  readonly purpose: (purpose: string) => string;
  readonly locations: (list: string) => string;
  readonly subprocessors: (list: string) => string;
  readonly breachNotice: (length: string) => string;
}
