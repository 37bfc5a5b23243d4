import type { Agreement } from '@tallystick/agreement';
import { compileAgreement } from '../compile.ts';
import { type Evidence, evaluateTable, type FilledTable, filled } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { EvidenceTable, type FieldUses } from '../evidence/table.ts';
import { wordingKey, wordingOf } from '../evidence/wording.ts';
import { Findings } from '../findings.ts';
import { assertInstant, isTaken } from '../intake.ts';

/**
 * Evidence read once and held in columns, so that drafts of an agreement can be measured from it again and again. Held
 * are the fields that the agreement reads; most changes of targets, hours, credits and caps read no others.
 */
export class HeldEvidence {
  readonly #fields: ReadonlySet<string>;
  readonly #uses: FieldUses;
  readonly #wording: string;
  readonly #filled: FilledTable;
  readonly #knownAt: number | undefined;

  private constructor(parts: {
    readonly fields: ReadonlySet<string>;
    readonly uses: FieldUses;
    readonly wording: string;
    readonly filled: FilledTable;
    readonly knownAt: number | undefined;
  }) {
    this.#fields = parts.fields;
    this.#uses = parts.uses;
    this.#wording = parts.wording;
    this.#filled = parts.filled;
    this.#knownAt = parts.knownAt;
  }

  /**
   * Reads evidence for an agreement.
   *
   * @param options.knownAt only evidence received until then counts, ms; all of it when left out.
   * @throws RangeError when `knownAt` is not a whole number of milliseconds.
   */
  static async read(
    agreement: Agreement,
    evidence: Evidence,
    { knownAt }: { readonly knownAt?: number } = {},
  ): Promise<HeldEvidence> {
    if (knownAt !== undefined) assertInstant('knownAt', knownAt);
    const { fields, uses } = compileAgreement(agreement);
    const wording = wordingOf(agreement);
    const table = new EvidenceTable([...fields], wording, uses);
    const refused = new Findings();
    for await (const item of evidence) {
      for (const record of Array.isArray(item) ? item : [item]) {
        if (isTaken(record, knownAt, refused)) table.add(record);
      }
    }
    return new HeldEvidence({
      fields,
      uses,
      wording: wordingKey(wording),
      filled: { ...filled(table, true, uses.events), refused },
      knownAt,
    });
  }

  /** Records held, each id once. */
  get records(): number {
    return this.#filled.table.size;
  }

  /** Whether what is held is all that an agreement reads; if not, the evidence must be read again for it. */
  covers(agreement: Agreement): boolean {
    const { fields, uses } = compileAgreement(agreement);
    return (
      wordingKey(wordingOf(agreement)) === this.#wording &&
      isWithin(fields, this.#fields) &&
      isWithin(uses.instants, this.#uses.instants) &&
      isWithin(uses.tested, this.#uses.tested) &&
      isWithin(uses.events, this.#uses.events)
    );
  }

  /**
   * Evaluates an agreement that is covered; it comes to what `evaluate` makes of the same evidence.
   *
   * @param options.asOf evaluation instant, ms.
   * @throws RangeError when the agreement is not covered, or `asOf` is not a whole number of milliseconds.
   */
  evaluate(agreement: Agreement, { asOf }: { readonly asOf: number }): Evaluation {
    assertInstant('asOf', asOf);
    if (!this.covers(agreement)) throw new RangeError(`The evidence held lacks what ${agreement.id} reads.`);
    return evaluateTable(compileAgreement(agreement), this.#filled, { asOf, knownAt: this.#knownAt });
  }
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}
