import {
  type AnsweredRequest,
  addAnswered,
  type Sight,
  type Store,
  type TenantTransaction,
} from '@tallystick/store';

/** A transaction that stays open after its work is done, until it is known what is answered. */
export interface HeldTransaction {
  /** Runs work in it; what fails is taken back alone. */
  run<Result>(work: (tx: TenantTransaction) => Promise<Result>): Promise<Result>;
  /** Keeps the answer beside the changes and commits both. */
  keep(answered: AnsweredRequest): Promise<void>;
  /** Takes all changes back. */
  drop(): Promise<void>;
}

/** Ends a transaction whose changes are not wanted; it never leaves this file. */
class Dropped extends Error {}

/** Begins a transaction that ends when it is told to, and not when its work is done. */
export async function holdTransaction(
  store: Store,
  { tenantId, sight }: { readonly tenantId: string; readonly sight: Sight },
): Promise<HeldTransaction> {
  const begun = Promise.withResolvers<TenantTransaction>();
  const decided = Promise.withResolvers<AnsweredRequest>();
  decided.promise.catch(() => {}); // Heard by the transaction, where it has begun.
  const ended = store.withTenant(
    tenantId,
    async (tx) => {
      begun.resolve(tx);
      await addAnswered(tx, await decided.promise);
    },
    { sight },
  );
  ended.catch(begun.reject); // Where it has begun, whoever ends it hears.
  const tx = await begun.promise;
  return {
    run: async (work) => {
      await tx.query('SAVEPOINT request_work');
      try {
        const result = await work(tx);
        await tx.query('RELEASE SAVEPOINT request_work');
        return result;
      } catch (error) {
        await tx.query('ROLLBACK TO SAVEPOINT request_work').catch(() => {}); // Where the connection is lost, so are the changes.
        throw error;
      }
    },
    keep: async (answered) => {
      decided.resolve(answered);
      await ended;
    },
    drop: async () => {
      decided.reject(new Dropped());
      await ended.catch((error: unknown) => {
        if (!(error instanceof Dropped)) throw error;
      });
    },
  };
}
