import { ABSENT, type EvidenceTable } from './table.ts';

/** Tells, record by record of one subject, which of them say something that a clock could not know already. */
export interface News {
  /** The next record is the first of a subject. */
  begin(): void;
  /** Whether a record gives a field another value, or is of a type that conditions name. Records come in their order. */
  isNews(row: number): boolean;
}

/**
 * What clocks need not look at again: many records only say once more what the subject's fields are. A clock that runs
 * goes on running over them, so that leaving them out changes no cycle.
 *
 * @param events the types of record that conditions name, in any source.
 */
export function newsOf(table: EvidenceTable, events: ReadonlySet<string>): News {
  const held = new Int32Array(table.fieldCount);
  const fields = Array.from(held.keys()).filter((field) => table.isRead(field));
  /** By code of the type; undefined where it was not asked for yet. */
  const isEvent: (boolean | undefined)[] = [];
  const isNamed = (row: number) => {
    const code = table.typeCode(row);
    isEvent[code] ??= events.has(table.typeText(row));
    return isEvent[code];
  };
  return {
    begin: () => {
      held.fill(ABSENT);
    },
    isNews: (row) => {
      let isNew = events.size > 0 && isNamed(row);
      for (const field of fields) {
        const code = table.fieldCode(field, row);
        if (code === ABSENT || code === held[field]) continue;
        held[field] = code;
        isNew = true;
      }
      return isNew;
    },
  };
}
