/** Whole numbers of good and valid units by slice, in time order. */
export interface BurnSeries {
  /** Start of the first slice, ms. */
  readonly originAt: number;
  readonly sliceMs: number;
  readonly good: Uint32Array | Float64Array;
  readonly total: Uint32Array | Float64Array;
  /** How many of the series' units make one unit of the figure. */
  readonly scale: number;
  /** Whether the budget is of the whole period, whose valid units are known in advance, or of what has come so far. */
  readonly isWholeKnown: boolean;
}
