import { LINT_FORMAT } from './report.ts';

type Schema = { readonly [key: string]: unknown };

const object = (
  description: string,
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const list = (description: string, items: Schema): Schema => ({ type: 'array', description, items });
const text = (description: string): Schema => ({ type: 'string', description });
const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const place = (description: string): Schema => ({ type: 'integer', minimum: 1, description });

const region = object('Where it stands; columns count UTF-16 code units.', {
  file: text('The file, which is a master’s where it stands there.'),
  line: place('The line on which it begins, from 1.'),
  column: place('The column at which it begins, from 1.'),
  endLine: place('The line on which it ends.'),
  endColumn: place('The column after its last character.'),
});

const finding = object(
  'A weakness, at its place.',
  {
    rule: text('Id of the rule; docs/lint.md explains each.'),
    severity: { enum: ['note', 'warning', 'error'], description: 'How much it matters.' },
    clause: text('Id of the clause; empty for a configuration.'),
    message: text('What is found, a sentence.'),
    suggestion: text('What to do about it, a sentence.'),
    shown: list('The arithmetic behind it, a line each.', { type: 'string' }),
    replacement: text('What could stand there instead; absent where a person must choose.'),
    region,
    suppressed: {
      type: ['string', 'null'],
      description: 'Why it was accepted, where the configuration says so; null where it was not.',
    },
  },
  ['replacement'],
);

const agreement = object('An agreement that was looked at.', {
  file: text('Its file.'),
  id: text('Its id.'),
  version: place('Its version.'),
  title: text('What readers call it.'),
  findings: list('In the order of the text.', finding),
});

/** The JSON Schema of what `tallystick lint --format json` prints; published as schema/lint.schema.json. */
export const lintSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://tallystick.example/schema/lint-v1.json',
  title: 'Findings of lint',
  ...object('What a lint came to.', {
    format: { const: LINT_FORMAT },
    errors: count('How many findings are errors, suppressed ones left aside.'),
    warnings: count('How many are warnings.'),
    notes: count('How many are notes.'),
    suppressed: count('How many were accepted in the configuration.'),
    agreements: list('In the order of the command line.', agreement),
    configuration: list('Suppressions that suppress nothing.', finding),
  }),
};
