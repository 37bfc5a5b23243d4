import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { periodsByObjective } from '../assemble.ts';
import { compileAgreement } from '../compile.ts';
import type { EvaluateOptions } from '../evaluate.ts';
import type { PeriodResult } from '../evaluation.ts';
import { Findings } from '../findings.ts';
import { assertInstant, isTaken } from '../intake.ts';
import type { PeriodChange } from '../live/changes.ts';
import { LiveEvaluation } from '../live/live.ts';
import { isSame } from '../same.ts';

/** What was stated about an objective in a period, and how it was restated (semantics §4). */
export interface Statement {
  readonly objective: string;
  readonly period: string;
  /** When it turned final: the period's end and the grace time, ms. */
  readonly finalAt: number;
  /** The frozen first statement, then every restatement, in time order. None is ever edited. */
  readonly revisions: readonly Revision[];
}

export interface Revision {
  /** When it was made: when the period turned final, or when what changed it was received, ms. */
  readonly madeAt: number;
  readonly result: PeriodResult;
  /** The records whose receipt changed the figure; none for the first statement, or where what was told in advance came to be. */
  readonly because: readonly RecordKey[];
}

export interface RecordKey {
  readonly source: string;
  readonly id: string;
}

/**
 * The statements of every period that is final by `asOf`: each figure as it was known when its period
 * turned final, and a new revision whenever evidence received later changed it. What was known then comes
 * from `receivedAt`, so the same evidence gives the same history on any machine.
 *
 * @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds.
 */
export function statements(
  agreement: Agreement,
  records: Iterable<EvidenceRecord>,
  { asOf, knownAt }: EvaluateOptions,
): readonly Statement[] {
  assertInstant('asOf', asOf);
  const until = Math.min(asOf, knownAt ?? asOf);
  const refused = new Findings();
  const received = [...records]
    .filter((record) => isTaken(record, until, refused))
    .sort((a, b) => a.receivedAt - b.receivedAt);
  const book = new StatementBook(agreement, asOf);
  const live = new LiveEvaluation(agreement, { asOf: 0 });
  for (let place = 0; place < received.length; ) {
    const at = received[place]!.receivedAt;
    book.closeUntil(live, at - 1);
    if (live.asOf < at) book.reviseAll(live.advance(at).periods, at);
    for (; received[place]?.receivedAt === at; place++) {
      const record = received[place]!;
      book.reviseAll(live.apply([record]).periods, at, record);
    }
  }
  book.closeUntil(live, asOf);
  return book.statements;
}

/** The statements made so far, and those still to be made. */
class StatementBook {
  readonly statements: { objective: string; period: string; finalAt: number; revisions: Revision[] }[] = [];
  readonly #made = new Map<string, Revision[]>();
  readonly #due: readonly { readonly objective: string; readonly period: string; readonly finalAt: number }[];
  #next = 0;

  constructor(agreement: Agreement, asOf: number) {
    this.#due = [...periodsByObjective(compileAgreement(agreement), asOf)]
      .flatMap(([objective, periods]) =>
        periods
          .filter(({ state }) => state === 'final')
          .map(({ id, to, statement }) => ({
            objective,
            period: id,
            finalAt: (statement?.to ?? to) + agreement.graceMs,
          })),
      )
      .sort((a, b) => a.finalAt - b.finalAt);
  }

  /** Makes the statements of the periods that turn final by then; what was received until then is applied. */
  closeUntil(live: LiveEvaluation, instant: number): void {
    for (; this.#next < this.#due.length; this.#next++) {
      const { objective, period, finalAt } = this.#due[this.#next]!;
      if (finalAt > instant) return;
      if (live.asOf < finalAt) this.reviseAll(live.advance(finalAt).periods, finalAt);
      const result = live.resultsOf(objective).find((one) => one.period.id === period)!;
      const revisions = [{ madeAt: finalAt, result, because: [] }];
      this.#made.set(`${objective}\u0000${period}`, revisions);
      this.statements.push({ objective, period, finalAt, revisions });
    }
  }

  /**
   * Restates periods that were stated already; what changes at one instant makes one revision.
   *
   * @param record whose receipt changed them; none where something that was told in advance came to be.
   */
  reviseAll(changes: readonly PeriodChange[], madeAt: number, record?: EvidenceRecord): void {
    const because = record ? [{ source: record.source, id: record.id }] : [];
    for (const { objective, after } of changes) {
      const revisions = this.#made.get(`${objective}\u0000${after.period.id}`);
      if (revisions) revise(revisions, { madeAt, result: after, because });
    }
  }
}

function revise(revisions: Revision[], next: Revision): void {
  const last = revisions.at(-1)!;
  const isSameInstant = revisions.length > 1 && last.madeAt === next.madeAt;
  if (isSameInstant) revisions.pop();
  if (isSame(revisions.at(-1)!.result, next.result)) return;
  revisions.push(isSameInstant ? { ...next, because: [...last.because, ...next.because] } : next);
}
