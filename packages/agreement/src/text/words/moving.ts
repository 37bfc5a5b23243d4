/** How a target moves while the agreement runs. */
export interface MovingWords {
  /** The target at a glance, where it is that of the beginning only. */
  readonly atFirst: (target: string) => string;
  readonly rampStep: (target: string, date: string) => string;
  readonly targetOfPeriod: string;
  readonly targetBounds: (floor: string, ceiling: string) => string;
  readonly largestStep: (points: string) => string;
  readonly shortestInterval: (length: string) => string;
  readonly targetNotice: (length: string) => string;
  readonly targetFollows: (indicator: string, percentile: string | undefined) => string;
  readonly targetProposed: (comparator: 'above' | 'below', value: string, target: string) => string;
}
