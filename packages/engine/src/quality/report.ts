import { exact } from '@tallystick/agreement';
import { formatInstant } from '@tallystick/time';
import { gradeOf, type QualityPart, scoreOf } from './score.ts';
import type { Coverage, SourceQuality } from './source-quality.ts';

/** Name and version of the JSON form below. */
export const QUALITY_FORMAT = 'tallystick-quality/1';

/** The quality of all sources as JSON: instants ISO 8601 in UTC, lengths whole ms, shares exact decimals or percentages as text. */
export interface QualityReport {
  readonly format: typeof QUALITY_FORMAT;
  readonly agreement: string;
  readonly asOf: string;
  readonly sources: readonly SourceQualityReport[];
}

export interface SourceQualityReport {
  readonly source: string;
  /** From where on it was looked at; null where all of it was. */
  readonly from: string | null;
  /** Rounded down: never better than it is; null where nothing came and nothing was due. */
  readonly score: string | null;
  readonly grade: 'good' | 'fair' | 'poor' | null;
  readonly parts: readonly {
    readonly id: QualityPart['id'];
    readonly says: string;
    readonly share: string;
  }[];
  readonly records: number;
  readonly subjects: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly duplicates: number;
  readonly conflicts: number;
  readonly late: number;
  readonly ahead: number;
  readonly furthestAheadMs: number;
  readonly delayMs: NonNullable<SourceQuality['delayMs']> | null;
  readonly unusable: SourceQuality['unusable'];
  readonly unmapped: SourceQuality['unmapped'];
  readonly examples: SourceQuality['examples'];
  readonly coverage:
    | (Pick<Coverage, 'everyMs' | 'coveredMs' | 'expectedMs' | 'gapCount'> & {
        readonly gaps: readonly {
          readonly subject: string;
          /** Empty where the source tells no probes apart. */
          readonly probe: string;
          readonly from: string;
          readonly to: string;
        }[];
      })
    | null;
  readonly silence: {
    readonly last: string;
    readonly sinceMs: number;
    /** Longer than this is long. */
    readonly longMs: number;
    /** Null where too few records came to tell what is usual. */
    readonly usualMs: number | null;
    readonly isLong: boolean;
  } | null;
}

/** The report of an assessment. */
export function toQualityReport(
  agreement: string,
  asOf: number,
  sources: readonly SourceQuality[],
): QualityReport {
  return { format: QUALITY_FORMAT, agreement, asOf: formatInstant(asOf), sources: sources.map(sourceReport) };
}

function sourceReport(quality: SourceQuality): SourceQualityReport {
  const score = scoreOf(quality);
  const { source, fromAt, untilAt: _, firstAt, lastAt, delayMs, coverage, silence, ...counts } = quality;
  return {
    source,
    from: fromAt === undefined ? null : formatInstant(fromAt),
    score: score ? shareText(score.score) : null,
    grade: score ? gradeOf(score) : null,
    parts: (score?.parts ?? []).map(({ id, says, share }) => ({ id, says, share: shareText(share) })),
    ...counts,
    first: firstAt === undefined ? null : formatInstant(firstAt),
    last: lastAt === undefined ? null : formatInstant(lastAt),
    delayMs: delayMs ?? null,
    coverage: coverage
      ? {
          everyMs: coverage.everyMs,
          coveredMs: coverage.coveredMs,
          expectedMs: coverage.expectedMs,
          gapCount: coverage.gapCount,
          gaps: coverage.gaps.map(({ subject, probe, from, to }) => ({
            subject,
            probe,
            from: formatInstant(from),
            to: formatInstant(to),
          })),
        }
      : null,
    silence: silence
      ? {
          last: formatInstant(silence.lastAt),
          sinceMs: silence.sinceMs,
          longMs: silence.longMs,
          usualMs: silence.usualMs ?? null,
          isLong: silence.isLong,
        }
      : null,
  };
}

/** A share as a percentage with two decimals, rounded down: a hundred percent means all. */
export function shareText(share: QualityPart['share']): string {
  return `${exact.toFixed(exact.multiply(share, exact.rational(100)), 2, 'down')} %`;
}
