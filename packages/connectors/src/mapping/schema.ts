import { z } from 'zod';
import { DELIMITERS } from '../csv/rows.ts';
import { parseTemplate } from './template.ts';
import { parseTimeFormat } from './time-format.ts';
import { isZone } from './zone.ts';

/**
 * The shape of a mapping file as written (rules MAP-1 to MAP-15). Templates, formats and zones come out parsed, so
 * that their mistakes are reported at their own place in the file.
 */
export const mappingSchema = strict({
  apiVersion: z.literal('tallystick/v1'),
  kind: z.literal('EvidenceMapping'),
  title: text(200),
  attribution: text(2_000).optional(),
  format: z.enum(['csv', 'ndjson']),
  delimiter: z.enum(DELIMITERS).optional(),
  source: text(200),
  timeZone: zone().optional(),
  missing: z.array(z.string()).max(100).default(['']),
  personal: z.lazy(() => z.record(fieldName, personalSchema)).default({}),
  records: z
    .array(z.lazy(() => recordSchema))
    .min(1)
    .max(100),
});

const columnName = text(500);

const timeSchema = textOr(
  strict({
    column: columnName,
    format: z
      .string()
      .transform((value, context) => {
        if (value === 'iso' || value === 'unix' || value === 'unix-ms') return value;
        return parsed(parseTimeFormat(value), value, context);
      })
      .optional(),
    timeZone: zone().optional(),
  }),
  (column) => ({ column }),
);

const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: 'A text, a number or true/false is expected.',
});

const whenSchema = z.record(
  z.string(),
  z.unknown().transform((value, context) => {
    if (value === 'present') return { kind: 'present' as const };
    if (value === 'absent') return { kind: 'absent' as const };
    const list = z.array(scalar).min(1);
    const schema = Array.isArray(value) ? list : strict({ not: list });
    if (typeof value !== 'object' || value === null) {
      return problem(
        context,
        value,
        'A condition is a list of values, "present", "absent", or { not: [values] }.',
      );
    }
    const result = within(schema, value, context);
    return Array.isArray(result)
      ? { kind: 'one of' as const, values: new Set(result.map(String)) }
      : { kind: 'none of' as const, values: new Set(result.not.map(String)) };
  }),
);

const fieldName = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/,
    'The name of a field is letters, digits, "_", "-" and "." after a letter.',
  );

const personalSchema = strict({
  person: fieldName.optional(),
  class: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'A class is small letters, digits and "-".')
    .default('personal'),
});

const json = z.json();

const constantField = strict({ value: json });
const templateField = strict({ template: template() });
const columnField = strict({
  column: columnName,
  as: z.enum(['text', 'number', 'boolean', 'time']).optional(),
  format: z.string().optional(),
  timeZone: zone().optional(),
  values: z.record(z.string(), json).optional(),
  otherwise: z.enum(['keep', 'missing', 'reject']).optional(),
});

const fieldSchema = z.unknown().transform((value, context) => {
  if (typeof value === 'string') return { column: within(columnName, value, context) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return problem(
      context,
      value,
      'A field is the name of a column, { column: … }, { template: … } or { value: … }.',
    );
  }
  if ('value' in value) return within(constantField, value, context);
  if ('template' in value) return within(templateField, value, context);
  const field = within(columnField, value, context);
  if (field === z.NEVER) return z.NEVER;
  const { format, ...rest } = field;
  if (field.values && field.as) return problem(context, value, 'Give either values or as, not both.');
  if (field.otherwise && !field.values) return problem(context, value, 'otherwise needs values.');
  if ((format !== undefined || field.timeZone !== undefined) && field.as !== 'time') {
    return problem(context, value, 'format and timeZone need "as: time".');
  }
  if (field.as !== 'time') return rest;
  const time = { column: field.column, ...(format === undefined ? {} : { format }) };
  return { ...rest, time: within(timeSchema, time, context) };
});

const recordSchema = strict({
  id: template(),
  subject: template(),
  type: template(),
  at: timeSchema,
  receivedAt: timeSchema.optional(),
  sequence: columnName.optional(),
  supersedes: template().optional(),
  withdraws: template().optional(),
  each: columnName.optional(),
  when: whenSchema.optional(),
  fields: z.record(fieldName, fieldSchema).default({}),
});

export type WrittenMapping = z.output<typeof mappingSchema>;
export type WrittenRecord = z.output<typeof recordSchema>;
export type WrittenField = z.output<typeof fieldSchema>;
export type WrittenTime = z.output<typeof timeSchema>;

/** An object that knows its keys: the message of an unknown one lists them, for a suggestion. */
function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
}

function text(longest: number) {
  return z.string().min(1).max(longest);
}

function zone() {
  return z
    .string()
    .refine(isZone, 'No such time zone; an IANA name such as Europe/Berlin or UTC is expected.');
}

function template() {
  return text(1_000).transform((value, context) => parsed(parseTemplate(value), value, context));
}

/** Either a text, in short, or the object that says more. */
function textOr<Schema extends z.ZodType, Short>(schema: Schema, short: (value: string) => Short) {
  return z.unknown().transform((value, context): z.output<Schema> | Short => {
    return typeof value === 'string' && value !== '' ? short(value) : within(schema, value, context);
  });
}

/** Checks a part with its own schema and reports what is wrong as part of the whole. */
function within<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  context: z.core.$RefinementCtx,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
  return z.NEVER;
}

function parsed<Value extends object>(
  result: Value | string,
  input: unknown,
  context: z.core.$RefinementCtx,
): Value {
  return typeof result === 'string' ? problem(context, input, result) : result;
}

function problem(context: z.core.$RefinementCtx, input: unknown, message: string): never {
  context.issues.push({ code: 'custom', input, message });
  return z.NEVER;
}
