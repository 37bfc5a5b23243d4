import type { EvidenceRecord } from '@tallystick/ledger';
import type { Findings } from './findings.ts';

/** The first instant that evidence may have: 1970-01-01T00:00:00Z. */
export const EARLIEST_INSTANT = 0;
/** Evidence must lie before this instant: 2100-01-01T00:00:00Z. */
export const LATEST_INSTANT = 4_102_444_800_000;

/** Whether a record counts: known by then, and with instants that can be reckoned with; else it is a finding ([EVD-9]). */
export function isTaken(record: EvidenceRecord, knownAt: number | undefined, findings: Findings): boolean {
  if (knownAt !== undefined && record.receivedAt > knownAt) return false;
  if (isUsable(record.occurredAt) && Number.isSafeInteger(record.receivedAt)) return true;
  findings.add({
    source: String(record.source),
    id: String(record.id),
    message: `Its time lies outside 1970 to 2099, or is not a whole number of milliseconds (${record.occurredAt}).`,
  });
  return false;
}

/** @throws RangeError when the value is no whole number of milliseconds from 1970 to 2099. */
export function assertInstant(name: string, value: number): void {
  if (isUsable(value)) return;
  throw new RangeError(`${name} must be a whole number of milliseconds from 1970 to 2099; it is ${value}.`);
}

function isUsable(instant: number): boolean {
  return Number.isSafeInteger(instant) && instant >= EARLIEST_INSTANT && instant < LATEST_INSTANT;
}
