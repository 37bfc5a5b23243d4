import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import type { Evaluation, SubjectOutcome } from '../evaluation.ts';
import { subjectReport } from '../report.ts';
import type { RecordKey } from '../statements/statements.ts';

/** One cycle of one subject's clock that a record is part of, or that would be otherwise without it. */
export interface TouchedOutcome {
  readonly subject: string;
  readonly indicator: string;
  /** Which cycle of the subject's clock, from 0. */
  readonly cycle: number;
  /** The objectives that count it: those with one target share an outcome. */
  readonly objectives: readonly string[];
  readonly isBehind: boolean;
  readonly isChanged: boolean;
  /** Null where there is none with, or without, the record. */
  readonly state: string | null;
  readonly without: string | null;
  /** The periods that count it, by objective. */
  readonly periods: Readonly<Record<string, readonly string[]>>;
}

/** The outcomes that a record is part of, and those that differ with it and without it, in the order of outcomes. */
export function touchedOutcomes(
  agreement: Agreement,
  { whole, without }: { readonly whole: Evaluation; readonly without: Evaluation },
  { source, id }: RecordKey,
  records: readonly EvidenceRecord[],
): { readonly all: readonly TouchedOutcome[] } {
  const reading = new Set(
    [...agreement.indicators.values()].flatMap((one) =>
      one.kind === 'clock' && one.from === source ? [one.id] : [],
    ),
  );
  const behind = new Set(
    [...new Set(records.map(({ subject }) => subject))].flatMap((subject) =>
      whole
        .explain(subject)
        .filter((one) => reading.has(one.indicator) && one.records.includes(id))
        .map(keyOf),
    ),
  );
  const ranks = new Map([...agreement.indicators.keys()].map((indicator, rank) => [indicator, rank]));
  const all: TouchedOutcome[] = [];
  for (const [one, other] of inStep(whole.outcomes(), without.outcomes(), ranks)) {
    const isChanged = textOf(one) !== textOf(other);
    const isBehind = one !== undefined && behind.has(keyOf(one));
    if (!isBehind && !isChanged) continue;
    const { subject, indicator, cycle, objectives, periods } = (one ?? other)!;
    const states = { state: one?.cycle.state ?? null, without: other?.cycle.state ?? null };
    all.push({ subject, indicator, cycle: cycle.index, objectives, isBehind, isChanged, ...states, periods });
  }
  return { all };
}

type Pair = readonly [SubjectOutcome | undefined, SubjectOutcome | undefined];

/**
 * Goes through two lists of outcomes, both in their order, and pairs those of one cycle that the same objectives count. The lists are in step by subject and indicator;
 * within a clock, the objectives that take a fold of their own ([CLK-20]) come in an order that depends on their cycles.
 */
function* inStep(
  these: Iterable<SubjectOutcome>,
  those: Iterable<SubjectOutcome>,
  ranks: ReadonlyMap<string, number>,
): Iterable<Pair> {
  const [left, right] = [clocksOf(these), clocksOf(those)];
  let [one, other] = [next(left), next(right)];
  while (one || other) {
    const order = !one ? 1 : !other ? -1 : compareClocks(one[0]!, other[0]!, ranks);
    yield* pairs(order <= 0 ? one! : [], order >= 0 ? other! : []);
    if (order <= 0) one = next(left);
    if (order >= 0) other = next(right);
  }
}

function* pairs(these: readonly SubjectOutcome[], those: readonly SubjectOutcome[]): Iterable<Pair> {
  const others = new Map(those.map((other) => [keyOf(other), other]));
  for (const one of these) {
    const key = keyOf(one);
    yield [one, others.get(key)];
    others.delete(key);
  }
  for (const other of others.values()) yield [undefined, other];
}

/** The outcomes of one subject's clock after another. */
function* clocksOf(outcomes: Iterable<SubjectOutcome>): Generator<readonly SubjectOutcome[], undefined> {
  let clock: SubjectOutcome[] = [];
  for (const outcome of outcomes) {
    const [first] = clock;
    if (first && !(first.subject === outcome.subject && first.indicator === outcome.indicator)) {
      yield clock;
      clock = [];
    }
    clock.push(outcome);
  }
  if (clock.length > 0) yield clock;
  return undefined;
}

function next(from: Generator<readonly SubjectOutcome[], undefined>): readonly SubjectOutcome[] | undefined {
  return from.next().value;
}

/** [CLK-17] By subject and indicator. */
function compareClocks(a: SubjectOutcome, b: SubjectOutcome, ranks: ReadonlyMap<string, number>): number {
  return compareCodePoints(a.subject, b.subject) || ranks.get(a.indicator)! - ranks.get(b.indicator)!;
}

function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, place) => character !== right[place]);
  if (at < 0) return -1;
  return (left[at]!.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}

function keyOf({ subject, indicator, cycle, objectives }: SubjectOutcome): string {
  return JSON.stringify([subject, indicator, cycle.index, objectives]);
}

function textOf(outcome: SubjectOutcome | undefined): string | undefined {
  return outcome && JSON.stringify(subjectReport(outcome));
}
