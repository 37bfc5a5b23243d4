import {
  addLifecycleEvent,
  appendAudit,
  hurryQuality,
  type LifecycleEvent,
  type LifecycleState,
  markDirty,
  putLifecycle,
  type StoredLifecycle,
  setLifecycleDue,
  type TenantTransaction,
} from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { auditOf } from '../identity/audit.ts';
import { isBinding } from './steps.ts';

/** What happened, as it is written down in the agreement's history and in the audit log. */
export interface Happening {
  readonly event: string;
  readonly at: number;
  readonly party: LifecycleEvent['party'];
  readonly proposal?: number;
  readonly words?: string;
  /** What else the audit log should hold. */
  readonly more?: Readonly<Record<string, string | number | null>>;
}

/**
 * Writes where an agreement stands now and what led there: its state, its history and the audit log change together, what follows from its figures is
 * worked out anew, and so are the steps that come with time.
 *
 * @param by the request that did it, or `system`
 */
export async function record(
  tx: TenantTransaction,
  by: FastifyRequest | 'system',
  { before, after }: { readonly before: StoredLifecycle | undefined; readonly after: StoredLifecycle },
  { event, at, party, proposal, words = '', more = {} }: Happening,
): Promise<void> {
  const { agreementId, state } = after;
  const actor = by === 'system' ? 'system' : (by.actor?.id ?? 'nobody');
  await putLifecycle(tx, after);
  await addLifecycleEvent(tx, agreementId, {
    at,
    actor,
    party,
    event,
    state,
    proposal: proposal ?? null,
    words,
  });
  const what = {
    action: `agreement.${event.replaceAll(' ', '-')}`,
    target: proposal === undefined ? `agreement ${agreementId}` : `proposal ${agreementId}/${proposal}`,
    before: before ? { state: before.state } : null,
    after: { state, ...more },
    ...(words === '' ? {} : { reason: words }),
  };
  await appendAudit(tx, by === 'system' ? { at, actor, ...what } : auditOf(by, at, what));
  if (before?.state !== state) await markDirty(tx, agreementId);
  // Of data nobody is told before it counts, and while the agreement rests.
  const rests = (one: LifecycleState | undefined) =>
    one === undefined || !isBinding(one) || one === 'suspended';
  if (rests(before?.state) !== rests(state)) await hurryQuality(tx, agreementId, at);
  await setLifecycleDue(tx, agreementId, at);
  tx.hint('agreement', agreementId);
}
