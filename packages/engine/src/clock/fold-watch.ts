import type { Calendar } from '@tallystick/time';

/** One stretch of a clock's life, for the explanation of its deadline. */
export interface ClockSegment {
  readonly from: number;
  readonly to: number;
  readonly phase: 'running' | 'paused' | 'stopped';
  /** What the clock runs on, without excluded time. */
  readonly calendar: Calendar;
  /** The target in force, ms of business time. */
  readonly targetMs: number | undefined;
  /** Business time used in this stretch, ms. */
  readonly elapsedMs: number;
  /** Row of the record that began the stretch; undefined for a retroactive start. */
  readonly row: number | undefined;
  readonly cycle: number;
}

/** How a clock stands where its records end, for what comes if none follows. */
export interface ClockEnd {
  readonly phase: 'running' | 'paused' | 'stopped';
  /** What it runs on, without excluded time. */
  readonly calendar: Calendar;
}

/** What a fold tells besides the cycles. */
export interface FoldWatch {
  readonly onSegment?: (segment: ClockSegment) => void;
  /** Called with instants after the evaluation instant at which the result can change although no record comes. */
  readonly onChangeDue?: (at: number) => void;
  /** Called with how the clock stands at the evaluation instant, unless it never started or was reset. */
  readonly onEnd?: (end: ClockEnd) => void;
}
