import { rowsFrom } from './rows-from.ts';
import type { EvidenceTable } from './table.ts';

/** Records of one subject from one source, in the order in which they apply, as stretches of columns. */
export interface SubjectRecords {
  /** When each happened, ms. */
  readonly at: Float64Array;
  /** What each says ({@link EvidenceTable.sayingOf}). */
  readonly saying: Uint32Array;
  /** Its row in the table. */
  readonly rows: Uint32Array;
  /** Where the subject's records begin, and where they end. */
  readonly from: number;
  readonly to: number;
}

/** Reads the records of one subject after another from one source, into the same columns. */
export class SubjectReader {
  readonly #table: EvidenceTable;
  readonly #source: string;
  readonly #found: number[] = [];
  #columns = newColumns(64);

  constructor(table: EvidenceTable, source: string) {
    this.#table = table;
    this.#source = source;
  }

  /** The records of a subject, as the table holds them now; to be used before the next are asked for. */
  of(subject: number): SubjectRecords {
    const found = this.#found;
    rowsFrom(this.#source, this.#table, subject, found);
    if (found.length > this.#columns.to) this.#columns = newColumns(found.length * 2);
    fillColumns(this.#table, found, this.#columns);
    return { ...this.#columns, to: found.length };
  }
}

/** Subjects put in order at a time, where that is done once. */
const BLOCK_SUBJECTS = 4096;

/** The records of every subject from one source, one subject after the other. Reads what the table holds then. */
export function* recordsBySubject(table: EvidenceTable, source: string): Iterable<SubjectRecords> {
  for (let from = 0; from < table.subjectCount; from += BLOCK_SUBJECTS) {
    yield* new OrderedRecords(table, source, from, Math.min(from + BLOCK_SUBJECTS, table.subjectCount));
  }
}

/** As {@link recordsBySubject}, kept in order to be read again: sixteen bytes a record. */
export function keptRecordsBySubject(table: EvidenceTable, source: string): Iterable<SubjectRecords> {
  return new OrderedRecords(table, source, 0, table.subjectCount);
}

/** The records of some subjects, side by side in columns. */
class OrderedRecords implements Iterable<SubjectRecords> {
  readonly #columns: SubjectRecords;
  /** Where each subject's records begin; one more entry for the end of all. */
  readonly #starts: Uint32Array;

  constructor(table: EvidenceTable, source: string, from: number, to: number) {
    let ordered = new Uint32Array(Math.max(1024, (to - from) * 8));
    this.#starts = new Uint32Array(to - from + 1);
    const rows: number[] = [];
    let count = 0;
    for (let subject = from; subject < to; subject++) {
      rowsFrom(source, table, subject, rows);
      if (count + rows.length > ordered.length) ordered = longer(ordered, count + rows.length);
      for (let place = 0; place < rows.length; place++) ordered[count++] = rows[place]!;
      this.#starts[subject - from + 1] = count;
    }
    this.#columns = newColumns(count);
    fillColumns(table, ordered.subarray(0, count), this.#columns);
  }

  *[Symbol.iterator](): Iterator<SubjectRecords> {
    const { at, saying, rows } = this.#columns;
    for (let place = 1; place < this.#starts.length; place++) {
      yield { at, saying, rows, from: this.#starts[place - 1]!, to: this.#starts[place]! };
    }
  }
}

function longer(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(Math.max(least, Math.ceil(array.length * 1.5)));
  next.set(array);
  return next;
}

function newColumns(length: number): SubjectRecords {
  return {
    at: new Float64Array(length),
    saying: new Uint32Array(length),
    rows: new Uint32Array(length),
    from: 0,
    to: length,
  };
}

function fillColumns(table: EvidenceTable, ordered: ArrayLike<number>, columns: SubjectRecords): void {
  for (let place = 0; place < ordered.length; place++) {
    const row = ordered[place]!;
    columns.rows[place] = row;
    columns.at[place] = table.occurredAt(row);
    columns.saying[place] = table.sayingOf(row);
  }
}
