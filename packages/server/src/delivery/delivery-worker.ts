import { type DueLoop, dueLoop } from '../due/due-loop.ts';

/** Sends or fetches what is due, and says when the next is, ms; undefined where nothing waits. */
export type Round = () => Promise<number | undefined>;

/** What is due later than this is found when the server's next poll wakes us, ms. */
const LONGEST_TIMER_MS = 60_000;

/**
 * Starts sending alerts and statements, and whatever else leaves for other machines when it is due, while the server
 * runs. Several servers may: each delivery is claimed by one at a time.
 */
export function startDelivery(
  rounds: readonly Round[],
  options: { readonly now: () => number; readonly log: (message: string) => void },
): DueLoop {
  return dueLoop({
    round: () => goRound(rounds),
    longestTimerMs: LONGEST_TIMER_MS,
    now: options.now,
    onFailure: (error) =>
      options.log(`what is due could not be sent: ${error instanceof Error ? error.message : String(error)}`),
  });
}

/** Each has its turn, whatever becomes of the others. @returns when the next is due, ms; undefined where nothing waits */
async function goRound(rounds: readonly Round[]): Promise<number | undefined> {
  const failures: unknown[] = [];
  let next: number | undefined;
  for (const round of rounds) {
    try {
      const due = await round();
      if (due !== undefined) next = Math.min(next ?? due, due);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return next;
}
