/** A clause of an agreement that OpenSLO, or Prometheus, cannot say, and why. */
export interface Unsaid {
  /** Its path in the agreement: `objectives.up.warnAt`. */
  readonly clause: string;
  readonly message: string;
}

/** `objectives.up.warnAt: OpenSLO has no …` */
export function unsaidText({ clause, message }: Unsaid): string {
  return `not said: ${clause}: ${message}`;
}

/** Tells of a clause that is not said. */
export type Tell = (clause: string, message: string) => void;
