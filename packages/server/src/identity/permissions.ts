/** Who does what in the service level process. A person may hold several. */
export const ROLES = {
  'sla-manager': 'SLA manager: owns the process from draft to renewal',
  'service-owner': 'Service owner: answers for a service and its budgets',
  'customer-representative': 'Customer representative: speaks for the customer',
  'reporting-analyst': 'Reporting analyst: looks after data, reports and their quality',
  technician: 'Technician: works on what is measured',
  executive: 'Executive: sees the figures and what they cost',
  auditor: 'Auditor: sees who did what, and where each figure comes from',
  administrator: 'Administrator: looks after people, roles and the installation',
} as const;

/** A key of {@link ROLES}. */
export type Role = keyof typeof ROLES;

/** From the narrowest to the widest. */
export const SCOPE_KINDS = ['service', 'agreement', 'organisation', 'tenant'] as const;

/** What an action takes. */
export interface Permission {
  /** In words, after "may". */
  readonly says: string;
  /** The narrowest scope for which a role must be held; a wider one will do. */
  readonly scope: (typeof SCOPE_KINDS)[number];
  /** Whether people of customers and suppliers may do it too, for the agreements of their organisation. */
  readonly party: 'any' | 'provider';
  readonly roles: readonly Role[];
}

const EVERY_VIEW = [
  'sla-manager',
  'service-owner',
  'customer-representative',
  'reporting-analyst',
  'technician',
  'executive',
  'auditor',
] as const;

/**
 * The one table of who may do what. Each route of the API names its action (`config: { action }`); docs/roles.md and the tests are made of this.
 * An administrator has no view of agreements by that role alone: whoever is to have both is given two.
 */
export const PERMISSIONS = {
  'agreement.read': {
    says: 'see agreements, their figures, reports and outcomes',
    scope: 'service',
    party: 'any',
    roles: EVERY_VIEW,
  },
  'agreement.write': {
    says: 'store agreements and new versions of them',
    scope: 'organisation',
    party: 'provider',
    roles: ['sla-manager'],
  },
  'agreement.draft': {
    says: 'draft agreements, put texts before the other party, and withdraw or reject proposals',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'customer-representative'],
  },
  'agreement.comment': {
    says: 'comment on clauses, and settle comments',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'service-owner', 'customer-representative', 'reporting-analyst', 'executive'],
  },
  'agreement.approve': {
    says: 'approve proposed texts for their party',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'customer-representative', 'executive'],
  },
  'agreement.steer': {
    says: 'activate, suspend, review and end agreements, and give notice',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'customer-representative'],
  },
  'evidence.read': {
    says: 'see records, and the rows of the source that they were made of',
    scope: 'service',
    party: 'any',
    roles: [
      'sla-manager',
      'service-owner',
      'customer-representative',
      'reporting-analyst',
      'technician',
      'auditor',
    ],
  },
  'personal.read': {
    says: 'see personal fields of records in plain, and not only whose they are under a pseudonym',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner', 'technician'],
  },
  'checkpoint.cosign': {
    says: 'countersign checkpoints of the ledger',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'customer-representative', 'auditor'],
  },
  'evidence.write': {
    says: 'send evidence',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'reporting-analyst', 'technician'],
  },
  'quality.set': {
    says: 'set from where on the quality of a source is told',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'reporting-analyst'],
  },
  'exclusion.announce': {
    says: 'announce maintenance, and claim that time does not count',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner', 'technician'],
  },
  'exclusion.decide': {
    says: 'accept and reject claims of the other party, and withdraw those of their own',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'service-owner', 'customer-representative'],
  },
  'target.change': {
    says: 'change targets that the agreement lets move',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager'],
  },
  'calendar.share': {
    says: 'make and revoke links at which calendars read the maintenance of an agreement',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'service-owner', 'customer-representative', 'technician'],
  },
  'status.manage': {
    says: 'set up public status pages of services, and switch them on and off',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner'],
  },
  'status.post': {
    says: 'post and edit updates on status pages',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner', 'technician'],
  },
  'statement.read': {
    says: 'see statements and previews of them',
    scope: 'agreement',
    party: 'any',
    roles: EVERY_VIEW,
  },
  'statement.make': {
    says: 'have final periods stated that were over before evidence came, and see to whom statements were sent',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'reporting-analyst'],
  },
  'credit.read': {
    says: 'see credits, what happened to them and their credit notes',
    scope: 'agreement',
    party: 'any',
    roles: [
      'sla-manager',
      'service-owner',
      'customer-representative',
      'reporting-analyst',
      'executive',
      'auditor',
    ],
  },
  'credit.decide': {
    says: 'approve, issue, amend and withdraw credits, and answer disputes',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'executive'],
  },
  'credit.dispute': {
    says: 'dispute credits',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'customer-representative'],
  },
  'credit.claim': {
    says: 'claim credits that the agreement pays on claim',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'customer-representative'],
  },
  'credit.export': {
    says: 'export credit notes for billing',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'reporting-analyst', 'executive', 'auditor'],
  },
  'remedy.handle': {
    says: 'say how far remedies are that misses have set off',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner'],
  },
  'review.read': {
    says: 'see reviews, their agendas, minutes and actions',
    scope: 'agreement',
    party: 'any',
    roles: EVERY_VIEW,
  },
  'review.conduct': {
    says: 'start, prepare, hold and close reviews, write their minutes, agree actions and decide what is recommended',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner'],
  },
  'review.contribute': {
    says: 'put points on the agendas of reviews, and say what became of actions of their own',
    scope: 'agreement',
    party: 'any',
    roles: ['sla-manager', 'service-owner', 'customer-representative', 'reporting-analyst', 'technician'],
  },
  'alert.read': {
    says: 'see alerts',
    scope: 'agreement',
    party: 'any',
    roles: EVERY_VIEW,
  },
  'alert.acknowledge': {
    says: 'say that they look after an alert',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner', 'technician'],
  },
  'health.read': {
    says: 'see how the process itself does: what is overdue, orphaned, unmeasured or undecided',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner', 'reporting-analyst', 'executive', 'auditor'],
  },
  'alert.silence': {
    says: 'keep alerts quiet for a time',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner'],
  },
  'escalation.read': {
    says: 'see escalations, playbooks and silences, what was told to whom, and who is on duty',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner', 'reporting-analyst', 'technician', 'executive', 'auditor'],
  },
  'playbook.work': {
    says: 'start playbooks, answer and retry their steps, and stop them',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner', 'technician'],
  },
  'duty.manage': {
    says: 'decide who has which role of an agreement when',
    scope: 'agreement',
    party: 'provider',
    roles: ['sla-manager', 'service-owner'],
  },
  'channel.manage': {
    says: 'decide where alerts are sent, and see what was sent',
    scope: 'tenant',
    party: 'provider',
    roles: ['sla-manager', 'administrator'],
  },
  'webhook.manage': {
    says: 'decide which other systems hear of what happens, and see what they were sent',
    scope: 'tenant',
    party: 'provider',
    roles: ['administrator'],
  },
  'people.read': {
    says: 'see people, their roles, tokens and invitations',
    scope: 'tenant',
    party: 'provider',
    roles: ['sla-manager', 'auditor', 'administrator'],
  },
  'people.manage': {
    says: 'invite people, give and take roles, end sessions and tokens of others',
    scope: 'tenant',
    party: 'provider',
    roles: ['administrator'],
  },
  'organisation.read': {
    says: 'see organisations and which parties of agreements they are',
    scope: 'tenant',
    party: 'provider',
    roles: ['sla-manager', 'service-owner', 'reporting-analyst', 'auditor', 'administrator'],
  },
  'organisation.manage': {
    says: 'add organisations and link the parties of agreements to them',
    scope: 'tenant',
    party: 'provider',
    roles: ['administrator'],
  },
  'personal.mark': {
    says: 'say which fields of sources are personal, and how long each class of them is kept',
    scope: 'tenant',
    party: 'provider',
    roles: ['sla-manager', 'administrator'],
  },
  'person.manage': {
    says: 'find people whom records are about, export and erase what is known of them, and hold it',
    scope: 'tenant',
    party: 'provider',
    roles: ['sla-manager', 'administrator'],
  },
  'settings.read': {
    says: 'see how the installation is set up',
    scope: 'tenant',
    party: 'provider',
    roles: ['auditor', 'administrator'],
  },
  'settings.manage': {
    says: 'change how the installation is set up, and send a message to try its mail',
    scope: 'tenant',
    party: 'provider',
    roles: ['administrator'],
  },
  'audit.read': {
    says: 'see and export the audit log, and have it verified',
    scope: 'tenant',
    party: 'provider',
    roles: ['auditor', 'administrator'],
  },
  'operation.read': {
    says: 'see how the server does: its metrics',
    scope: 'tenant',
    party: 'provider',
    roles: ['administrator'],
  },
} as const satisfies Readonly<Record<string, Permission>>;

/** A key of {@link PERMISSIONS}. */
export type Action = keyof typeof PERMISSIONS;

/** What a route asks for: an action of the table, a person who is signed in (`self`: what is their own), or nothing (`anyone`). */
export type RouteAction = Action | 'self' | 'anyone';

/** Whether a text, of a token or a request, is an action of the table. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(PERMISSIONS, text);
}

/** Roles that people of customers and suppliers may hold: those that let them do something. */
export const ROLES_OF_OTHERS: readonly Role[] = [
  'customer-representative',
  'reporting-analyst',
  'executive',
  'auditor',
];
