/** What is shown where the address does not say: the clocks that run, the next due first. */
export const USUAL_STATE = 'running';
const STATES = ['running', 'breached', 'paused', 'all'] as const;
export type ShiftState = (typeof STATES)[number];

export interface ShiftSearch {
  readonly agreement?: string;
  readonly state?: ShiftState;
  /** For a screen on the wall: large, and nothing else. */
  readonly wall?: true;
  /** Whether samples are shown beside what is live. */
  readonly samples?: true;
}

/** Reads the address; what it does not understand is left out. */
export function shiftSearch({ agreement, state, wall, samples }: Record<string, unknown>): ShiftSearch {
  const known = STATES.find((one) => one === state);
  return {
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
    ...(known && known !== USUAL_STATE ? { state: known } : {}),
    ...(wall === true ? { wall } : {}),
    ...(samples === true ? { samples } : {}),
  };
}
