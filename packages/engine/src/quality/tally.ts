import { exact } from '@tallystick/agreement';
import type { EvidenceRecord, JsonValue } from '@tallystick/ledger';
import type { Interval } from '@tallystick/time';
import { fingerprint } from '../evidence/fingerprint.ts';
import { nearestRank } from '../values/percentile.ts';
import { coverageOf } from './coverage.ts';
import type { SourceExpectations } from './expectations.ts';
import { silenceOf } from './silence.ts';
import { type ToldSlices, toldSlices } from './slices.ts';
import { EXAMPLES, type KnownBefore, type SourceQuality, type UnmappedValue } from './source-quality.ts';

/** How many unmapped values are listed, and how many records of each. */
const UNMAPPED_LISTED = 50;
const UNMAPPED_EXAMPLES = 5;

/** What came under one id: of the record itself only what is asked later, for a ledger may hold millions. */
interface Said {
  readonly id: string;
  /** Of the record that was received first. */
  occurredAt: number;
  receivedAt: number;
  subject: string;
  probe: string;
  print: number;
  /** Of a record of slices that a series is read from. */
  slices: ToldSlices | undefined;
  /** Words that the agreement does not know. */
  strange: readonly Strange[];
  /** The other contents that were told. */
  others: Set<number> | undefined;
  /** How often one of the contents was told again. */
  repeats: number;
}

interface Strange {
  readonly field: string;
  readonly value: string;
}

const NOTHING_STRANGE: readonly Strange[] = [];

/** From where and when quality is looked at. */
export interface QualityBasis {
  /** The time in which records are expected: the term until the evaluation. */
  readonly span: Interval;
  readonly asOf: number;
  /** What happened and came before is not looked at, ms ([QLT-9]); undefined where everything is. */
  readonly fromAt: number | undefined;
  /** How late a record may come. */
  readonly graceMs: number;
  /** What is known of the source from before its records; undefined where all of them are here. */
  readonly before: KnownBefore | undefined;
  /** From when on a silence is long; undefined for what is usual. */
  readonly silenceMs: number | undefined;
  /** Whether the record of an id counts, and was not superseded or withdrawn. */
  readonly counts: (id: string) => boolean;
}

/** Collects the records of one source; what it comes to does not depend on their order ([QLT-1]). */
export class SourceTally {
  readonly #source: string;
  readonly #expected: SourceExpectations;
  readonly #byId = new Map<string, Said>();
  /** Subjects are told again and again; each is kept once. */
  readonly #subjects = new Map<string, string>();

  constructor(source: string, expected: SourceExpectations) {
    this.#source = source;
    this.#expected = expected;
  }

  add(record: EvidenceRecord): void {
    const print = fingerprint(record);
    const known = this.#byId.get(record.id);
    if (!known) {
      this.#byId.set(record.id, {
        id: record.id,
        ...this.#told(record, print),
        others: undefined,
        repeats: 0,
      });
      return;
    }
    if (known.print === print || known.others?.has(print)) known.repeats++;
    else known.others = (known.others ?? new Set()).add(print);
    if (!isFirst(record, print, known)) return;
    if (known.print !== print) {
      known.others!.add(known.print);
      known.others!.delete(print);
    }
    Object.assign(known, this.#told(record, print));
  }

  /** Whether what came under an id is looked at; an id that is not known is. */
  isWithin(id: string, { asOf, fromAt }: Pick<QualityBasis, 'asOf' | 'fromAt'>): boolean {
    const said = this.#byId.get(id);
    return !said || isLookedAt(said, asOf, fromAt);
  }

  /** What the records come to that had happened by an instant. */
  quality(basis: QualityBasis): Omit<SourceQuality, 'unusable'> {
    const { span, asOf, fromAt, graceMs, silenceMs, counts, before } = basis;
    const all = [...this.#byId.values()]
      .filter(({ occurredAt }) => occurredAt <= asOf)
      .sort((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1));
    const within = all.filter((said) => isLookedAt(said, asOf, fromAt));
    const delays = within.map(delayOf);
    const repeated = within.filter(({ repeats }) => repeats > 0);
    const conflicting = within.filter(({ others }) => others !== undefined);
    const late = within.filter((said) => delayOf(said) > graceMs);
    const ahead = within.filter((said) => delayOf(said) < 0);
    return {
      source: this.#source,
      fromAt,
      untilAt: span.to,
      records: within.length,
      subjects: new Set(within.map(({ subject }) => subject)).size,
      firstAt: edge(Math.min, all[0]?.occurredAt, before?.firstAt),
      lastAt: edge(Math.max, all.at(-1)?.occurredAt, before?.lastAt),
      duplicates: repeated.reduce((sum, { repeats }) => sum + repeats, 0),
      conflicts: conflicting.length,
      late: late.length,
      ahead: ahead.length,
      furthestAheadMs: delays.reduce((furthest, delay) => Math.max(furthest, -delay), 0),
      delayMs: percentiles(delays.filter((delay) => delay >= 0)),
      unmapped: unmappedOf(within),
      examples: {
        duplicates: firstIds(repeated),
        conflicts: firstIds(conflicting),
        late: firstIds(late),
        ahead: firstIds(ahead),
      },
      coverage: coverageOf(this.#expectsSome ? all.filter(({ id }) => counts(id)) : [], this.#expected, {
        span,
        fromAt: fromAt ?? span.from,
        asOf,
      }),
      silence: silenceOf(
        all.map(({ occurredAt }) => occurredAt),
        span,
        silenceMs,
        before,
      ),
    };
  }

  get #expectsSome(): boolean {
    return this.#expected.paces.length > 0 || this.#expected.series !== undefined;
  }

  #told(record: EvidenceRecord, print: number): Omit<Said, 'id' | 'others' | 'repeats'> {
    const { occurredAt, receivedAt, subject: named, data } = record;
    const subject = this.#subjects.get(named) ?? named;
    this.#subjects.set(subject, subject);
    const probe = typeof data.probe === 'string' || typeof data.probe === 'number' ? String(data.probe) : '';
    const { series } = this.#expected;
    const slices = series && toldSlices(record, series.fields);
    return { occurredAt, receivedAt, subject, probe, print, slices, strange: this.#strangeIn(record) };
  }

  #strangeIn({ data }: EvidenceRecord): readonly Strange[] {
    const strange: Strange[] = [];
    for (const [field, known] of this.#expected.values) {
      const value = textOf(data[field]);
      if (value !== undefined && !known.has(value)) strange.push({ field, value });
    }
    return strange.length === 0 ? NOTHING_STRANGE : strange;
  }
}

/** The one of two instants that lies further out, or the one that there is. */
function edge(
  further: (...instants: number[]) => number,
  own: number | undefined,
  before: number | undefined,
): number | undefined {
  return own === undefined ? before : further(own, before ?? own);
}

/** How long it took a record to come; one of slices from the last slice on that it knows ([QLT-3]). */
function delayOf({ occurredAt, receivedAt, slices }: Said): number {
  const last = slices?.runs.at(-1);
  return receivedAt - occurredAt - (slices && last !== undefined ? (last - 1) * slices.stepMs : 0);
}

/** [QLT-9] What happened or came since then. */
function isLookedAt({ occurredAt, receivedAt }: Said, asOf: number, fromAt: number | undefined): boolean {
  return occurredAt <= asOf && (fromAt === undefined || occurredAt >= fromAt || receivedAt >= fromAt);
}

/** Of two records with one id the one received first counts; of those received at once the smaller fingerprint, so that order decides nothing. */
function isFirst(record: EvidenceRecord, print: number, known: Said): boolean {
  if (record.receivedAt !== known.receivedAt) return record.receivedAt < known.receivedAt;
  return print < known.print;
}

/** @param inOrder of time */
function unmappedOf(inOrder: readonly Said[]): SourceQuality['unmapped'] {
  const found = new Map<string, { readonly field: string; readonly value: string; readonly ids: string[] }>();
  let holding = 0;
  for (const { id, strange } of inOrder) {
    if (strange.length > 0) holding++;
    for (const { field, value } of strange) {
      const key = `${field}\u0000${value}`;
      const known = found.get(key) ?? { field, value, ids: [] };
      found.set(key, known);
      known.ids.push(id);
    }
  }
  const values: UnmappedValue[] = [...found]
    .sort(([a, one], [b, other]) => other.ids.length - one.ids.length || (a < b ? -1 : 1))
    .slice(0, UNMAPPED_LISTED)
    .map(([, { field, value, ids }]) => ({
      ...{ field, value, records: ids.length },
      examples: ids.slice(0, UNMAPPED_EXAMPLES),
    }));
  return { records: holding, values };
}

function firstIds(inOrder: readonly Said[]): readonly string[] {
  return inOrder.slice(0, EXAMPLES).map(({ id }) => id);
}

function percentiles(delays: readonly number[]): SourceQuality['delayMs'] {
  if (delays.length === 0) return undefined;
  const sorted = Float64Array.from(delays).sort();
  const at = (percent: number) => sorted[nearestRank(exact.rational(percent, 100), sorted.length) - 1]!;
  return { p50: at(50), p95: at(95), p99: at(99) };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
