import { exact } from '@tallystick/agreement';
import type { EvidenceRecord, JsonValue } from '@tallystick/ledger';
import type { Interval } from '@tallystick/time';
import { fingerprint } from '../evidence/fingerprint.ts';
import { nearestRank } from '../values/percentile.ts';
import { coverageOf } from './coverage.ts';
import type { SourceExpectations } from './expectations.ts';
import type { SourceQuality, UnmappedValue } from './source-quality.ts';

/** Between how many records a pace is usual. */
const USUAL_AFTER_INTERVALS = 20;
/** How many times the usual interval is long. */
const LONG_SILENCE = 3;
/** How many unmapped values are listed. */
const UNMAPPED_LISTED = 50;

/** What came under one id. */
interface Said {
  /** The one received first. */
  record: EvidenceRecord;
  /** The contents that were told. */
  readonly prints: Set<number>;
  /** How often one of them was told again. */
  repeats: number;
}

/** From where and when quality is looked at. */
export interface QualityBasis {
  /** The time in which records are expected: the term until the evaluation. */
  readonly span: Interval;
  readonly asOf: number;
  /** How late a record may come. */
  readonly graceMs: number;
  /** Whether a record counts, and was not superseded or withdrawn. */
  readonly counts: (record: EvidenceRecord) => boolean;
}

/** Collects the records of one source; what it comes to does not depend on their order ([QLT-1]). */
export class SourceTally {
  readonly #source: string;
  readonly #expected: SourceExpectations;
  /** By id, what was said; the record received first is looked at. */
  readonly #byId = new Map<string, Said>();

  constructor(source: string, expected: SourceExpectations) {
    this.#source = source;
    this.#expected = expected;
  }

  add(record: EvidenceRecord): void {
    const print = fingerprint(record);
    const known = this.#byId.get(record.id);
    if (!known) {
      this.#byId.set(record.id, { record, prints: new Set([print]), repeats: 0 });
      return;
    }
    if (known.prints.has(print)) known.repeats++;
    known.prints.add(print);
    if (isFirst(record, print, known.record)) known.record = record;
  }

  /** What the records come to that had happened by an instant. */
  quality({ span, asOf, graceMs, counts }: QualityBasis): Omit<SourceQuality, 'unusable'> {
    const entries = [...this.#byId.values()].filter(({ record }) => record.occurredAt <= asOf);
    const records = entries.map(({ record }) => record);
    const instants = records.map(({ occurredAt }) => occurredAt).sort((a, b) => a - b);
    const delays = records.map(({ occurredAt, receivedAt }) => receivedAt - occurredAt);
    const ahead = delays.filter((delay) => delay < 0);
    return {
      source: this.#source,
      records: records.length,
      subjects: new Set(records.map(({ subject }) => subject)).size,
      firstAt: instants[0],
      lastAt: instants.at(-1),
      duplicates: entries.reduce((sum, { repeats }) => sum + repeats, 0),
      conflicts: entries.filter(({ prints }) => prints.size > 1).length,
      late: delays.filter((delay) => delay > graceMs).length,
      ahead: ahead.length,
      furthestAheadMs: ahead.reduce((furthest, delay) => Math.max(furthest, -delay), 0),
      delayMs: percentiles(delays.filter((delay) => delay >= 0)),
      unmapped: this.#unmapped(records),
      coverage: coverageOf(records.filter(counts), this.#expected.paces, span),
      silence: silenceOf(
        instants.filter((instant) => instant <= span.to),
        span.to,
      ),
    };
  }

  #unmapped(records: readonly EvidenceRecord[]): SourceQuality['unmapped'] {
    const counts = new Map<string, UnmappedValue>();
    let holding = 0;
    for (const { data } of records) {
      let isHolding = false;
      for (const [field, known] of this.#expected.values) {
        const value = textOf(data[field]);
        if (value === undefined || known.has(value)) continue;
        isHolding = true;
        const key = `${field}\u0000${value}`;
        counts.set(key, { field, value, records: (counts.get(key)?.records ?? 0) + 1 });
      }
      if (isHolding) holding++;
    }
    const values = [...counts]
      .sort(([a, one], [b, other]) => other.records - one.records || (a < b ? -1 : 1))
      .map(([, value]) => value);
    return { records: holding, values: values.slice(0, UNMAPPED_LISTED) };
  }
}

/** Of two records with one id the one received first counts; of those received at once the smaller fingerprint, so that order decides nothing. */
function isFirst(record: EvidenceRecord, print: number, known: EvidenceRecord): boolean {
  if (record.receivedAt !== known.receivedAt) return record.receivedAt < known.receivedAt;
  return print < fingerprint(known);
}

function percentiles(delays: readonly number[]): SourceQuality['delayMs'] {
  if (delays.length === 0) return undefined;
  const sorted = Float64Array.from(delays).sort();
  const at = (percent: number) => sorted[nearestRank(exact.rational(percent, 100), sorted.length) - 1]!;
  return { p50: at(50), p95: at(95), p99: at(99) };
}

/** Silence until an instant against the 99th percentile of the times between records ([QLT-6]). */
function silenceOf(instants: readonly number[], until: number): SourceQuality['silence'] {
  const distinct = instants.filter((instant, index) => instant !== instants[index - 1]);
  const intervals = distinct.slice(1).map((instant, index) => instant - distinct[index]!);
  if (intervals.length < USUAL_AFTER_INTERVALS) return undefined;
  const sorted = Float64Array.from(intervals).sort();
  const usualMs = sorted[nearestRank(exact.rational(99, 100), sorted.length) - 1]!;
  const sinceMs = until - distinct.at(-1)!;
  return { sinceMs, usualMs, isLong: sinceMs > LONG_SILENCE * usualMs };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
