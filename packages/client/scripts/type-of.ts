/** A JSON Schema, as far as our OpenAPI document uses it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
}

/** Keywords that say something about a type; all others narrow its values, which a type cannot say. */
const KNOWN = new Set([
  ...['type', 'enum', 'const', 'anyOf', 'oneOf', 'items', 'properties', 'required', 'additionalProperties'],
  ...[
    'description',
    'default',
    'format',
    'pattern',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
  ],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'propertyNames', 'readOnly', 'multipleOf'],
]);

/**
 * The TypeScript type of what a schema allows.
 *
 * @param indent spaces before the lines of an object
 * @throws Error at a keyword that is not known: a type that is too wide would be found by nobody
 */
export function typeOf(schema: Schema, indent = ''): string {
  const unknown = Object.keys(schema).find((keyword) => !KNOWN.has(keyword));
  if (unknown !== undefined) throw new Error(`type-of.ts does not know the keyword "${unknown}".`);
  const { type, enum: values, anyOf, oneOf } = schema;
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  const choices = anyOf ?? oneOf;
  if (choices) return unionOf(choices.map((one) => typeOf(one, indent)));
  if (typeof type !== 'string') {
    return type ? unionOf(type.map((one) => typeOf({ ...schema, type: one }, indent))) : 'unknown';
  }
  if (type === 'array') {
    const item = typeOf(schema.items ?? {}, indent);
    const isSimple = schema.items?.type === 'object' || /^\w+$/.test(item);
    return `readonly ${isSimple ? item : `(${item})`}[]`;
  }
  if (type === 'object') return objectOf(schema, indent);
  return type === 'integer' ? 'number' : type;
}

function objectOf({ properties, required = [], additionalProperties }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties ?? {}).map(([name, schema]) => {
    const says =
      schema.description === undefined
        ? ''
        : `${inner}/** ${schema.description.replaceAll('*/', '* /')} */\n`;
    const key = /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
    return `${says}${inner}readonly ${key}${required.includes(name) ? '' : '?'}: ${typeOf(schema, inner)};\n`;
  });
  const others = typeof additionalProperties === 'object' ? typeOf(additionalProperties, inner) : 'unknown';
  if (lines.length === 0) return `Readonly<Record<string, ${others}>>`;
  if (typeof additionalProperties === 'object' || additionalProperties === true)
    lines.push(`${inner}readonly [name: string]: unknown;\n`);
  return `{\n${lines.join('')}${indent}}`;
}

function unionOf(types: readonly string[]): string {
  const all = [...new Set(types)];
  return all.includes('unknown')
    ? 'unknown'
    : all.map((one) => (one.startsWith('readonly') ? `(${one})` : one)).join(' | ');
}
