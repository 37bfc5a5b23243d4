/** Sends or fetches what is due, and says when the next is, ms; undefined where nothing waits. */
export type Round = () => Promise<number | undefined>;

/** Sends alerts and statements, and whatever else leaves for other machines when it is due, while the server runs. */
export interface DeliveryWorker {
  /** Looks for what is due now; calls that come while it works make it look once more. */
  wake(): void;
  /** Resolves when nothing more is due now. */
  idle(): Promise<void>;
  /** Finishes the message at hand and ends. */
  stop(): Promise<void>;
}

/** What is due later than this is found when the server's next poll wakes us, ms. */
const LONGEST_TIMER_MS = 60_000;

/** Starts sending. Several servers may: each delivery is claimed by one at a time. */
export function startDelivery(
  rounds: readonly Round[],
  options: { readonly now: () => number; readonly log: (message: string) => void },
): DeliveryWorker {
  let wanted = false;
  let stopped = false;
  let isAway = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const loop = async () => {
    while (wanted && !stopped) {
      wanted = false;
      // Before the round: a timer that came in the middle of it would ask for another one, and so for ever.
      clearTimeout(timer);
      const next = await goRound(rounds);
      const wait = next - options.now();
      if (wait < LONGEST_TIMER_MS) timer = setTimeout(wake, Math.max(0, wait)).unref();
    }
    isAway = false;
  };
  const wake = () => {
    wanted = true;
    if (stopped) return;
    running ??= loop()
      .catch((error: unknown) => {
        // Told once: the next wake tries again, and what was claimed is due again by itself.
        if (!isAway)
          options.log(
            `what is due could not be sent: ${error instanceof Error ? error.message : String(error)}`,
          );
        isAway = true;
        wanted = false;
      })
      .finally(() => {
        running = undefined;
        if (wanted && !stopped) wake();
      });
  };
  return {
    wake,
    idle: async () => {
      wake();
      while (running) await running;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Each has its turn, whatever becomes of the others. @returns when the next is due, ms; Infinity where nothing waits */
async function goRound(rounds: readonly Round[]): Promise<number> {
  const failures: unknown[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (const round of rounds) {
    try {
      next = Math.min(next, (await round()) ?? next);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return next;
}
