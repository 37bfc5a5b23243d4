import type { EvidenceRecord } from '@tallystick/ledger';
import type { StoredOutcome } from '../results/outcome.ts';

/** A good record, with what a test wants otherwise. */
export function record(change: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    source: 'desk',
    id: '1-opened',
    subject: 'T-1',
    type: 'opened',
    occurredAt: 1_000,
    receivedAt: 2_000,
    data: { priority: 'P1' },
    ...change,
  };
}

/** Records that differ by their number. */
export function records(count: number, from = 0): EvidenceRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return record({
      id: `r-${number}`,
      subject: `T-${number % 7}`,
      occurredAt: number,
      receivedAt: number + 10,
    });
  });
}

/** A good outcome, with what a test wants otherwise. */
export function outcome(change: Partial<StoredOutcome> = {}): StoredOutcome {
  return {
    indicator: 'resolve',
    subject: 'T-1',
    cycle: 1,
    objective: 'resolve-p1',
    status: 'met',
    startedAt: 1_000,
    dueAt: 5_000,
    decidedAt: 4_000,
    elapsedMs: 3_000,
    overrunMs: -1_000,
    period: '2026-03',
    detail: { target: 'PT4H' },
    ...change,
  };
}
