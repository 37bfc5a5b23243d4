import { randomUUID } from 'node:crypto';
import {
  appendEvidence,
  evidenceOfExclusions,
  type LifecycleEvent,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { recordOf, type Teller } from '../told/own-record.ts';

const SUSPENDED = 'exclusion.suspended';
const RESUMED = 'exclusion.resumed';

/**
 * Puts into the ledger that an agreement was suspended, or resumed, in the transaction that takes the step: from then on no time counts for either side, or it
 * counts again (rules [SUS-1] to [SUS-6] of the engine's SPEC.md).
 *
 * @param told.at ms
 */
export async function tellSuspension(
  tx: TenantTransaction,
  agreementId: string,
  told: { readonly isSuspended: boolean; readonly at: number; readonly reason: string; readonly by: Teller },
): Promise<void> {
  const { isSuspended, at, reason, by } = told;
  const records = await evidenceOfExclusions(tx, agreementId);
  const open = records.findLast(
    ({ subject, type }) =>
      type === SUSPENDED && !records.some((one) => one.subject === subject && one.type === RESUMED),
  );
  if (!isSuspended && !open) return; // It was suspended before suspensions were evidence: no time is left out.
  const subject = isSuspended
    ? `suspension-${formatInstant(at).slice(0, 10)}-${randomUUID().slice(0, 8)}`
    : open!.subject;
  const type = isSuspended ? SUSPENDED : RESUMED;
  const when = isSuspended ? at : Math.max(at, open!.occurredAt + 1);
  const record = recordOf({ subject, type, at: when, data: { reason } }, by);
  await appendEvidence(tx, agreementId, [record], { isArrival: true });
}

/** The state that an agreement comes back to when it is resumed: the one that it was suspended in. */
export function stateBefore(events: readonly LifecycleEvent[]): 'active' | 'in review' {
  return events.findLast(({ state }) => state !== 'suspended')?.state === 'in review'
    ? 'in review'
    : 'active';
}
