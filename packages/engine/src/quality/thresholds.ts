import { exact, type Rational } from '@tallystick/agreement';
import type { QualityPart } from './score.ts';

/** From where on the quality of a source is somebody's business. They are told of and decide nothing: no figure depends on them. */
export interface QualityThresholds {
  /** A score below this is told. */
  readonly score: Rational;
  /** What is wrong with a side is told while its share is below this. */
  readonly parts: Readonly<Record<QualityPart['id'], Rational>>;
  /** A silence longer than this is told, ms; undefined for what is long by what is usual ([QLT-6]). */
  readonly silenceMs: number | undefined;
  /** How far back is looked, ms ([QLT-9]). */
  readonly lookBackMs: number;
}

const ALL = exact.rational(1);

/** What holds where nobody has set anything else: whatever is wrong is told, over thirty days, and a score that is poor. */
export const DEFAULT_THRESHOLDS: QualityThresholds = {
  score: exact.rational(95, 100),
  parts: { consistent: ALL, punctual: ALL, clock: ALL, usable: ALL, mapped: ALL, covered: ALL },
  silenceMs: undefined,
  lookBackMs: 30 * 86_400_000,
};
