import { Fault, shown } from '../problem.ts';
import type { Columns } from './columns.ts';
import type { Template } from './template.ts';

/**
 * Makes the reader of a template: its text with the columns' values put in (rule MAP-9). Undefined when one of them
 * is not given.
 */
export function templateColumn<Row>(
  template: Template,
  columns: Columns<Row>,
): (row: Row) => string | undefined | Fault {
  const { texts } = template;
  const values = template.columns.map(columns);
  return (row) => {
    let text = texts[0]!;
    for (let index = 0; index < values.length; index++) {
      const value = values[index]!(row);
      if (value === undefined) return undefined;
      if (typeof value === 'object') return notText(template.columns[index]!, value);
      text += `${value}${texts[index + 1]}`;
    }
    return text;
  };
}

/** The same for a text that a record can't do without. */
export function neededText<Row>(
  part: 'id' | 'subject' | 'type',
  template: Template,
  columns: Columns<Row>,
): (row: Row) => string | Fault {
  const read = templateColumn(template, columns);
  return (row) => {
    const text = read(row);
    if (text !== undefined && text !== '') return text;
    const empty = template.columns.find((name) => columns(name)(row) === undefined);
    return notGiven(part, empty);
  };
}

/** The fault of a record that lacks its id, subject, type or time. */
export function notGiven(part: string, column: string | undefined): Fault {
  const message = `The record's ${part} needs the column "${column}", which holds no value here.`;
  const remedy = 'Correct the row, or leave such rows out with "when: { column: present }" in the mapping.';
  return new Fault('not-given', message, remedy, column);
}

function notText(column: string, value: unknown): Fault {
  const message = `${shown(value)} was found where a text, a number or true/false is expected.`;
  return new Fault('not-text', message, 'Name a path inside it, such as user.name.', column);
}
