import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { periodsByObjective } from '../assemble.ts';
import { compileAgreement } from '../compile.ts';
import type { EvaluateOptions } from '../evaluate.ts';
import type { PeriodResult } from '../evaluation.ts';
import { Findings } from '../findings.ts';
import { assertInstant, isTaken } from '../intake.ts';
import { isSame } from '../live/changes.ts';
import { LiveEvaluation } from '../live/live.ts';

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
  /** The records whose receipt changed the figure; none for the first statement. */
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
    for (; received[place]?.receivedAt === at; place++) {
      const record = received[place]!;
      for (const { objective, after } of live.apply([record]).periods)
        book.revise(objective, after, at, record);
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
      if (live.asOf < finalAt) live.advance(finalAt);
      const result = live.resultsOf(objective).find((one) => one.period.id === period)!;
      const revisions = [{ madeAt: finalAt, result, because: [] }];
      this.#made.set(`${objective}\u0000${period}`, revisions);
      this.statements.push({ objective, period, finalAt, revisions });
    }
  }

  /** Restates a period that was stated already; what is received at one instant makes one revision. */
  revise(objective: string, result: PeriodResult, madeAt: number, { source, id }: EvidenceRecord): void {
    const revisions = this.#made.get(`${objective}\u0000${result.period.id}`);
    if (!revisions) return;
    const last = revisions.at(-1)!;
    const isSameInstant = revisions.length > 1 && last.madeAt === madeAt;
    if (isSameInstant) revisions.pop();
    const because = [...(isSameInstant ? last.because : []), { source, id }];
    if (!isSame(revisions.at(-1)!.result, result)) revisions.push({ madeAt, result, because });
  }
}
