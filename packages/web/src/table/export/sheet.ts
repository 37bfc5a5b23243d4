import { nextTask } from '../../app/nextTask.ts';
import { t } from '../../i18n/text.ts';
import type { Column } from '../Table.tsx';
import { type PlainValue, plainValue } from '../value.ts';

/** A part of a table for a file: heads, and rows of the values under them. */
export interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly PlainValue[])[];
}

/** Rows that are made in one go: few enough that the page answers meanwhile. */
const ROWS_AT_ONCE = 200;

/**
 * The rows of a table as a file holds them, made bit by bit so that the page answers meanwhile. The unit of a column stands in its head; where its rows have several, in a column of its own.
 */
export async function sheetOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Sheet> {
  const told = columns.flatMap(({ head, value }) => (value === null ? [] : [{ head, value }]));
  const units = told.map(() => new Set<string>());
  const plain: PlainValue[][] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    for (const row of rows.slice(from, from + ROWS_AT_ONCE)) {
      const values = told.map(({ value }) => plainValue(value(row)));
      values.forEach(({ unit }, index) => {
        if (unit !== undefined) units[index]?.add(unit);
      });
      plain.push(values);
    }
    await nextTask();
  }
  const hasUnits = units.map(({ size }) => size > 1);
  return {
    heads: told.flatMap(({ head }, index) => {
      const [unit] = units[index] ?? [];
      if (hasUnits[index]) return [head, t('{{head}}, unit', { head })];
      return [unit === undefined ? head : `${head} (${unit})`];
    }),
    rows: hasUnits.includes(true) ? plain.map((values) => withUnits(values, hasUnits)) : plain,
  };
}

function withUnits(values: readonly PlainValue[], hasUnits: readonly boolean[]): readonly PlainValue[] {
  return values.flatMap((value, index) =>
    hasUnits[index] ? [value, { text: value.unit ?? '', isNumber: false, unit: undefined }] : [value],
  );
}
