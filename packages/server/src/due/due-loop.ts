/** Work that waits for its time, done beside the requests of a server. */
export interface DueLoop {
  /** Looks for what is due now; calls that come while it works make it look once more. */
  wake(): void;
  /** Resolves when nothing more is due now. */
  idle(): Promise<void>;
  /** Finishes what is at hand and ends. */
  stop(): Promise<void>;
}

export interface DueLoopOptions {
  /**
   * Does what is due, and says when the next is, ms; undefined where nothing waits. A long one ends early once
   * `isStopped` says so.
   */
  readonly round: (isStopped: () => boolean) => Promise<number | undefined>;
  /** What is due later than this from now is left to whoever polls and wakes us, ms. */
  readonly longestTimerMs: number;
  /** Reads the clock, ms. */
  readonly now: () => number;
  /** Hears of the first of several failures of a round in a row. The next wake tries again. */
  readonly onFailure: (error: unknown) => void;
  /** Hears of the first round after such failures that ends well. */
  readonly onRecovery?: () => void;
}

/** Makes a loop that rests until it is woken, and then wakes itself when the next is due. */
export function dueLoop({ round, longestTimerMs, now, onFailure, onRecovery }: DueLoopOptions): DueLoop {
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
      const next = await round(() => stopped);
      if (next === undefined || stopped) continue;
      const wait = next - now();
      if (wait < longestTimerMs) timer = setTimeout(wake, Math.max(0, wait)).unref();
    }
    if (isAway) onRecovery?.();
    isAway = false;
  };
  const wake = () => {
    wanted = true;
    if (stopped) return;
    // A turn later, so that a round that wakes us at once finds it running.
    running ??= Promise.resolve()
      .then(loop)
      .catch((error: unknown) => {
        if (!isAway) onFailure(error);
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
