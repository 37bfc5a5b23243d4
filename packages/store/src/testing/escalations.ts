import type { StoredRota } from '../duty/rotas.ts';
import type { LadderEvent, StoredLadder } from '../escalations/ladder.ts';
import type { Notice } from '../notices/notices.ts';
import type { StoredRun } from '../playbooks/runs.ts';
import type { StoredSilence } from '../silences/silences.ts';

/** A ladder of agreement `a` whose one level told nobody and whose next is due at once. */
export const LADDER: StoredLadder = {
  ...{ agreementId: 'a', number: 1, key: 'quick/resolve/T-1/0', objective: 'quick', title: 'Quick' },
  indicator: 'resolve',
  subject: 'T-1',
  cycle: 0,
  period: null,
  rungs: [],
  dueAt: 0,
  openedAt: 0,
  endedAt: null,
  ...{ acknowledgedAt: null, acknowledgedBy: null, acknowledgedRank: null },
};

export const LADDER_EVENT: LadderEvent & { readonly ladder: number } = {
  ...{ ladder: 1, at: 0, what: 'unheard', level: 0, says: 'Nobody could be told.' },
};

/** What that level tells, due at once. */
export const NOTICE: Notice = {
  agreementId: 'a',
  origin: 'ladder/1/0',
  kind: 'mail',
  target: 'ada@example.org',
  personId: 'ada',
  role: 'owner',
  content: {
    event: 'escalated',
    severity: 'critical',
    title: 'T-1 is past its target',
    says: 'T-1 is past its target.',
    ...{ objective: 'quick', period: null, subject: 'T-1', path: '/alerts' },
  },
};

/** Ada has a role whenever nobody else has. */
export const ROTA: StoredRota = {
  agreementId: 'a',
  role: 'owner',
  entries: [{ kind: 'always', person: 'ada' }],
  changedAt: 0,
  changedBy: 'ada',
};

/** A playbook that the ladder's first level set off. */
export const RUN: Omit<StoredRun, 'number' | 'state' | 'endedAt'> = {
  ...{ agreementId: 'a', playbook: 'outage', title: 'Outage', owner: 'owner', ladder: 1, level: 0 },
  objective: 'quick',
  subject: 'T-1',
  period: null,
  says: 'T-1 is past its target',
  startedAt: 0,
  startedBy: 'system',
};

/** Every alert of agreement `a` is quiet for a while. */
export const SILENCE: StoredSilence = {
  id: 's',
  agreementId: 'a',
  objective: null,
  kind: null,
  fromAt: 0,
  toAt: 1_000,
  reason: 'moving house',
  ...{ madeAt: 0, madeBy: 'ada', endedAt: null },
};
