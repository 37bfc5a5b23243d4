import { agreementFile } from './clauses/agreement.ts';
import { mergesByKey, OWN_KEYS } from './inheritance/merge.ts';
import type { JsonSchema } from './language/shape.ts';

/** The kind of a file that is only there to be extended [INH-7]. */
const MASTER_KIND = 'MasterAgreement';

const REMOVED: JsonSchema = {
  description: 'Takes the inherited entry away.',
  type: 'object',
  properties: { remove: { const: true } },
  required: ['remove'],
  additionalProperties: false,
};

/**
 * The JSON Schema (draft 2020-12) of the agreement language, for editors; published as schema/agreement.schema.json.
 * An agreement that extends a master may leave out what it inherits, and take things away.
 */
export const agreementSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://tallystick.example/schema/agreement-v1.json',
  title: 'Tallystick agreement',
  type: 'object',
  if: {
    anyOf: [
      { type: 'object', required: ['extends'] },
      { type: 'object', properties: { kind: { const: MASTER_KIND } }, required: ['kind'] },
    ],
  },
  // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema; nothing awaits a schema.
  then: { ...overriding(agreementFile.schema, []), required: OWN_KEYS.filter((key) => key !== 'extends') },
  else: agreementFile.schema,
};

/** The schema of what a file says over its master's: nothing is required where mappings merge by key. */
function overriding(schema: JsonSchema, path: readonly string[]): JsonSchema {
  if (!mergesByKey(path)) return schema;
  const { required: _required, minProperties: _minProperties, oneOf, ...rest } = schema;
  const alternatives = oneOf as readonly JsonSchema[] | undefined;
  const properties = rest.properties as Readonly<Record<string, JsonSchema>> | undefined;
  const others = rest.additionalProperties as JsonSchema | boolean | undefined;
  const below = (name: string, one: JsonSchema) => removable(overriding(one, [...path, name]));
  return {
    ...rest,
    ...(alternatives ? { anyOf: alternatives.map((one) => overriding(one, path)) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => [
              name,
              path.length > 0 || !OWN_KEYS.includes(name)
                ? below(name, one)
                : name === 'kind'
                  ? kinds(one)
                  : one,
            ]),
          ),
        }
      : {}),
    ...(typeof others === 'object' ? { additionalProperties: below('*', others) } : {}),
  };
}

/** A master may say that it is one: then it may leave out what only its customers' agreements can say. */
function kinds(schema: JsonSchema): JsonSchema {
  return { ...schema, enum: [...(schema.enum as readonly string[]), MASTER_KIND] };
}

function removable(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }, REMOVED] };
}
