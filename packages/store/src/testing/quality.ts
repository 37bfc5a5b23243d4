import type { StoredSourceLimits } from '../evidence/source-limits.ts';
import type { FoundAboutSource } from '../quality/findings.ts';
import type { putSourceQuality } from '../quality/sources.ts';
import type { StoredThresholds } from '../quality/thresholds.ts';

/** Something about the desk of an agreement. */
export const FINDING: FoundAboutSource = {
  ...{ key: 'late/desk', kind: 'late', source: 'desk', says: '2 records came late.', records: ['1', '2'] },
};

/** What a look at the desk found. */
export const SOURCE_QUALITY: Parameters<typeof putSourceQuality>[3][number] = {
  ...{ source: 'desk', score: 9_800, report: { records: 2 }, records: 2 },
  parts: [{ id: 'punctual', share: '98.00 %' }],
};

/** What ada set for the desk of agreement `a`. */
export const THRESHOLDS: StoredThresholds = {
  ...{ agreementId: 'a', source: 'desk', thresholds: { score: '90 %' }, setAt: 0, setBy: 'ada' },
};

export const SOURCE_LIMITS: StoredSourceLimits = {
  ...{ agreementId: 'a', source: 'desk', recordsPerSecond: 100, recordBytes: 2_000, setAt: 1, setBy: 'ada' },
};
