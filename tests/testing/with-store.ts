import { openStore, type Store } from '@tallystick/store';

/** Opens the store of a database for some work, and closes it again. */
export async function withStore<Result>(
  databaseUrl: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore({ databaseUrl });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
