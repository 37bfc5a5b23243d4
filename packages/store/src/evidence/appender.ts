import type { EvidenceRecord } from '@tallystick/ledger';
import { StoreError } from '../errors.ts';
import type { Store } from '../open.ts';
import type { TenantTransaction } from '../tenant.ts';
import { quiet } from '../transaction.ts';
import { appendNew, appendPrepared, type Taken } from './append.ts';
import type { LeaseTo } from './grow-ledger.ts';
import type { Ledger } from './head.ts';
import { APPEND_LIMIT_RECORDS, type PreparedRecord, prepareRecords, type Refused } from './prepare.ts';

/** Appends records that arrive now, many callers at once. */
export interface Appender {
  /**
   * Adds records to an agreement's ledger; `receivedAt` is the moment at which they arrived by our own clock.
   *
   * @returns one word for each record, when they are durable, or why it was not taken while the others were
   * @throws StoreError `unknown-agreement`, `too-many-records`, `record-invalid`; what the database throws
   */
  append(
    tenantId: string,
    agreementId: string,
    records: readonly EvidenceRecord[],
  ): Promise<(Taken | Refused)[]>;
}

interface Waiting {
  readonly records: readonly PreparedRecord[];
  readonly resolve: (words: (Taken | Refused)[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Of how many ledgers the appender remembers how it left them. */
const REMEMBERED = 1_000;

/**
 * An appender that commits in groups. Appends to one ledger wait for each other at its head, so what comes while
 * a commit is under way is collected and goes into the next one together: many small writers share one
 * flush to disk. Nobody waits for company: an append that finds the ledger free goes in at once.
 *
 * It remembers how it left a ledger, and takes for granted that it is so still and that all ids are new: beginning, growth and end go out together then. The
 * database holds it to that, and where it is not so, the ledger is locked and looked at first.
 *
 * @param leaseTo a worker of this process, where one has nothing in hand: it hears of what comes with the lease for it
 */
export function createAppender(store: Store, leaseTo: () => LeaseTo | undefined = () => undefined): Appender {
  const queues = new Map<string, Waiting[]>();
  const knownAgreements = new Set<string>(); // An agreement never goes away again.
  const ledgers = new Map<string, Ledger>();

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

  const append = async (tenantId: string, agreementId: string, records: readonly PreparedRecord[]) => {
    const key = `${tenantId} ${agreementId}`;
    const held = ledgers.get(key);
    ledgers.delete(key); // Until it is known what became of it.
    if (held && records.length > 0) {
      // Given back without waiting for it, so that the commit goes out behind it.
      const { growing } = await store.withTenant(tenantId, async (tx) => ({
        growing: quiet(appendNew(tx, agreementId, held, records, leaseTo())),
      }));
      const grown = await growing;
      if (grown) {
        ledgers.set(key, grown);
        return records.map((): Taken => 'accepted');
      }
    }
    const { words, ledger } = await store.withTenant(tenantId, async (tx) => {
      await assertAgreement(tx, agreementId);
      return appendPrepared(tx, agreementId, records, { isArrival: true });
    });
    if (ledger) ledgers.set(key, ledger);
    for (const oldest of ledgers.keys()) {
      if (ledgers.size <= REMEMBERED) break;
      ledgers.delete(oldest);
    }
    return words;
  };

  const commit = async (tenantId: string, agreementId: string, group: readonly Waiting[]) => {
    try {
      const records = group.length === 1 ? group[0]!.records : group.flatMap((one) => one.records);
      const words = await append(tenantId, agreementId, records);
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
