import type { JsonObject, JsonValue } from '@tallystick/ledger';
import { MAX_COLUMNS } from '../limits.ts';
import { Fault, InputFault } from '../problem.ts';
import type { Mapping } from './model.ts';
import { nearestName } from './suggest.ts';

/** Takes a column's value out of a row; undefined when it is not given. */
export type Column<Row> = (row: Row) => JsonValue | undefined;

/** Finds the columns of one kind of row. */
export type Columns<Row> = (name: string) => Column<Row>;

/** A JSON line, and the element of its list that a record is being made for. */
export interface JsonRow {
  readonly object: JsonObject;
  each: JsonValue | undefined;
}

/**
 * The columns of a CSV file with this header. Every column that the mapping names must be there once (rule CSV-10);
 * all that are not are reported together.
 *
 * @throws InputFault naming the missing columns, the nearest names and the header found.
 */
export function csvColumns(mapping: Mapping, header: readonly string[]): Columns<readonly string[]> {
  if (header.length > MAX_COLUMNS) {
    const message = `The header names ${header.length} columns; at most ${MAX_COLUMNS} are read.`;
    throw new InputFault(new Fault('too-many-columns', message, 'Export fewer columns.'), 1);
  }
  const names = header.map((name) => name.trim());
  refuseUnknown(mapping, names);
  const { missing } = mapping;
  return (name) => {
    const index = names.indexOf(name);
    return (cells) => {
      const cell = cells[index];
      return cell === undefined || missing.includes(cell) ? undefined : cell;
    };
  };
}

/** The columns of JSON objects: dotted paths, with `each` for the element at hand (rules JSON-3 and MAP-12). */
export function jsonColumns(mapping: Mapping, hasEach: boolean): Columns<JsonRow> {
  const { missing } = mapping;
  return (name) => {
    const steps = name.split('.');
    const fromEach = hasEach && steps[0] === 'each';
    if (fromEach) steps.shift();
    return (row) => {
      let value: JsonValue | undefined = fromEach ? row.each : row.object;
      for (const step of steps) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
        value = (value as JsonObject)[step];
      }
      if (value === null) return undefined;
      return typeof value === 'string' && missing.includes(value) ? undefined : value;
    };
  };
}

function refuseUnknown(mapping: Mapping, names: readonly string[]): void {
  const unknown: string[] = [];
  for (const [column, line] of mapping.columns) {
    const count = names.filter((name) => name === column).length;
    if (count === 1) continue;
    if (count > 1) {
      const message = `The header has the column "${column}" ${count} times, and ${mapping.file}:${line} names it.`;
      throw new InputFault(
        new Fault('repeated-column', message, 'Give each column its own name.', column),
        1,
      );
    }
    const near = nearestName(column, names);
    unknown.push(
      `"${column}" (${mapping.file}:${line}${near === undefined ? '' : `; did you mean "${near}"?`})`,
    );
  }
  if (unknown.length === 0) return;
  const found = `${names.slice(0, 60).join(', ')}${names.length > 60 ? ', …' : ''}`;
  throw new InputFault(
    new Fault(
      'unknown-column',
      `The header lacks ${unknown.length === 1 ? 'a column' : 'columns'} that the mapping names: ${unknown.join(', ')}. It has: ${found}.`,
      'Correct the name in the mapping, or export the column.',
      [...mapping.columns.keys()].find((column) => !names.includes(column)),
    ),
    1,
  );
}
