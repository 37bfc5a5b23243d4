import type { Indicator, Objective } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import type { StateStretch } from './availability/timeline.ts';
import type { BurnSeries } from './burn/series.ts';
import type { CompiledAgreement } from './compile.ts';
import type { Figure, JudgedPeriod, ShareParts } from './compliance/figure.ts';
import type { RecordsBySubject } from './evidence/subject-records.ts';
import type { EvidenceTable } from './evidence/table.ts';
import type { ExcludedTime } from './exclusions/excluded-time.ts';
import type { Findings } from './findings.ts';
import type { Spread } from './spread/spread.ts';

/** What an indicator's evidence comes to. Each kind of indicator has a module that makes one. */
export interface Measurement {
  /**
   * The figure of an objective over the indicator.
   * @param place of the period among the objective's periods.
   */
  figure(objective: Objective, period: JudgedPeriod, place: number): Figure;
  /** For ratios: what the burn of an objective's budget is watched on. */
  burn?(objective: Objective): BurnSeries;
  /** For means of slices: the time behind them, which alerts watch; long windows are never means of ratios. */
  timeOver?(span: Interval): ShareParts;
  /** For states in time: the instants of a span that count as down, wholly or in part; a normalised set. */
  downTime?(span: Interval): readonly Interval[];
  /** How what the figure is made of lies within a span, where that is no down time. */
  spread?(objective: Objective, span: Interval): Spread;
  /** For states in time: the combined state over the term, until the evaluation instant. */
  readonly stretches?: readonly StateStretch[];
}

/** What a measurement may look at. */
export interface MeasureContext {
  readonly compiled: CompiledAgreement;
  readonly table: EvidenceTable;
  /** The records of every subject from a source, one subject after the other. */
  records(source: string): RecordsBySubject;
  /** Evaluation instant, ms. */
  readonly asOf: number;
  /** Begun periods of each objective, in time order. */
  readonly periodsOf: PeriodsByObjective;
  /** Takes what could not be used. */
  readonly findings: Findings;
  excluded(indicator: Indicator): ExcludedTime;
}

export type PeriodsByObjective = ReadonlyMap<string, readonly JudgedPeriod[]>;
