import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { agreementSchema } from '../schema.ts';
import { RATIOS, REST, VALUES, WHOLE } from './known-good.ts';
import { changedLeaves } from './measured-leaves.ts';

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

/** Values that follow from others, by the last key of their path, and why none else could stand there. */
const SETTLED: Readonly<Record<string, string>> = {
  apiVersion: 'There is one version of the language.',
  kind: 'Another kind of indicator has other keys.',
  do: 'Another kind of step has other keys.',
  rule: 'Parts have weights, and budgets, under one rule only.',
  parts: 'No other indicator there measures states.',
  method: 'The slices have a target of their own.',
  holds: 'Only histograms run on.',
  indicator: 'The target fits one kind of indicator.',
  objective: 'The credit fits one kind of objective.',
  of: 'The unit fits one kind of indicator.',
  atLeast: 'A bonus is above the promise, and 100 % is the most.',
  up: 'Weights add up to the whole.',
  'p1-resolved': 'Weights add up to the whole.',
  inARow: 'What does not hold is left out.',
  owner: 'Some texts have one role.',
  decidedBy: 'Some texts have one role.',
  escalation: 'There is one escalation.',
  playbook: 'There is one playbook.',
  target: 'Where every one is promised there is no more, and a rule stays within the bounds.',
  percentile: 'The steps of a series share it.',
  ceiling: 'Rules propose targets up to it.',
  currency: 'The scenarios name it too.',
};

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

  it('[TXT-6] only what other values settle cannot be changed alone', () => {
    const fixed = TEXTS.flatMap((text) => changedLeaves(text).fixed);
    const keyOf = (path: string) =>
      path
        .replaceAll(/\[\d+\]/gu, '')
        .split('.')
        .at(-1)!;
    expect(new Set(fixed.map(keyOf))).toEqual(new Set(Object.keys(SETTLED)));
  }, 240_000);
});
