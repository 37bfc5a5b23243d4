import { exact, type Rational } from '@tallystick/agreement';
import type { AvailabilityCause } from '../availability/measure.ts';

/** Where a period stands in its life (semantics §4), by the evaluation instant. */
export type PeriodState = 'open' | 'provisional' | 'final';

/** One judgement period of an objective. */
export interface JudgedPeriod {
  /** Stable id: `2016-03`, `2016-Q1`, `2016-W10`… */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Whether the term cuts it short, or a change of version within it. */
  readonly partial: boolean;
  readonly state: PeriodState;
  /** Of a rolling window: the period of the statement that it ends with. Windows of one objective may overlap. */
  readonly statement?: { readonly from: number; readonly to: number };
}

/** Where an objective stands in a period (semantics §6). */
export type Status = 'met' | 'missed' | 'on track' | 'at risk' | 'lost' | 'no data';

/** What a figure counts: the unit of its good and valid parts, or of its samples. */
export type FigureUnit = 'outcomes' | 'ms' | 'events' | 'slices' | 'values' | 'answers' | 'records' | 'parts';

/** What an objective comes to in a period, before it is judged. Exact. */
export interface Figure {
  readonly unit: FigureUnit;
  /** What the target is held against; undefined where nothing valid happened: no figure, never 100 %. */
  readonly attained: Rational | undefined;
  /** The parts of a share; undefined for means, percentiles, scores and numbers. */
  readonly share: ShareParts | undefined;
  /** How many outcomes, values, answers or records a figure without parts comes from. */
  readonly samples: number | undefined;
  /**
   * In an open period of a composite: the most that it can still attain, as far as that is known in advance. For plain
   * shares that follows from their parts.
   */
  readonly reachable?: Rational;
  /** Of a sketch: by how much the value may be off, as a share of it. */
  readonly relativeError?: Rational;
  /** For time: how much of the promised time had a known state. */
  readonly coverage: { readonly knownMs: number; readonly promisedMs: number } | undefined;
  /** For time: the incidents or probes behind the down time, the largest first. */
  readonly causes: readonly AvailabilityCause[];
  /** Where the source of record says nothing: the source whose records count instead. */
  readonly fallback?: FallbackUse;
  /** For clocks: subjects whose clock runs at the evaluation instant, in the open period only. */
  readonly openClocks: OpenClocks | undefined;
}

/** That the records of a fallback count in a figure (semantics §9). */
export interface FallbackUse {
  readonly source: string;
  /** For time: in how much of the promised time; undefined where the whole figure is the fallback's. */
  readonly ms: number | undefined;
}

/** A share is good ÷ valid, both in the figure's unit. */
export interface ShareParts {
  readonly good: Rational;
  readonly valid: Rational;
  /** Valid units that the whole period will have, known in advance for time only. */
  readonly wholeValid: Rational | undefined;
}

/** The figure of a share, without what only some kinds have. */
export function shareFigure(unit: FigureUnit, share: ShareParts): Figure {
  const attained = share.valid.numerator === 0n ? undefined : exact.divide(share.good, share.valid);
  return {
    unit,
    attained,
    share,
    samples: undefined,
    coverage: undefined,
    causes: [],
    openClocks: undefined,
  };
}

export interface OpenClocks {
  readonly running: number;
  readonly paused: number;
  /** Those of them that have used the warning share of their target. */
  readonly atRisk: number;
}

/** The figure of a mean, a percentile, a score or a number. @param samples how many values it comes from. */
export function valueFigure(
  unit: FigureUnit,
  attained: Rational | undefined,
  samples: number,
  relativeError?: Rational,
): Figure {
  return {
    unit,
    attained,
    share: undefined,
    samples,
    ...(relativeError ? { relativeError } : {}),
    coverage: undefined,
    causes: [],
    openClocks: undefined,
  };
}
