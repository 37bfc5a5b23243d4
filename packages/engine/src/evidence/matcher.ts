import type { Condition } from '@tallystick/agreement';
import { ABSENT, CLEARED, type EvidenceTable } from './table.ts';

/** A condition compiled against a table: tests on codes instead of on texts. */
export interface Matcher {
  /** Whether the condition names types of record; then it can hold only at a record of one of them. */
  readonly isEvent: boolean;
  /** The fields that must hold one of their codes, by number of the field. */
  readonly tests: readonly { readonly field: number; readonly codes: readonly number[] }[];
  /** Whether a record of this type is one of those that the condition names. */
  matchesType(typeCode: number): boolean;
  /** Whether the fields, by their codes, are as the condition says. */
  matchesFields(codes: ArrayLike<number>): boolean;
}

/**
 * Compiles a condition. Values compare as text, so `1` and `"1"` are the same; a field that was never
 * given, or was cleared, meets no value. Records that come later are tested the same.
 */
export function compileCondition(condition: Condition, source: string, table: EvidenceTable): Matcher {
  const types = condition.events.map((event) => table.internType(source, event));
  const tests = [...condition.fields].map(([name, values]) => ({
    field: table.fieldIndex(name),
    codes: values.map((value) => table.internValue(table.fieldIndex(name), value)),
  }));
  return {
    isEvent: condition.events.length > 0,
    tests,
    matchesType: (typeCode) => types.includes(typeCode),
    matchesFields: (fields) => {
      for (const { field, codes } of tests) {
        const code = fields[field]!;
        if (code === ABSENT || code === CLEARED || !codes.includes(code)) return false;
      }
      return true;
    },
  };
}
