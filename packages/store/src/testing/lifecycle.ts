import type { StoredCheck } from '../lifecycle/checks.ts';
import type { StoredComment } from '../lifecycle/comments.ts';
import type { StoredDraft } from '../lifecycle/drafts.ts';
import type { LifecycleEvent, StoredLifecycle } from '../lifecycle/lifecycle.ts';
import type { StoredApproval, StoredProposal } from '../lifecycle/proposals.ts';

/** Agreement `a` in negotiation, with what belongs to that. */
export const LIFECYCLE: StoredLifecycle = {
  ...{ agreementId: 'a', state: 'negotiation', revision: 1, title: 'A', sinceAt: 0, endsAt: null },
  ...{ negotiated: true, asked: null, resumesAt: null },
};

export const LIFECYCLE_EVENT: LifecycleEvent = {
  at: 0,
  actor: 'ada',
  party: 'provider',
  event: 'proposed',
  state: 'negotiation',
  proposal: 1,
  words: '',
};

export const DRAFT: StoredDraft = {
  ...{ agreementId: 'a', party: 'provider', revision: 1, title: 'A', text: 'a: 1\n', basedOn: null },
  ...{ editedBy: 'ada', editedAt: 0 },
};

export const PROPOSAL: StoredProposal = {
  agreementId: 'a',
  number: 1,
  party: 'provider',
  title: 'A',
  text: 'a: 1\n',
  textSha256: '00'.repeat(32),
  basedOn: null,
  answers: null,
  proposedBy: 'ada',
  proposedAt: 0,
  answerBy: null,
  words: '',
  state: 'open',
  ...{ endedAt: null, version: null },
};

export const APPROVAL: StoredApproval = {
  proposal: 1,
  party: 'provider',
  person: 'ada',
  name: 'Ada',
  signature: null,
  textSha256: '00'.repeat(32),
  at: 0,
};

export const COMMENT: StoredComment = {
  agreementId: 'a',
  number: 1,
  clause: 'term',
  proposal: 1,
  answers: null,
  party: 'provider',
  person: 'ada',
  at: 0,
  ...{ words: 'Why a year?', mentions: [], settledAt: null, settledBy: null },
};

export const CHECK: StoredCheck = {
  item: 'people told',
  verdict: 'done',
  person: 'ada',
  at: 0,
  words: 'By mail.',
};
