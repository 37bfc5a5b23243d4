import type { EvidenceRecord } from '@tallystick/ledger';
import { StoreError } from '../errors.ts';
import type { Store } from '../open.ts';
import type { TenantTransaction } from '../tenant.ts';
import { appendPrepared, type Taken } from './append.ts';
import { APPEND_LIMIT_RECORDS, type PreparedRecord, prepareRecords } from './prepare.ts';

/** Appends records that arrive now, many callers at once. */
export interface Appender {
  /**
   * Adds records to an agreement's ledger; `receivedAt` is the moment at which they arrived by our own clock.
   *
   * @returns one word for each record, when they are durable
   * @throws StoreError `unknown-agreement`, `too-many-records`, `record-invalid`; what the database throws
   */
  append(tenantId: string, agreementId: string, records: readonly EvidenceRecord[]): Promise<Taken[]>;
}

interface Waiting {
  readonly records: readonly PreparedRecord[];
  readonly resolve: (words: Taken[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * An appender that commits in groups. Appends to one ledger wait for each other at its head, so what comes while
 * a commit is under way is collected and goes into the next one together: many small writers share one
 * flush to disk. Nobody waits for company: an append that finds the ledger free goes in at once.
 */
export function createAppender(store: Store): Appender {
  const queues = new Map<string, Waiting[]>();
  const knownAgreements = new Set<string>(); // An agreement never goes away again.

  const assertAgreement = async (tx: TenantTransaction, agreementId: string) => {
    const key = `${tx.tenantId} ${agreementId}`;
    if (knownAgreements.has(key)) return;
    const found = await tx.query(
      'SELECT 1 FROM tallystick.agreements WHERE tenant_id = $1 AND id = $2 LIMIT 1',
      [tx.tenantId, agreementId],
    );
    if (found.length === 0) {
      throw new StoreError(
        'unknown-agreement',
        `There is no agreement "${agreementId.slice(0, 100)}".`,
        'Check the id, or put the agreement in first.',
      );
    }
    knownAgreements.add(key);
  };

  const commit = async (tenantId: string, agreementId: string, group: readonly Waiting[]) => {
    try {
      const words = await store.withTenant(tenantId, async (tx) => {
        await assertAgreement(tx, agreementId);
        const records = group.length === 1 ? group[0]!.records : group.flatMap((one) => one.records);
        return appendPrepared(tx, agreementId, records, { isArrival: true });
      });
      let at = 0;
      for (const { records, resolve } of group) {
        resolve(words.slice(at, at + records.length));
        at += records.length;
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };

  const drain = async (tenantId: string, agreementId: string, key: string) => {
    const queue = queues.get(key)!;
    while (queue.length > 0) await commit(tenantId, agreementId, takeGroup(queue));
    queues.delete(key);
  };

  return {
    append: (tenantId, agreementId, records) =>
      new Promise((resolve, reject) => {
        const key = `${tenantId} ${agreementId}`;
        const waiting = { records: prepareRecords(records), resolve, reject }; // While an earlier group commits.
        const queue = queues.get(key);
        if (queue) {
          queue.push(waiting);
          return;
        }
        queues.set(key, [waiting]);
        void drain(tenantId, agreementId, key);
      }),
  };
}

/** As many of those who wait longest as fit into one transaction; at least one. */
function takeGroup(queue: Waiting[]): Waiting[] {
  let count = 0;
  let records = 0;
  do {
    records += queue[count]!.records.length;
    count += 1;
  } while (count < queue.length && records + queue[count]!.records.length <= APPEND_LIMIT_RECORDS);
  return queue.splice(0, count);
}
