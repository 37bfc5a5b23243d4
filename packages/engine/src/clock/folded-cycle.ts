import type { ClockIndicator } from '@tallystick/agreement';
import type { Calendar } from '@tallystick/time';
import { isSome, NONE, orUndefined } from '../none.ts';
import type { ClockCycle } from './outcome.ts';
import { withinHours } from './target-time.ts';

const NOBODY: readonly number[] = [];

/**
 * A cycle while it is folded. One object serves many subjects, one after the other, and holds nothing but plain
 * numbers, so that counting leaves nothing behind to be cleared away; what is to be kept is {@link sealed}.
 */
export class FoldedCycle {
  /** Counted from 0 in the order of starting. */
  index = 0;
  phase: 'idle' | 'running' | 'paused' | 'stopped' = 'idle';
  startedAt = NONE;
  stoppedAt = NONE;
  stoppedFromPause = false;
  /** The first instant at which elapsed exceeded the target, and when the target ran out before it. */
  breachedAt = NONE;
  breachDueAt = NONE;
  /** When the target in force was used up to the millisecond, where that happened. */
  usedUpAt = NONE;
  elapsedMs = NONE;
  /** Up to where `elapsedMs` counts. */
  countedTo = NONE;
  targetMs = NONE;
  /** From where business days are counted: the start, or the last restart. */
  targetFrom = NONE;
  /** Objectives that count the cycle, by place in the policy: those of its decided instant, or of now. */
  countedBy: readonly number[] = NOBODY;
  /** What the clock runs on: that of its hours, without excluded time. */
  calendar: Calendar;

  constructor(calendar: Calendar) {
    this.calendar = calendar;
  }

  start(at: number): void {
    this.startedAt = at;
    this.targetFrom = at;
    this.countedTo = at;
    this.stoppedAt = NONE;
    this.breachedAt = NONE;
    this.breachDueAt = NONE;
    this.usedUpAt = NONE;
    this.elapsedMs = 0;
  }

  /** Counts the time that ran until then. @returns it, ms. */
  advance(to: number): number {
    const { calendar, countedTo: from } = this;
    const elapsed = calendar.elapsed(from, to);
    const left = this.targetMs - this.elapsedMs;
    if (elapsed >= left) this.#pass(from, left, elapsed);
    this.elapsedMs += elapsed;
    this.countedTo = to;
    return elapsed;
  }

  /** The target runs out in the time that is being counted, or is exceeded in it. */
  #pass(from: number, left: number, elapsed: number): void {
    const { calendar } = this;
    if (elapsed > left && !this.isBreached) {
      const exceededFrom = calendar.add(from, left);
      this.breachedAt = calendar.nextOpening(exceededFrom);
      this.breachDueAt = isSome(this.usedUpAt) ? this.usedUpAt : exceededFrom;
    }
    if (elapsed > 0 && elapsed === left) this.usedUpAt = calendar.add(from, left);
  }

  get isBreached(): boolean {
    return isSome(this.breachedAt);
  }

  /** The earlier of stop and breach; NONE while neither has happened. */
  get decidedAt(): number {
    return this.isBreached ? this.breachedAt : this.stoppedAt;
  }

  /** The instant by which the cycle belongs to a period ([CLK-19]); NONE while it is undecided, or that is still to come. */
  countedAt(attribute: ClockIndicator['attribute']): number {
    switch (attribute) {
      case 'decided':
        return this.decidedAt;
      case 'started':
        return isSome(this.decidedAt) ? this.startedAt : NONE;
      case 'stopped':
        return this.stoppedAt;
    }
  }

  get state(): ClockCycle['state'] {
    if (this.isBreached) return 'breached';
    if (this.phase === 'stopped') return isSome(this.targetMs) ? 'met' : 'stopped';
    return this.phase === 'paused' ? 'paused' : 'running';
  }

  /** The cycle as it stands, to be kept. */
  sealed(): ClockCycle {
    return {
      index: this.index,
      startedAt: this.startedAt,
      stoppedAt: orUndefined(this.stoppedAt),
      breachedAt: orUndefined(this.breachedAt),
      decidedAt: orUndefined(this.decidedAt),
      elapsedMs: this.elapsedMs,
      targetMs: orUndefined(this.targetMs),
      dueAt: orUndefined(this.#dueAt()),
      state: this.state,
      countedBy: this.countedBy,
    };
  }

  /** [CLK-13] Defined only while the clock runs, or ran until it stopped. */
  #dueAt(): number {
    if (this.isBreached) return this.breachDueAt;
    const isPaused = this.phase === 'paused' || (this.phase === 'stopped' && this.stoppedFromPause);
    if (isPaused || !isSome(this.targetMs)) return NONE;
    if (isSome(this.usedUpAt)) return this.usedUpAt;
    const left = this.targetMs - this.elapsedMs;
    return withinHours(() => this.calendar.add(this.countedTo, left)) ?? NONE;
  }
}
