import { exact, type Rational } from '@tallystick/agreement';
import type { SourceQuality } from './source-quality.ts';

/** One side of a source's quality: a share, 1 being flawless. */
export interface QualityPart {
  readonly id: 'consistent' | 'punctual' | 'clock' | 'usable' | 'mapped' | 'covered';
  /** In words: what the share is of. */
  readonly says: string;
  readonly share: Rational;
}

/** A source's score and what it is made of ([QLT-7]). */
export interface QualityScore {
  /** The least of the parts: a source is as good as its weakest side. 1 without any record. */
  readonly score: Rational;
  readonly parts: readonly QualityPart[];
}

/** Below this a source deserves a look, and below the second it should not be paid by. */
export const QUALITY_THRESHOLDS = { good: exact.rational(99, 100), fair: exact.rational(95, 100) } as const;

/** Grades by {@link QUALITY_THRESHOLDS}. */
export function gradeOf({ score }: QualityScore): 'good' | 'fair' | 'poor' {
  if (exact.compare(score, QUALITY_THRESHOLDS.good) >= 0) return 'good';
  return exact.compare(score, QUALITY_THRESHOLDS.fair) >= 0 ? 'fair' : 'poor';
}

/** The score of a source. */
export function scoreOf(quality: SourceQuality): QualityScore {
  const { records, coverage } = quality;
  const parts: QualityPart[] = [
    {
      id: 'consistent',
      says: 'ids under which one thing was said',
      share: without(quality.conflicts, records),
    },
    {
      id: 'punctual',
      says: 'records that came within the grace time',
      share: without(quality.late, records),
    },
    { id: 'clock', says: 'records that came after they happened', share: without(quality.ahead, records) },
    {
      id: 'usable',
      says: 'records that the evaluation could use',
      share: without(quality.unusable.count, records),
    },
    {
      id: 'mapped',
      says: 'records whose values the agreement knows',
      share: without(quality.unmapped.records, records),
    },
  ];
  if (coverage && coverage.expectedMs > 0) {
    const share = exact.rational(coverage.coveredMs, BigInt(coverage.expectedMs));
    parts.push({ id: 'covered', says: 'time with a record that was due', share });
  }
  return { score: parts.map(({ share }) => share).reduce(exact.least), parts };
}

function without(bad: number, all: number): Rational {
  return all === 0 ? exact.rational(1) : exact.rational(Math.max(0, all - bad), BigInt(all));
}
