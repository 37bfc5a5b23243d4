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
  /** The least of the parts: a source is as good as its weakest side. */
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

/** The score of a source; undefined where nothing came and nothing was due: no data is never 100 % (semantics §9). */
export function scoreOf(quality: SourceQuality): QualityScore | undefined {
  const { records, coverage } = quality;
  const parts: QualityPart[] = records === 0 ? [] : partsOf(quality);
  if (coverage && coverage.expectedMs > 0) {
    const share = exact.rational(coverage.coveredMs, BigInt(coverage.expectedMs));
    parts.push({ id: 'covered', says: 'time with a record that was due', share });
  }
  if (parts.length === 0) return undefined;
  return { score: parts.map(({ share }) => share).reduce(exact.least), parts };
}

function partsOf({ records, conflicts, late, ahead, unusable, unmapped }: SourceQuality): QualityPart[] {
  const without = (bad: number) => exact.rational(Math.max(0, records - bad), BigInt(records));
  return [
    { id: 'consistent', says: 'ids under which one thing was said', share: without(conflicts) },
    { id: 'punctual', says: 'records that came within the grace time', share: without(late) },
    { id: 'clock', says: 'records that came after they happened', share: without(ahead) },
    { id: 'usable', says: 'records that the evaluation could use', share: without(unusable.count) },
    { id: 'mapped', says: 'records whose values the agreement knows', share: without(unmapped.records) },
  ];
}
