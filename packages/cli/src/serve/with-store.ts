import { openStore, type Store, StoreError } from '@tallystick/store';
import { CommandError, EXIT } from '../exit.ts';
import { storeLocation } from './options.ts';

/**
 * Does something with the database that the options and the environment name, and closes it.
 *
 * @throws CommandError with what stands in the way and what to do
 */
export async function withStore<Result>(
  options: { readonly data: string },
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  return withStoreErrors(async () => {
    const store = await openStore(storeLocation(options), { beside: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  });
}

/** Ends the command with the words of the database's error, where it is one. */
export async function withStoreErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw new CommandError(EXIT.invalidInput, error.message);
    throw error;
  }
}
