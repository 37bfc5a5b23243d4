import { type DatabaseTrouble, databaseTrouble, openStore, type Store, StoreError } from '@tallystick/store';
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

/** What a command says when the database stands in its way. */
const TROUBLE: Readonly<Record<DatabaseTrouble, string>> = {
  away: 'The database went away meanwhile, as it does when the command or server that had started it ends. Look what was done, then try again.',
  full: 'The disk of the database is full. Make room, then try again.',
  'read-only': 'The database takes no changes, as a standby does. Name the primary in DATABASE_URL.',
};

/** Ends the command with the words of the database's error, where it is one. */
export async function withStoreErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw new CommandError(EXIT.invalidInput, error.message);
    const isOfFile = (error as NodeJS.ErrnoException).path !== undefined;
    const trouble = isOfFile ? undefined : databaseTrouble(error);
    if (trouble) throw new CommandError(EXIT.invalidInput, TROUBLE[trouble]);
    throw error;
  }
}
