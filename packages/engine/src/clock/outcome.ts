/** How one cycle of a clock stands at the evaluation instant (semantics §3.1). */
export interface ClockCycle {
  /** Counted from 0 in the order of starting. */
  readonly index: number;
  /** When the clock started, ms. */
  readonly startedAt: number;
  /** When it stopped; undefined while it has not. */
  readonly stoppedAt: number | undefined;
  /** The first instant at which elapsed exceeded the target. */
  readonly breachedAt: number | undefined;
  /** The earlier of stop and breach; undefined while neither has happened. */
  readonly decidedAt: number | undefined;
  /** Business time used, until the stop or the evaluation instant, ms. */
  readonly elapsedMs: number;
  /** The target in force, as business time, ms; undefined where no objective governs the subject. */
  readonly targetMs: number | undefined;
  /** When the target runs out undisturbed, or ran out; undefined while paused, and without a target. */
  readonly dueAt: number | undefined;
  readonly state: 'met' | 'breached' | 'running' | 'paused' | 'stopped';
  /** The objectives (by place in the policy) that count the cycle: at the decided instant, or now. */
  readonly countedBy: readonly number[];
}
