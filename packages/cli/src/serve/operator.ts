import type { Operator } from '@tallystick/server';
import type { Store } from '@tallystick/store';
import { CommandError, EXIT } from '../exit.ts';
import { withStore } from './with-store.ts';

/** Does something with the accounts in the database that the options name; what refuses it ends the command in its own words. */
export async function withOperator<Result>(
  options: { readonly data: string },
  work: (operator: Operator, store: Store) => Promise<Result>,
): Promise<Result> {
  const { HttpProblem, operatorOf } = await import('@tallystick/server');
  return withStore(options, async (store) => {
    try {
      return await work(operatorOf(store, Date.now), store);
    } catch (error) {
      if (error instanceof HttpProblem) throw new CommandError(EXIT.invalidInput, error.message);
      throw error;
    }
  });
}
