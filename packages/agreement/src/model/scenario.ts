import type { Rational } from '../exact/rational.ts';

/** A worked example that both parties agree on: what happens, and what it must come to. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly events: readonly ScenarioEvent[];
  readonly expectations: readonly Expectation[];
  /** Evaluation instant, ms; the end of the last period named, or the last event, when absent. */
  readonly asOf?: number;
}

/** Something that a source would say. */
export interface ScenarioEvent {
  /** When it happens, ms; written as local time in the agreement's zone. */
  readonly at: number;
  readonly subject: string;
  readonly type?: string;
  /** Id of a source; else those whose indicators read the subject. */
  readonly source?: string;
  /** Fields of the subject that the event sets; null clears one. */
  readonly set: ReadonlyMap<string, string | number | boolean | null>;
}

/** What a scenario must come to. `clause` is its own id: `scenarios.a-weekend.then[0]`. */
export type Expectation = OutcomeExpectation | StatusExpectation | CreditExpectation;

/** How a subject's clock ends. */
export interface OutcomeExpectation {
  readonly kind: 'outcome';
  readonly clause: string;
  readonly subject: string;
  readonly objective: string;
  readonly outcome: 'met' | 'breached' | 'running' | 'paused' | 'stopped';
  /** Business time used, ms. */
  readonly elapsedMs?: number;
  /** When the target runs out, ms. */
  readonly dueAt?: number;
}

/** Where an objective stands in a period. */
export interface StatusExpectation {
  readonly kind: 'status';
  readonly clause: string;
  readonly objective: string;
  /** Id of a period: `2026-03`. */
  readonly period: string;
  readonly status?: 'met' | 'missed' | 'on track' | 'at risk' | 'lost' | 'no data' | 'not in force';
  readonly attained?: AttainedText;
}

/** What is credited in a period, by all schedules or those of one objective. */
export interface CreditExpectation {
  readonly kind: 'credit';
  readonly clause: string;
  readonly period: string;
  readonly objective?: string;
  readonly credit: Rational;
  /** ISO 4217 code, that of the agreement. */
  readonly currency: string;
}

/** An attained value as it is written: compared at the decimals that it has, rounded towards the miss. */
export interface AttainedText {
  readonly text: string;
  /** A fraction for shares, ms for times, else the number. */
  readonly value: Rational;
  readonly unit: '%' | 'ms' | '';
  /** Decimals written; of a percentage those before the sign. */
  readonly decimals: number;
}
