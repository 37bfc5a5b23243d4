import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { agreementSchema } from '../schema.ts';
import { RATIOS, REST, VALUES, WHOLE } from './known-good.ts';

const TEXTS = [WHOLE, RATIOS, VALUES, REST];

type Schema = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ strict: false });
const validators = new Map<Schema, (value: unknown) => boolean>();

function fits(schema: Schema, value: unknown): boolean {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  return validate(value);
}

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The places of the schema that no value of the texts stands at, by the path of keys that leads there. */
function* unused(schema: Schema, values: readonly unknown[], path: string): Iterable<string> {
  if (values.length === 0) return yield path;
  const objects = values.filter(isObject);
  const { properties = {}, additionalProperties, patternProperties = {}, items, anyOf, oneOf } = schema;
  const known = Object.keys(properties as Schema);
  for (const [key, part] of Object.entries(properties as Record<string, Schema>)) {
    const inside = objects.filter((one) => key in one).map((one) => one[key]);
    if (isObject(part)) yield* unused(part, inside, `${path}.${key}`);
  }
  for (const part of [additionalProperties, ...Object.values(patternProperties as Schema)].filter(isObject)) {
    const rest = objects.flatMap((one) =>
      Object.keys(one)
        .filter((key) => !known.includes(key))
        .map((key) => one[key]),
    );
    yield* unused(part, rest, `${path}.*`);
  }
  if (isObject(items)) yield* unused(items, values.filter(Array.isArray).flat(), `${path}[]`);
  const branches = ((anyOf ?? oneOf ?? []) as readonly Schema[]).filter((branch) =>
    ['type', 'enum', 'const', 'anyOf', 'oneOf'].some((key) => key in branch),
  );
  for (const [index, branch] of branches.entries()) {
    yield* unused(
      branch,
      values.filter((value) => fits(branch, value)),
      `${path}|${index}`,
    );
  }
}

/** What a file says that extends nothing. */
const LANGUAGE = agreementSchema.else as Schema;

describe('the leaves of an agreement', () => {
  it('[TXT-6] each of the published language stands in an agreement whose leaves are walked', () => {
    const contents = TEXTS.map((text) => parseDocument(text, { merge: true }).toJS() as unknown);
    expect([...unused(LANGUAGE, contents, '')]).toEqual(['.extends']); // masters are written out
  });

  it('[TXT-6] a key that no text uses is found', () => {
    const [content] = [WHOLE].map((text) => parseDocument(text, { merge: true }).toJS() as unknown);
    const found = [...unused(LANGUAGE, [content], '')];
    expect(found).toContain('.effective');
    expect(found.length).toBeGreaterThan(40);
  });
});
