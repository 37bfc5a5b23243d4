import type { JsonSchema } from '../language/shape.ts';
import { REASONS } from './reasons.ts';

const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const string = (description: string): JsonSchema => ({ type: 'string', description });
const oneOf = (description: string, words: readonly string[]): JsonSchema => ({ enum: words, description });
const words = (description: string): JsonSchema => ({ type: ['string', 'null'], description });
const count: JsonSchema = { type: 'integer', minimum: 0 };
const agreement = object({
  id: string('Its id.'),
  version: { type: 'integer', minimum: 1 },
  title: string('What readers call it.'),
});

const difference = object(
  {
    clause: string('Id of the clause in the new agreement; of one that was removed, in the old one.'),
    clauseBefore: string('Its id in the old agreement, where it has another there.'),
    title: string('What readers call the clause.'),
    field: string('Where below the clause; empty for the clause itself.'),
    kind: oneOf('What happened to it.', ['added', 'removed', 'changed']),
    before: words('What stood there, in words; null for nothing.'),
    after: words('What stands there now, in words; null for nothing.'),
    gains: oneOf('Who is better off, all else being equal.', [
      'customer',
      'provider',
      'neither',
      'undecidable',
    ]),
    reason: oneOf('Why, as a code.', Object.keys(REASONS)),
    affects: oneOf('What it is about.', ['figures', 'duties', 'words']),
    why: string('Why, as a sentence.'),
  },
  ['clauseBefore', 'title'],
);

const renaming = object({
  clause: string('Id of the clause in the new agreement.'),
  what: oneOf('What was renamed.', ['id', 'title']),
  before: string('What it was called.'),
  after: string('What it is called.'),
  namedByRecords: { type: 'boolean', description: 'Whether evidence names it by its id.' },
});

/** The JSON Schema of a diff report; published as schema/diff.schema.json. */
export const diffSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://tallystick.example/schema/diff-v1.json',
  title: 'Differences of two agreements',
  ...object({
    format: { const: 'tallystick-diff/1' },
    before: agreement,
    after: agreement,
    totals: object({ customer: count, provider: count, neither: count, undecidable: count }),
    differences: { type: 'array', items: difference },
    renamings: { type: 'array', items: renaming },
  }),
};
