import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SigningKey } from '@tallystick/ledger';
import {
  claimDirty,
  databaseTrouble,
  finishDirty,
  fireDueTimes,
  markQuality,
  nextDueTime,
  nextReviewTime,
  POLL_MS,
  renewLease,
  replaceResults,
  type Store,
  setDueTime,
  type TenantTransaction,
  updateResults,
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
import { dueTime, earlier } from './due.ts';
import { type EvaluatedAgreement, evaluateAgreement } from './evaluate-agreement.ts';
import { LiveAgreements, type LiveStep } from './live-agreements.ts';

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
export type Worker = DueLoop;

/** Starts a worker. Any number may run, in any number of processes: each agreement is claimed by one at a time. */
export function startWorker(options: WorkerOptions): Worker {
  let owner = newName();
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
      const outcome = await workOnce(options, live, books, owner);
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
      await evaluateAll(isStopped);
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
    idle: async () => {
      await loop.idle();
      await quality.idle();
    },
    stop: async () => {
      await loop.stop();
      await quality.stop();
    },
  };
}

/** What follows from evaluations and is kept for good. */
interface Books {
  readonly credits: CreditBook;
  readonly alerts: AlertBook;
  readonly escalations: EscalationBook;
  readonly statements: StatementKeeper;
  readonly reviews: ReviewSchedules;
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

/** Claims and evaluates one agreement. `cut off` where the database went away: the claim is to be taken up again as soon as it is back. */
async function workOnce(
  { store, now, log, onEvaluated, signingKey, leaseMs = LEASE_MS }: WorkerOptions,
  live: LiveAgreements,
  { credits, alerts, escalations, statements, reviews }: Books,
  owner: string,
): Promise<'nothing to do' | 'done' | 'failed' | 'cut off'> {
  const [claim] = await claimDirty(store, { owner, leaseMs });
  if (!claim) return 'nothing to do';
  const { tenantId, agreementId } = claim;
  const startedAt = performance.now();
  const renewing = setInterval(() => {
    // If it cannot be renewed now, the next time may do; a lost lease costs only work done twice.
    renewLease(store, claim, leaseMs).catch((error: unknown) => log(messageOf(error)));
  }, leaseMs / 3);
  try {
    const step =
      (await live.step(store, tenantId, agreementId, now())) ??
      wholeStep(await evaluateAgreement(store, tenantId, agreementId, now()));
    if (step) {
      const { result, nextChangeAt } = step;
      const due = step.isBinding ? credits.news(tenantId, step.report) : undefined;
      const dueAt = dueTime({ asOf: result.asOf, nextChangeAt, tookMs: performance.now() - startedAt });
      const written = await store.withTenant(
        tenantId,
        async (tx) => {
          const outcome = await writeStep(tx, agreementId, step);
          if (outcome === 'outdated') return undefined;
          if (hasMore(step)) await markQuality(tx, agreementId, { ...result, at: now() });
          await due?.write(tx, { at: now(), evidenceSize: result.evidenceSize });
          const changed = outcome === 'updated' ? step.changed.rows : undefined;
          // Of an agreement that is not active yet nothing is told.
          if (!step.isBinding) {
            await setDueTime(tx, agreementId, dueAt);
            return [];
          }
          const told = await alerts.tell(tx, { ...step, changed }, now());
          const touched = step.changed.of.map(({ subject }) => subject);
          const followed = await escalations.follow(tx, { ...step, changed, touched }, now());
          await setDueTime(tx, agreementId, earlier(dueAt, followed.nextDueAt));
          return [told, followed];
        },
        { derived: true },
      );
      if (written) {
        live.stored(tenantId, agreementId, result);
        due?.written();
        for (const one of written) one.written();
        // Apart, for a first revision reads the ledger as it was known.
        if (step.isBinding) {
          await statements.follow(store, tenantId, step.report, { asOf: result.asOf, now: now() });
          await reviews.follow(store, tenantId, agreementId, result.agreementVersion, now());
        }
      }
      // Apart, and on disk before anyone sees it: a checkpoint is handed out and cannot be derived again.
      if (signingKey)
        await store.withTenant(tenantId, (tx) => checkpointNow(tx, agreementId, signingKey, now()));
    }
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

/** Whether an evaluation is of other evidence, or of another version, than the one that it goes on from. */
function hasMore({ basis, result }: LiveStep): boolean {
  return basis?.evidenceSize !== result.evidenceSize || basis.agreementVersion !== result.agreementVersion;
}

/** Writes what changed where that is known, else all. */
async function writeStep(
  tx: TenantTransaction,
  agreementId: string,
  { result, basis, changed, outcomes }: LiveStep,
): Promise<'updated' | 'replaced' | 'outdated'> {
  if (basis && (await updateResults(tx, agreementId, basis, result, changed)) === 'updated') return 'updated';
  return replaceResults(tx, agreementId, result, outcomes());
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
