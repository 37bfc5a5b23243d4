import { NONE } from '../none.ts';
import { newsOf } from './news.ts';
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
  /** The instant that each gives a field, or NONE; by field, for those that are read as instants. */
  readonly instants: readonly (Float64Array | undefined)[];
  /** Where the subject's records begin, and where they end. */
  readonly from: number;
  readonly to: number;
}

/** Of a subject that has none. */
export const NO_RECORDS: SubjectRecords = newColumns(0, []);

/** Reads the records of one subject after another from one source, into the same columns. */
export class SubjectReader {
  readonly #table: EvidenceTable;
  readonly #source: string;
  readonly #found: number[] = [];
  #columns: SubjectRecords;

  constructor(table: EvidenceTable, source: string) {
    this.#table = table;
    this.#source = source;
    this.#columns = newColumns(64, table.instantFields);
  }

  /** The records of a subject, as the table holds them now; to be used before the next are asked for. */
  of(subject: number): SubjectRecords {
    const found = this.#found;
    rowsFrom(this.#source, this.#table, subject, found);
    if (found.length > this.#columns.to) {
      this.#columns = newColumns(found.length * 2, this.#table.instantFields);
    }
    fillColumns(this.#table, found, this.#columns);
    return { ...this.#columns, to: found.length };
  }
}

/** The records of every subject from one source, one subject after the other. */
export interface RecordsBySubject {
  /** @param visit is given the records of a subject, to be used before those of the next come. */
  forEach(visit: (records: SubjectRecords) => void): void;
}

/** Reads what the table holds whenever it is asked. */
export function recordsBySubject(table: EvidenceTable, source: string): RecordsBySubject {
  const reader = new SubjectReader(table, source);
  return {
    forEach: (visit) => {
      for (let subject = 0; subject < table.subjectCount; subject++) visit(reader.of(subject));
    },
  };
}

/**
 * As {@link recordsBySubject}, as the table is now, kept in order to be read again: sixteen bytes a record, and
 * eight for each field that is an instant. Records that tell clocks nothing new are left out.
 *
 * @param events the types of record that conditions of clocks name.
 */
export function keptRecordsBySubject(
  table: EvidenceTable,
  source: string,
  events: ReadonlySet<string>,
): RecordsBySubject {
  const news = newsOf(table, events);
  const ordered = new Uint32Array(table.size);
  // Where each subject's records begin; one more entry for the end of all.
  const starts = new Uint32Array(table.subjectCount + 1);
  const rows: number[] = [];
  let count = 0;
  for (let subject = 0; subject < table.subjectCount; subject++) {
    rowsFrom(source, table, subject, rows);
    news.begin();
    for (const row of rows) if (news.isNews(row)) ordered[count++] = row;
    starts[subject + 1] = count;
  }
  const columns = newColumns(count, table.instantFields);
  fillColumns(table, ordered.subarray(0, count), columns);
  return {
    forEach: (visit) => {
      const records = { ...columns };
      for (let subject = 0; subject + 1 < starts.length; subject++) {
        records.from = starts[subject]!;
        records.to = starts[subject + 1]!;
        visit(records);
      }
    },
  };
}

function newColumns(length: number, instantFields: readonly boolean[]) {
  return {
    at: new Float64Array(length),
    saying: new Uint32Array(length),
    rows: new Uint32Array(length),
    instants: instantFields.map((isInstant) => (isInstant ? new Float64Array(length) : undefined)),
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
  for (let field = 0; field < columns.instants.length; field++) {
    const instants = columns.instants[field];
    for (let place = 0; instants && place < ordered.length; place++) {
      instants[place] = table.instantOf(field, table.fieldCode(field, ordered[place]!)) ?? NONE;
    }
  }
}
