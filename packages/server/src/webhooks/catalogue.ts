import type { AuditEntry } from '@tallystick/store';

/** The version of the form of events. A change that a receiver could stumble over is a new one. */
export const WEBHOOK_VERSION = 1 as const;

/** What subscriptions hear of, by what it is about; alerts go through channels. Each is an action of the audit log. */
export const WEBHOOK_TYPES: Readonly<Record<string, string>> = {
  'agreement.proposed': 'A party put a text before the other.',
  'agreement.countered': 'A party answered with a text of its own.',
  'agreement.approved': 'A party approved a proposal.',
  'agreement.signature-recorded': 'The provider recorded what the other party signed.',
  'agreement.rejected': 'A proposal was rejected.',
  'agreement.withdrawn': 'A proposal was withdrawn.',
  'agreement.proposal-expired': 'Nobody answered a proposal in time.',
  'agreement.agreed': 'Both parties approved a text: it is a version.',
  'agreement.stored': 'A text was stored as it had been agreed elsewhere.',
  'agreement.activated': 'It binds its parties from now on.',
  'agreement.suspension-asked-for': 'A party asks to suspend it.',
  'agreement.suspension-turned-down': 'The other party does not agree to suspend it.',
  'agreement.suspension-taken-back': 'Who asked to suspend it does so no more.',
  'agreement.suspended': 'It rests: its time counts for neither side.',
  'agreement.resumption-asked-for': 'A party asks to resume it.',
  'agreement.resumption-turned-down': 'The other party does not agree to resume it.',
  'agreement.resumption-taken-back': 'Who asked to resume it does so no more.',
  'agreement.resumed': 'It goes on.',
  'agreement.review-started': 'The parties talk about what comes after its term.',
  'agreement.review-ended': 'They talked, and it goes on.',
  'agreement.notice-given': 'A party gave notice.',
  'agreement.notice-taken-back': 'Notice was taken back.',
  'agreement.renews-by-itself': 'Nobody gave notice: a further term was made.',
  'agreement.could-not-renew': 'It was to renew by itself and could not.',
  'agreement.renewed': 'A further term began on the same terms.',
  'agreement.renegotiated': 'A further term began on other terms.',
  'agreement.ended-by-notice': 'It ended on the day of its notice.',
  'agreement.expired': 'Its term ended.',
  'agreement.terminated': 'A party ended it.',
  'exclusion.announced': 'Maintenance was announced.',
  'exclusion.claimed': 'A party claims that time does not count.',
  'exclusion.accepted': 'The other party accepted a claim.',
  'exclusion.rejected': 'The other party rejected a claim.',
  'exclusion.withdrawn': 'What was announced or claimed was withdrawn.',
  'statement.made': 'The statement of a period was made.',
  'statement.revised': 'A statement was revised, with what changed.',
  'statement.sent-again': 'A statement was sent once more.',
  'credit.proposed': 'A credit follows from a period that is final.',
  'credit.restated': 'The evidence of a credit changed what it comes to.',
  'credit.approved': 'A credit was approved, by a person or by rule.',
  'credit.issued': 'A credit note was issued.',
  'credit.disputed': 'A party disputes a credit.',
  'credit.stated': 'A party said something to a dispute.',
  'credit.upheld': 'A disputed credit stays as it is.',
  'credit.amended': 'A credit has another amount.',
  'credit.withdrawn': 'A credit was withdrawn.',
  'credit.claimed': 'A credit was claimed.',
  'claim.answered': 'The other side answered a claim.',
  'claim.paid': 'A claim was paid.',
  'claim.rejected': 'A claim was rejected.',
  'remedy.begun': 'A remedy was begun.',
  'remedy.done': 'A remedy was carried out.',
  'remedy.left': 'A remedy is left for a reason.',
  'review.planned': 'A review is to be held.',
  'review.scheduled': 'A review has a day.',
  'review.prepared': 'The agenda of a review is fixed.',
  'review.held': 'A review was held.',
  'review.pointed': 'Somebody put a point on the agenda of a review.',
  'review.minuted': 'The minutes of a review were written.',
  'review.decided': 'What a review recommends was accepted or rejected.',
  'review.closed': 'The minutes of a review are closed.',
  'action.agreed': 'A review left an action with an owner and a day.',
  'action.moved': 'An action has another owner or day.',
  'action.done': 'An action was done.',
  'action.dropped': 'An action was dropped.',
  'playbook.started': 'A person started a playbook.',
  'playbook.step-done': 'A step of a playbook was carried out.',
  'playbook.step-asked': 'A step of a playbook waits for a person.',
  'playbook.step-failed': 'A step of a playbook could not be carried out.',
  'playbook.answered': 'A person answered a step of a playbook.',
  'playbook.retried': 'A step of a playbook is tried again.',
  'playbook.stopped': 'A playbook was stopped.',
  'status.posted': 'An update was posted on a status page.',
  'status.edited': 'An update on a status page was written anew.',
};

/** An entry of the audit log as subscriptions hear of it; undefined for what they do not. */
export function eventOf({
  action,
  target,
  position,
}: Pick<AuditEntry, 'action' | 'target' | 'position'>):
  | { readonly position: number; readonly agreementId: string; readonly type: string }
  | undefined {
  if (!Object.hasOwn(WEBHOOK_TYPES, action)) return undefined;
  // `credit acme/3`, `agreement acme`: a kind, and the id of an agreement with what else names the thing.
  const [agreementId] = target.slice(target.indexOf(' ') + 1).split('/');
  return { position, agreementId: agreementId ?? '', type: action };
}
