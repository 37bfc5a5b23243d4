import { type DeliverOptions, deliverDue } from './deliver.ts';

/** Sends alerts while the server runs. */
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
export function startDelivery(options: DeliverOptions): DeliveryWorker {
  let wanted = false;
  let stopped = false;
  let isAway = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const loop = async () => {
    while (wanted && !stopped) {
      wanted = false;
      const next = await deliverDue(options);
      clearTimeout(timer);
      const wait = next === undefined ? LONGEST_TIMER_MS : next - options.now();
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
          options.log(`alerts could not be sent: ${error instanceof Error ? error.message : String(error)}`);
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
