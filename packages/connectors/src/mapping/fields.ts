import type { JsonValue } from '@tallystick/ledger';
import { formatInstant } from '@tallystick/time';
import { Fault, shown } from '../problem.ts';
import type { Column, Columns } from './columns.ts';
import { instantColumn } from './instant.ts';
import type { FieldRule } from './model.ts';
import { templateColumn } from './text.ts';

/** Takes the value of a field out of a row; undefined leaves the field out of the record. */
export type Field<Row> = (row: Row) => JsonValue | undefined | Fault;

/** Makes the reader of one field (rules MAP-13 to MAP-18). */
export function field<Row>(rule: FieldRule, columns: Columns<Row>): Field<Row> {
  switch (rule.kind) {
    case 'constant':
      return () => rule.value;
    case 'template':
      return templateColumn(rule.template, columns);
    case 'as given':
      return columns(rule.column);
    case 'text':
      return textField(rule.column, columns(rule.column));
    case 'number':
      return numberField(rule.column, columns(rule.column));
    case 'boolean':
      return booleanField(rule.column, columns(rule.column));
    case 'time':
      return timeField(instantColumn(rule.time, columns));
    case 'values':
      return valuesField(rule, columns(rule.column));
  }
}

function textField<Row>(name: string, column: Column<Row>): Field<Row> {
  return (row) => {
    const value = column(row);
    if (value === undefined || typeof value === 'string') return value;
    return typeof value === 'object' ? notText(name, value) : String(value);
  };
}

function numberField<Row>(name: string, column: Column<Row>): Field<Row> {
  return (row) => {
    const value = column(row);
    if (value === undefined || typeof value === 'number') return value;
    const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : Number.NaN;
    // Adding 0 makes 0 of -0, which JSON can't tell apart.
    if (Number.isFinite(number)) return number + 0;
    const message = `${shown(value)} was found where a number such as 12 or -0.5 is expected.`;
    return new Fault('invalid-number', message, 'Correct the value, or list it under missing.', name);
  };
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;

function booleanField<Row>(name: string, column: Column<Row>): Field<Row> {
  return (row) => {
    const value = column(row);
    if (value === undefined || typeof value === 'boolean') return value;
    const word = typeof value === 'string' ? value.toLowerCase() : undefined;
    if (word === 'true' || word === 'false') return word === 'true';
    const message = `${shown(value)} was found where true or false is expected.`;
    return new Fault(
      'invalid-boolean',
      message,
      'Map the texts with values, such as { yes: true, no: false }.',
      name,
    );
  };
}

function timeField<Row>(instant: (row: Row) => number | undefined | Fault): Field<Row> {
  // Rows of one ticket stand together and share its times.
  let last: number | undefined;
  let lastText = '';
  return (row) => {
    const at = instant(row);
    if (typeof at !== 'number') return at;
    if (at !== last) lastText = formatInstant(at);
    last = at;
    return lastText;
  };
}

function valuesField<Row>(rule: FieldRule & { kind: 'values' }, column: Column<Row>): Field<Row> {
  return (row) => {
    const value = column(row);
    if (value === undefined) return undefined;
    if (typeof value === 'object') return notText(rule.column, value);
    const mapped = rule.values.get(String(value));
    if (mapped !== undefined) return mapped;
    if (rule.otherwise === 'keep') return value;
    if (rule.otherwise === 'missing') return undefined;
    return new Fault(
      'unmapped-value',
      `${shown(value)} is not among the values that the mapping lists for the field "${rule.name}": ${[...rule.values.keys()].join(', ').slice(0, 300)}.`,
      'Add it to the values, or say "otherwise: keep" or "otherwise: missing".',
      rule.column,
    );
  };
}

function notText(name: string, value: unknown): Fault {
  const message = `${shown(value)} was found where a text, a number or true/false is expected.`;
  return new Fault('not-text', message, 'Name a path inside it, such as user.name.', name);
}
