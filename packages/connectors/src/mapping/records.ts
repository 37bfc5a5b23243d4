import type { EvidenceRecord, JsonValue } from '@tallystick/ledger';
import { MAX_EACH } from '../limits.ts';
import { Fault, shown } from '../problem.ts';
import { recordCheck } from './check.ts';
import { type Column, type Columns, csvColumns, type JsonRow, jsonColumns } from './columns.ts';
import { field } from './fields.ts';
import { instantColumn } from './instant.ts';
import type { Mapping, RecordRule, WhenRule } from './model.ts';
import { neededText, notGiven, templateColumn } from './text.ts';

/** Where a row came from, and what its records take over from the reading. */
export interface RowContext {
  readonly origin: { readonly file: string; readonly line: number };
  /** The time of arrival of records that have none of their own; undefined: they arrived when they happened. */
  readonly receivedAt: number | undefined;
  /** The row's original text. */
  readonly text: string;
  /** Whether the records keep that text. */
  readonly keepRaw: boolean;
}

/** Appends the records that a row yields to `out`; with a fault the row yields none (rule READ-4). */
export type RowMapper<Row> = (row: Row, context: RowContext, out: EvidenceRecord[]) => Fault | undefined;

/**
 * Makes the mapper of a CSV file with this header.
 *
 * @throws InputFault when the header lacks a column that the mapping names.
 */
export function csvMapper(mapping: Mapping, header: readonly string[]): RowMapper<readonly string[]> {
  const columns = csvColumns(mapping, header);
  return allOf(mapping.records.map((rule) => recordMapper(mapping.source, rule, columns)));
}

/** Makes the mapper of JSON lines. */
export function jsonMapper(mapping: Mapping): RowMapper<JsonRow> {
  return allOf(
    mapping.records.map((rule) => {
      const mapper = recordMapper(mapping.source, rule, jsonColumns(mapping, rule.each !== undefined));
      return rule.each === undefined
        ? mapper
        : repeated(rule.each, jsonColumns(mapping, false)(rule.each), mapper);
    }),
  );
}

function allOf<Row>(mappers: readonly RowMapper<Row>[]): RowMapper<Row> {
  return (row, context, out) => {
    const before = out.length;
    for (const mapper of mappers) {
      const fault = mapper(row, context, out);
      if (fault === undefined) continue;
      out.length = before;
      return fault;
    }
    return undefined;
  };
}

function repeated(name: string, column: Column<JsonRow>, mapper: RowMapper<JsonRow>): RowMapper<JsonRow> {
  return (row, context, out) => {
    const list = column(row);
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) {
      const message = `${shown(list)} was found where a list is expected.`;
      return new Fault('not-a-list', message, 'Name a list under each, or leave each out.', name);
    }
    if (list.length > MAX_EACH) {
      const message = `The list has ${list.length} elements; at most ${MAX_EACH} are read.`;
      return new Fault('too-many-elements', message, 'Split the line.', name);
    }
    for (const element of list as readonly JsonValue[]) {
      row.each = element;
      const fault = mapper(row, context, out);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

function recordMapper<Row>(source: string, rule: RecordRule, columns: Columns<Row>): RowMapper<Row> {
  const conditions = rule.when.map((when) => condition(when, columns));
  const id = neededText('id', rule.id, columns);
  const subject = neededText('subject', rule.subject, columns);
  const type = neededText('type', rule.type, columns);
  const at = instantColumn(rule.at, columns);
  const received = rule.receivedAt && instantColumn(rule.receivedAt, columns);
  const check = recordCheck(rule);
  const optional = optionalParts(rule, columns);
  const names = rule.fields.map(({ name }) => name);
  const fields = rule.fields.map((each) => field(each, columns));

  return (row, context, out) => {
    for (const holds of conditions) if (!holds(row)) return undefined;
    const idText = id(row);
    if (idText instanceof Fault) return idText;
    const subjectText = subject(row);
    if (subjectText instanceof Fault) return subjectText;
    const typeText = type(row);
    if (typeText instanceof Fault) return typeText;
    const occurredAt = at(row) ?? notGiven('time', rule.at.column);
    if (occurredAt instanceof Fault) return occurredAt;
    const receivedAt = received?.(row) ?? context.receivedAt ?? occurredAt;
    if (receivedAt instanceof Fault) return receivedAt;
    const data: Record<string, JsonValue> = {};
    for (let index = 0; index < fields.length; index++) {
      const value = fields[index]!(row);
      if (value instanceof Fault) return value;
      if (value !== undefined) data[names[index]!] = value;
    }
    const record: Writable = {
      source,
      id: idText,
      subject: subjectText,
      type: typeText,
      occurredAt,
      receivedAt,
      data,
    };
    const fault = optional(row, record);
    if (fault !== undefined) return fault;
    if (context.keepRaw) record.raw = context.text;
    record.origin = context.origin;
    const broken = check(record, context.text.length);
    if (broken === undefined) out.push(record);
    return broken;
  };
}

type Writable = { -readonly [Key in keyof EvidenceRecord]: EvidenceRecord[Key] };

/** Sets `sequence`, `supersedes` and `withdraws` where the row gives them. */
function optionalParts<Row>(
  rule: RecordRule,
  columns: Columns<Row>,
): (row: Row, record: Writable) => Fault | undefined {
  const sequence =
    rule.sequence === undefined ? undefined : wholeNumber(rule.sequence, columns(rule.sequence));
  const supersedes = rule.supersedes && templateColumn(rule.supersedes, columns);
  const withdraws = rule.withdraws && templateColumn(rule.withdraws, columns);
  return (row, record) => {
    const order = sequence?.(row);
    if (order instanceof Fault) return order;
    if (order !== undefined) record.sequence = order;
    const replaced = supersedes?.(row);
    if (replaced instanceof Fault) return replaced;
    if (replaced !== undefined) record.supersedes = replaced;
    const withdrawn = withdraws?.(row);
    if (withdrawn instanceof Fault) return withdrawn;
    if (withdrawn !== undefined) record.withdraws = withdrawn;
    return undefined;
  };
}

function wholeNumber<Row>(name: string, column: Column<Row>): (row: Row) => number | undefined | Fault {
  return (row) => {
    const value = column(row);
    if (value === undefined) return undefined;
    const number =
      typeof value === 'number' || (typeof value === 'string' && WHOLE.test(value)) ? Number(value) : NaN;
    if (Number.isSafeInteger(number)) return number + 0;
    const message = `${shown(value)} was found where a whole number is expected.`;
    return new Fault('invalid-number', message, 'Name a column with whole numbers under sequence.', name);
  };
}

const WHOLE = /^-?\d{1,16}$/;

function condition<Row>(when: WhenRule, columns: Columns<Row>): (row: Row) => boolean {
  const column = columns(when.column);
  switch (when.kind) {
    case 'present':
      return (row) => column(row) !== undefined;
    case 'absent':
      return (row) => column(row) === undefined;
    default: {
      const wanted = when.kind === 'one of';
      return (row) => {
        const value = column(row);
        return (value !== undefined && when.values.has(String(value))) === wanted;
      };
    }
  }
}
