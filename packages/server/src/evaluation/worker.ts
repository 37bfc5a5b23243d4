import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SigningKey } from '@tallystick/ledger';
import {
  type Arrival,
  type ClaimedMark,
  claimDirty,
  databaseTrouble,
  finishDirty,
  fireDueTimes,
  giveBackLeases,
  isOtherBasis,
  type LeaseTo,
  nextDueTime,
  nextReviewTime,
  POLL_MS,
  renewLease,
  type Store,
} from '@tallystick/store';
import { AlertBook } from '../alerts/alert-book.ts';
import { CreditBook } from '../credits/credit-book.ts';
import { type DueLoop, dueLoop } from '../due/due-loop.ts';
import { EscalationBook } from '../escalations/escalation-book.ts';
import { followLifecycles } from '../lifecycle/follow.ts';
import { enforceRetention } from '../privacy/retention.ts';
import { checkpointNow } from '../proof/checkpoint.ts';
import { startQualityKeeper } from '../quality/keeper.ts';
import { makeDueReviews, ReviewSchedules } from '../reviews/schedule.ts';
import { StatementKeeper } from '../statements/keeper.ts';
import { type EvaluatedAgreement, evaluateAgreement } from './evaluate-agreement.ts';
import { LiveAgreements, type LiveStep } from './live-agreements.ts';
import { type Books, followStep, storeStep } from './store-step.ts';

/** How long after the last sign of life of a worker another may take its evaluation over, ms. It gives three in that time. */
const LEASE_MS = 30_000;

/** After an evaluation the worker rests as long as that took, at most this, ms: a stream of evidence leaves room for others. */
const LONGEST_PAUSE_MS = 2_000;

/** While evidence keeps the worker busy, it looks this often for what is due, ms. */
const DUE_EVERY_MS = 250;

/** How often the worker asks whether a day of looking for what is kept too long has come, ms. */
const RETENTION_ASKED_MS = 60_000;

/** What a worker needs from its surroundings. */
export interface WorkerOptions {
  readonly store: Store;
  /** Reads the clock, ms. */
  readonly now: () => number;
  readonly log: (message: string) => void;
  /** Signs the ledger after each evaluation; without it, nothing is signed. */
  readonly signingKey?: SigningKey;
  /** Hears of each evaluation and how long it took, ms. */
  readonly onEvaluated: (result: 'done' | 'failed', elapsedMs: number) => void;
  /** How long after the last sign of life of a worker another may take its evaluation over, ms; 30 s by default. */
  readonly leaseMs?: number;
  /** Called after people were erased because what is known of them was kept long enough. */
  readonly onErased?: () => void;
}

/** Evaluates agreements whose evidence or text changed, or whose due time has come, and looks at the quality of their sources, until it is stopped. */
export interface Worker extends DueLoop {
  /** Whom to give the lease of what comes in this process: undefined while it has something in hand. */
  leaseTo(): LeaseTo | undefined;
  /** Evaluates evidence of this process that came with the lease for it, without reading it again. */
  take(tenantId: string, agreementId: string, arrival: Arrival): void;
  /** Gives back, once it is stopped and nothing comes any more, the leases that came with evidence and that it did not get to. */
  giveBack(): Promise<void>;
}

/** Evidence that is at hand, and the lease to evaluate it. */
interface Handed {
  readonly claim: ClaimedMark;
  readonly arrival: Arrival;
}

/** Starts a worker. Any number may run, in any number of processes: each agreement is claimed by one at a time. */
export function startWorker(options: WorkerOptions): Worker {
  let owner = newName();
  /** Evidence that came with the lease for it, of agreements by tenant and id: the next to be evaluated. */
  const handed: Handed[] = [];
  let isAtWork = false;
  let isEnding = false;
  const live = new LiveAgreements();
  const books: Books = {
    credits: new CreditBook(),
    alerts: new AlertBook(),
    escalations: new EscalationBook(),
    statements: new StatementKeeper(options.signingKey),
    reviews: new ReviewSchedules(),
  };
  const quality = startQualityKeeper(options);
  /** When due times were looked at last, by the process's own clock, ms. */
  let firedAt = Number.NEGATIVE_INFINITY;
  /** When to ask for retention next, by the clock of due times, ms. */
  let retentionAt = Number.NEGATIVE_INFINITY;

  /** Evaluates until nothing waits and nothing is due. */
  const evaluateAll = async (isStopped: () => boolean) => {
    while (!isStopped()) {
      const startedAt = performance.now();
      const outcome = await workOnce(options, live, books, { owner, handed: handed.shift() });
      // What failed stays leased to the name that failed at it, and is tried again when that ends.
      if (outcome === 'failed') owner = newName();
      const isIdle = outcome === 'nothing to do';
      if (isIdle || startedAt - firedAt > DUE_EVERY_MS) {
        firedAt = startedAt;
        if ((await fireDue(options)) === 0 && isIdle) return;
      }
      if (!isIdle) quality.wake();
      if (!isIdle) await pause(Math.min(performance.now() - startedAt, LONGEST_PAUSE_MS));
    }
  };
  const loop = dueLoop({
    round: async (isStopped) => {
      isAtWork = true;
      await evaluateAll(isStopped).finally(() => {
        isAtWork = false;
      });
      if (isStopped()) return undefined;
      quality.wake(); // After what is evaluated, which it would slow down.
      if (options.now() >= retentionAt) {
        retentionAt = options.now() + RETENTION_ASKED_MS;
        if ((await enforceRetention(options.store, options.now())) > 0) options.onErased?.();
      }
      return nextDue(options.store);
    },
    longestTimerMs: POLL_MS,
    now: options.now,
    // Told once: it looks again at the next poll, for as long as it takes.
    onFailure: (error) => options.log(`the worker could not reach its queue: ${messageOf(error)}`),
    onRecovery: () => options.log('the worker has its queue back'),
  });
  return {
    wake: loop.wake,
    leaseTo: () =>
      isEnding || isAtWork || handed.length > 0 ? undefined : { owner, leaseMs: options.leaseMs ?? LEASE_MS },
    take: (tenantId, agreementId, arrival) => {
      const { owner, generation } = arrival; // The name that it had then: the lease is that one's.
      handed.push({ claim: { tenantId, agreementId, owner, generation }, arrival });
      loop.wake();
    },
    idle: async () => {
      await loop.idle();
      await quality.idle();
    },
    giveBack: () =>
      giveBackLeases(options.store, [owner, ...handed.map(({ claim }) => claim.owner)]).catch(
        (error: unknown) => options.log(`leases run out by themselves: ${messageOf(error)}`),
      ),
    stop: async () => {
      isEnding = true;
      await loop.stop();
      await quality.stop();
    },
  };
}

/** Fires what is due by the clock, and says how much that was. */
async function fireDue({ store, now, log }: WorkerOptions): Promise<number> {
  const onError = (agreementId: string, error: unknown) =>
    log(`the review of ${agreementId} could not be made: ${messageOf(error)}`);
  const lifecycles = await followLifecycles(store, now(), log);
  return lifecycles + (await fireDueTimes(store, now())) + (await makeDueReviews(store, now(), onError));
}

/** When the next of it is due, ms; undefined where nothing is. */
async function nextDue(store: Store): Promise<number | undefined> {
  const times = [await nextDueTime(store), await nextReviewTime(store)].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Evaluates one agreement: what is at hand, else what it claims. `cut off` where the database went away: the claim is to be taken up again as soon as it is back. */
async function workOnce(
  options: WorkerOptions,
  live: LiveAgreements,
  books: Books,
  { owner, handed }: { readonly owner: string; readonly handed: Handed | undefined },
): Promise<'nothing to do' | 'done' | 'failed' | 'cut off'> {
  const { store, now, log, onEvaluated, signingKey, leaseMs = LEASE_MS } = options;
  const claim = handed?.claim ?? (await claimDirty(store, { owner, leaseMs }))[0];
  if (!claim) return 'nothing to do';
  const { tenantId, agreementId } = claim;
  const startedAt = performance.now();
  const renewing = setInterval(() => {
    // If it cannot be renewed now, the next time may do; a lost lease costs only work done twice.
    renewLease(store, claim, leaseMs).catch((error: unknown) => log(messageOf(error)));
  }, leaseMs / 3);
  const evaluate = async (arrival: Arrival | undefined) => {
    const from = performance.now();
    const step =
      (await live.step(store, tenantId, agreementId, now(), arrival)) ??
      wholeStep(await evaluateAgreement(store, tenantId, agreementId, now()));
    if (!step) return;
    const stored = await storeStep(store, books, {
      tenantId,
      agreementId,
      step,
      tookMs: performance.now() - from,
      now,
    });
    if (!stored) return;
    live.stored(tenantId, agreementId, step.result);
    await followStep(store, books, { tenantId, agreementId, step, now });
  };
  try {
    // Where somebody else stored results meanwhile, or changed the agreement, all of it is looked at again.
    await evaluate(handed?.arrival).catch((error: unknown) => {
      if (!isOtherBasis(error)) throw error;
      return evaluate(undefined);
    });
    // Apart, and on disk before anyone sees it: a checkpoint is handed out and cannot be derived again.
    if (signingKey)
      await store.withTenant(tenantId, (tx) => checkpointNow(tx, agreementId, signingKey, now()));
    await finishDirty(store, claim);
    onEvaluated('done', performance.now() - startedAt);
    return 'done';
  } catch (error) {
    // The claim stays, and the failure is told each time.
    onEvaluated('failed', performance.now() - startedAt);
    log(`evaluating ${agreementId} failed: ${messageOf(error)}`);
    return databaseTrouble(error) === 'away' ? 'cut off' : 'failed';
  } finally {
    clearInterval(renewing);
  }
}

/** A name for a worker that no other has, for people who look into the queue. */
function newName(): string {
  return `worker-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/** An evaluation of all evidence, in the form of a step that nothing went before. */
function wholeStep(evaluated: EvaluatedAgreement | undefined): LiveStep | undefined {
  if (!evaluated) return undefined;
  const { outcomes, ...rest } = evaluated;
  return { ...rest, basis: undefined, changed: { of: [], rows: [] }, outcomes: () => outcomes };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
