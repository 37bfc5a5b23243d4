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

/** The records of one subject. */
export function recordsOf(table: EvidenceTable, source: string, subject: number): SubjectRecords {
  const rows: number[] = [];
  rowsFrom(source, table, subject, rows);
  return columnsOf(table, rows);
}

/**
 * The records of all subjects from one source, side by side: to be read one subject after the other, as often as
 * there are indicators and drafts. Holds what the table held when it was made.
 */
export class RecordsBySubject {
  readonly #columns: SubjectRecords;
  /** Where each subject's records begin; one more entry for the end of all. */
  readonly #starts: Uint32Array;

  constructor(table: EvidenceTable, source: string) {
    const ordered = new Uint32Array(table.size);
    this.#starts = new Uint32Array(table.subjectCount + 1);
    const rows: number[] = [];
    let count = 0;
    for (let subject = 0; subject < table.subjectCount; subject++) {
      rowsFrom(source, table, subject, rows);
      for (let place = 0; place < rows.length; place++) ordered[count++] = rows[place]!;
      this.#starts[subject + 1] = count;
    }
    this.#columns = columnsOf(table, ordered.subarray(0, count));
  }

  of(subject: number): SubjectRecords {
    const { at, saying, rows } = this.#columns;
    return { at, saying, rows, from: this.#starts[subject]!, to: this.#starts[subject + 1]! };
  }
}

function columnsOf(table: EvidenceTable, ordered: ArrayLike<number>): SubjectRecords {
  const { length } = ordered;
  const at = new Float64Array(length);
  const saying = new Uint32Array(length);
  const rows = Uint32Array.from(ordered);
  for (let place = 0; place < length; place++) {
    at[place] = table.occurredAt(rows[place]!);
    saying[place] = table.sayingOf(rows[place]!);
  }
  return { at, saying, rows, from: 0, to: length };
}
