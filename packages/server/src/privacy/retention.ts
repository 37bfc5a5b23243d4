import {
  appendAudit,
  claimRetention,
  dueRetention,
  EXPIRED_LIMIT,
  eraseDataSubject,
  expiredDataSubjects,
  type Store,
  setRetentionDue,
} from '@tallystick/store';
import { agreedRetention } from './agreed-retention.ts';

/** How often what is kept too long is looked for, and how long a changed class waits before it has an effect, ms. */
export const RETENTION_EVERY_MS = 86_400_000;

/**
 * Erases people whose data is older than its classes are kept, of every tenant whose day has come. The erasures, what is told of them and the next due time are one
 * transaction: each day is done once, however many workers look, and whoever dies meanwhile has done nothing of it.
 *
 * @returns how many were erased
 */
export async function enforceRetention(store: Store, now: number): Promise<number> {
  let erased = 0;
  for (const tenantId of await dueRetention(store, now)) {
    let found: number;
    do {
      found = await erasePortion(store, tenantId, now);
      erased += found;
    } while (found === EXPIRED_LIMIT);
  }
  return erased;
}

async function erasePortion(store: Store, tenantId: string, now: number): Promise<number> {
  return store.withTenant(tenantId, async (tx) => {
    if (!(await claimRetention(tx, now))) return 0;
    const people = await expiredDataSubjects(tx, now, await agreedRetention(tx));
    for (const person of people) {
      if ((await eraseDataSubject(tx, person, now)).kind !== 'erased') continue;
      await appendAudit(tx, {
        ...{ at: now, actor: 'system', action: 'person.erased', target: `data-subject ${person}` },
        reason:
          'All that is known of them is older than its classes are kept, by the agreements or by themselves.',
      });
    }
    if (people.length < EXPIRED_LIMIT) await setRetentionDue(tx, now + RETENTION_EVERY_MS);
    return people.length;
  });
}
