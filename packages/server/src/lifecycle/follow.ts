import {
  diffAgreements,
  followingTerm,
  parseAgreement,
  renewedText,
  termDeadlines,
} from '@tallystick/agreement';
import { publicHolidays } from '@tallystick/holidays';
import {
  databaseTrouble,
  dueLifecycles,
  endProposal,
  getLifecycle,
  type LifecycleState,
  listLifecycleEvents,
  listProposals,
  lockLifecycle,
  putAgreement,
  type Store,
  type StoredLifecycle,
  setLifecycleDue,
  standingVersions,
  type TenantTransaction,
} from '@tallystick/store';
import { type LoadedAgreement, loadAgreement, timesOf } from '../agreements.ts';
import { record } from './record.ts';
import { stateBefore, tellSuspension } from './suspension.ts';

/** When an agreement that could not be followed is tried again, ms. */
const TRY_AGAIN_MS = 3_600_000;

/** An agreement that stands, with its terms. */
interface Standing {
  readonly id: string;
  lifecycle: StoredLifecycle;
  /** The newest version of each of its terms, the first term first. */
  readonly terms: readonly LoadedAgreement[];
}

/**
 * Takes the steps of all lifecycles that come with time and are due: proposals expire, reviews begin, terms end, renew or expire. Each is one transaction, so
 * that it happens once, however many processes look and whichever of them dies; what came due while nobody looked happens now.
 *
 * @param now ms
 * @param log hears of an agreement that cannot be followed; it is tried again after an hour
 * @returns how many agreements were looked at
 */
export async function followLifecycles(
  store: Store,
  now: number,
  log: (message: string) => void,
): Promise<number> {
  const due = await dueLifecycles(store, now);
  for (const { tenantId, agreementId } of due) {
    try {
      await store.withTenant(tenantId, (tx) => follow(tx, agreementId, now));
    } catch (error) {
      if (databaseTrouble(error) !== undefined) throw error;
      log(`following ${agreementId} failed: ${error instanceof Error ? error.message : String(error)}`);
      await store.withTenant(tenantId, (tx) => setLifecycleDue(tx, agreementId, now + TRY_AGAIN_MS));
    }
  }
  return due.length;
}

async function follow(tx: TenantTransaction, id: string, now: number): Promise<void> {
  await lockLifecycle(tx, id);
  const lifecycle = await getLifecycle(tx, id);
  if (!lifecycle) return setLifecycleDue(tx, id, null);
  const answersDue = await expireProposals(tx, lifecycle, now);
  const versions = await standingVersions(tx, id);
  const loaded = versions.map((version) => loadAgreement(version));
  const isPinned = loaded.some(({ pinnedAsOf }) => pinnedAsOf !== undefined);
  const dues = isPinned || loaded.length === 0 ? [] : await followTerms(tx, standing(loaded, lifecycle), now);
  const next = [...answersDue, ...dues].filter((at) => at > now);
  await setLifecycleDue(tx, id, next.length === 0 ? null : Math.min(...next));
}

function standing(versions: readonly LoadedAgreement[], lifecycle: StoredLifecycle): Standing {
  const byTerm = new Map(versions.map((one) => [one.agreement.term.fromDate, one]));
  return { id: lifecycle.agreementId, lifecycle, terms: [...byTerm.values()] };
}

/** Ends proposals that nobody answered in time. @returns when the others are to be answered, ms */
async function expireProposals(
  tx: TenantTransaction,
  lifecycle: StoredLifecycle,
  now: number,
): Promise<number[]> {
  const open = (await listProposals(tx, lifecycle.agreementId)).filter(({ state }) => state === 'open');
  for (const one of open) {
    if (one.answerBy === null || one.answerBy > now) continue;
    await endProposal(tx, one, { state: 'expired', at: one.answerBy });
    await record(
      tx,
      'system',
      { before: lifecycle, after: lifecycle },
      {
        ...{ event: 'proposal expired', at: one.answerBy, party: 'system', proposal: one.number },
      },
    );
  }
  return open.flatMap(({ answerBy }) => answerBy ?? []);
}

/** @returns the instants at which the next step may be due, ms */
async function followTerms(tx: TenantTransaction, one: Standing, now: number): Promise<number[]> {
  if (!RUNNING.has(one.lifecycle.state)) return [];
  const { resumesAt } = one.lifecycle;
  const place = Math.max(
    0,
    one.terms.findLastIndex(({ agreement }) => agreement.term.from <= now),
  );
  const { agreement } = one.terms[place]!;
  const following = one.terms[place + 1];
  const { reviewAt, noticeAt, endsAt } = termDeadlines(agreement);
  const { endsAt: noticed } = one.lifecycle;
  if (resumesAt !== null && resumesAt <= Math.min(now, noticed ?? endsAt, endsAt))
    await resume(tx, one, resumesAt);
  if (noticed !== null && noticed <= now) {
    await move(
      tx,
      one,
      noticed < endsAt ? 'terminated' : 'expired',
      noticed < endsAt ? 'ended by notice' : 'expired',
      noticed,
    );
    return [];
  }
  const { from, renewal } = agreement.term;
  const events = await listLifecycleEvents(tx, one.id);
  const has = (event: string, since: number) =>
    events.some((past) => past.event === event && past.at >= since);
  if (place > 0 && !has('renewed', from) && !has('renegotiated', from))
    await move(
      tx,
      one,
      one.lifecycle.state === 'suspended' ? 'suspended' : 'active',
      isRenewal(one.terms[place - 1]!, one.terms[place]!) ? 'renewed' : 'renegotiated',
      from,
    );
  if (endsAt <= now) {
    await move(tx, one, 'expired', 'expired', endsAt);
    return [];
  }
  const renewsAt = noticeAt ?? endsAt - 1;
  const mayRenew =
    renewal.kind === 'automatic' && one.terms.length - 1 < (renewal.times ?? Number.POSITIVE_INFINITY);
  if (mayRenew && noticed === null && !following && renewsAt <= now && !has('could not renew', renewsAt))
    await renew(tx, one, renewsAt);
  const isOpen = one.lifecycle.state === 'active' && noticed === null && !following;
  if (isOpen && reviewAt <= now && !has('review started', reviewAt))
    await move(tx, one, 'in review', 'review started', reviewAt);
  const others = [noticed, following?.agreement.term.from, one.lifecycle.resumesAt];
  return [reviewAt, renewsAt, endsAt, ...others.flatMap((at) => at ?? [])];
}

/** Resumes one whose suspension ends at an instant that was agreed, ms. */
async function resume(tx: TenantTransaction, one: Standing, at: number): Promise<void> {
  const state = stateBefore(await listLifecycleEvents(tx, one.id));
  await move(tx, one, state, 'resumed', at);
  const reason = 'The suspension was agreed until then.';
  await tellSuspension(tx, one.id, { isSuspended: false, at, reason, by: { by: 'system', party: 'both' } });
}

const RUNNING: ReadonlySet<LifecycleState> = new Set(['active', 'in review', 'suspended']);

/** Whether a term says what the one before it would say by itself, its days aside. Texts are compared: zones and holidays of another year are no other terms. */
function isRenewal(before: LoadedAgreement, after: LoadedAgreement): boolean {
  const [expected, agreed] = [
    renewedText(before.stored.text, before.agreement, followingTerm(before.agreement)),
    after.stored.text,
  ].map((text) => parseAgreement(text, { holidays: publicHolidays }));
  if (!expected?.ok || !agreed?.ok) return false;
  return diffAgreements(expected.agreement, agreed.agreement).differences.every(
    ({ clause }) => clause === 'term',
  );
}

/** Makes the version that goes on for a further term, since nobody gave notice. */
async function renew(tx: TenantTransaction, one: Standing, at: number): Promise<void> {
  const current = one.terms.at(-1)!;
  const text = renewedText(current.stored.text, current.agreement, followingTerm(current.agreement));
  const before = one.lifecycle;
  const after = { ...before, revision: before.revision + 1 };
  one.lifecycle = after;
  const parsed = parseAgreement(text, { holidays: publicHolidays });
  if (!parsed.ok) {
    const [first] = parsed.problems;
    const words = `Line ${first!.line}: ${first!.message} Propose a text for the next term.`;
    await record(tx, 'system', { before, after }, { event: 'could not renew', at, party: 'system', words });
    return;
  }
  const { agreement } = parsed;
  const { version } = await putAgreement(tx, {
    id: one.id,
    title: agreement.title,
    text,
    times: timesOf(agreement),
    takesOverAt: agreement.term.from,
    at,
  });
  const words = `Nobody gave notice: it goes on until ${agreement.term.toDate}.`;
  const more = { version, to: agreement.term.toDate };
  await record(
    tx,
    'system',
    { before, after },
    { event: 'renews by itself', at, party: 'system', words, more },
  );
}

async function move(
  tx: TenantTransaction,
  one: Standing,
  state: LifecycleState,
  event: string,
  at: number,
): Promise<void> {
  const before = one.lifecycle;
  const isMoved = state !== before.state;
  const gone = isMoved ? { asked: null, resumesAt: null } : {};
  const after = { ...before, ...gone, state, sinceAt: at, revision: before.revision + 1 };
  await record(tx, 'system', { before, after }, { event, at, party: 'system' });
  one.lifecycle = after;
}
