import type { FieldRule, Mapping, RecordRule, TimeRule, WhenRule } from './model.ts';
import type { WrittenField, WrittenMapping, WrittenRecord, WrittenTime } from './schema.ts';
import { nearestName } from './suggest.ts';
import type { Template } from './template.ts';

type Path = readonly PropertyKey[];
type Misfit = { readonly path: Path; readonly message: string; readonly remedy: string };

/**
 * Makes a mapping of a checked file: what is left open is filled in, and the columns it names are gathered.
 * What only shows when the parts are seen together is returned as a misfit.
 */
export function readyMapping(
  written: WrittenMapping,
  file: string,
  lineOf: (path: Path) => number,
): { readonly mapping: Mapping } | Misfit {
  if (written.delimiter !== undefined && written.format !== 'csv') {
    return { path: ['delimiter'], message: 'Only CSV has a delimiter.', remedy: 'Leave this key out.' };
  }
  const columns = new Map<string, number>();
  const records: RecordRule[] = [];
  for (const [index, record] of written.records.entries()) {
    const path = ['records', index];
    if (record.each !== undefined && written.format !== 'ndjson') {
      const message = 'Only a JSON object holds lists to repeat for.';
      return { path: [...path, 'each'], message, remedy: 'Leave this key out, or use format ndjson.' };
    }
    const rule = recordRule(record, written.timeZone);
    for (const [column, at] of columnsOf(rule)) {
      if (rule.each !== undefined && (column === 'each' || column.startsWith('each.'))) continue;
      if (!columns.has(column)) columns.set(column, lineOf([...path, ...at]));
    }
    records.push(rule);
  }
  const personal = personalRules(written);
  if ('message' in personal) return personal;
  return {
    mapping: {
      file,
      title: written.title,
      attribution: written.attribution,
      format: written.format,
      delimiter: written.delimiter ?? ',',
      source: written.source,
      timeZone: written.timeZone,
      missing: written.missing,
      records,
      personal: personal.rules,
      columns,
    },
  };
}

/** What is marked must be there, and whose it is must be a personal field too. */
function personalRules(written: WrittenMapping): { readonly rules: Mapping['personal'] } | Misfit {
  const fields = new Set(written.records.flatMap((record) => Object.keys(record.fields)));
  const marks = Object.entries(written.personal).map(
    ([name, { person, class: of }]) => [name, { person: person ?? name, class: of }] as const,
  );
  for (const [name, { person }] of marks) {
    const path = ['personal', name];
    if (!fields.has(name)) {
      const near = nearestName(name, [...fields]);
      const message = `No record has a field "${name}".`;
      return {
        path,
        message,
        remedy: near === undefined ? 'Name a field of a record.' : `Did you mean "${near}"?`,
      };
    }
    if (!Object.hasOwn(written.personal, person)) {
      const message = `"${person}" says whose "${name}" is, and so is personal too.`;
      return { path: [...path, 'person'], message, remedy: 'List it under personal as well.' };
    }
  }
  return { rules: Object.fromEntries(marks) };
}

function recordRule(record: WrittenRecord, timeZone: string | undefined): RecordRule {
  return {
    id: record.id,
    subject: record.subject,
    type: record.type,
    at: timeRule(record.at, timeZone),
    receivedAt: record.receivedAt && timeRule(record.receivedAt, timeZone),
    sequence: record.sequence,
    supersedes: record.supersedes,
    withdraws: record.withdraws,
    each: record.each,
    when: Object.entries(record.when ?? {}).map(([column, when]): WhenRule => ({ column, ...when })),
    fields: Object.entries(record.fields).map(([name, field]) => fieldRule(name, field, timeZone)),
  };
}

function timeRule(time: WrittenTime, timeZone: string | undefined): TimeRule {
  const { column } = time;
  const { format, timeZone: own } = 'format' in time || 'timeZone' in time ? time : {};
  return { column, format: format ?? 'iso', timeZone: own ?? timeZone };
}

function fieldRule(name: string, field: WrittenField, timeZone: string | undefined): FieldRule {
  if ('value' in field) return { kind: 'constant', name, value: field.value };
  if ('template' in field) return { kind: 'template', name, template: field.template };
  const { column } = field;
  if ('time' in field)
    return { kind: 'time', name, time: timeRule({ timeZone: field.timeZone, ...field.time }, timeZone) };
  if ('values' in field && field.values) {
    const values = new Map(Object.entries(field.values));
    return { kind: 'values', name, column, values, otherwise: field.otherwise ?? 'reject' };
  }
  return { kind: ('as' in field && field.as !== 'time' && field.as) || 'as given', name, column };
}

function* columnsOf(rule: RecordRule): Iterable<readonly [column: string, at: Path]> {
  const template = (at: string, value: Template | undefined) =>
    (value?.columns ?? []).map((name) => [name, [at]] as const);
  yield* template('id', rule.id);
  yield* template('subject', rule.subject);
  yield* template('type', rule.type);
  yield [rule.at.column, ['at']];
  if (rule.receivedAt) yield [rule.receivedAt.column, ['receivedAt']];
  if (rule.sequence !== undefined) yield [rule.sequence, ['sequence']];
  yield* template('supersedes', rule.supersedes);
  yield* template('withdraws', rule.withdraws);
  if (rule.each !== undefined) yield [rule.each, ['each']];
  for (const when of rule.when) yield [when.column, ['when', when.column]];
  for (const field of rule.fields) {
    const at = ['fields', field.name];
    if (field.kind === 'time') yield [field.time.column, at];
    else if (field.kind === 'template') for (const name of field.template.columns) yield [name, at];
    else if (field.kind !== 'constant') yield [field.column, at];
  }
}
