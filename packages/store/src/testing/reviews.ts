import type { ReviewAction } from '../reviews/actions.ts';
import type { ReviewDecision } from '../reviews/decisions.ts';
import type { ReviewMinutes } from '../reviews/minutes.ts';
import type { StoredReview } from '../reviews/review.ts';

/** A review of agreement `a` that is planned. */
export const REVIEW: StoredReview = {
  ...{ agreementId: 'a', number: 1, review: 'service-review', period: '2026-Q1', title: 'Service review' },
  ...{ fromAt: 0, toAt: 10, state: 'planned', origin: 'schedule', reason: '', madeAt: 10, dueAt: 20 },
  ...{ meetingAt: null, preparedAt: null, heldAt: null, closedAt: null, attendees: ['service-owner'] },
  ...{ points: [], agenda: null, sha256: null, revision: 1 },
};

export const MINUTES: ReviewMinutes = {
  ...{ version: 1, at: 15, actor: 'ada', actorName: 'Ada', words: 'We met.' },
  ...{ decisions: ['Go on.'], present: ['Ada'] },
};

export const DECISION: ReviewDecision = {
  ...{ agreementId: 'a', number: 1, key: 'invest/up', decision: 'accepted', reason: 'It pays.', at: 16 },
  ...{ actor: 'ada', actorName: 'Ada' },
};

/** An open action of it. */
export const ACTION: ReviewAction = {
  ...{ agreementId: 'a', action: 1, number: 1, title: 'Mend it', about: '', owner: 'ada', ownerName: 'Ada' },
  ...{ dueDate: '2026-05-01', dueAt: 30, state: 'open', madeAt: 16, madeBy: 'ada', endedAt: null },
  ...{ endedBy: null, words: '', revision: 1 },
};
