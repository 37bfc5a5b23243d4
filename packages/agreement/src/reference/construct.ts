import type { JsonSchema } from '../language/shape.ts';

/** A key of a construct, as a row of its page. */
export interface KeyRow {
  /** From the head of the construct: `hours.mon`, `schedules[].tiers[].below`, `ID.title`. */
  readonly path: string;
  /** What may be written there, in words. */
  readonly takes: string;
  readonly required: boolean;
  readonly meaning: string;
}

/** How deep a construct is told: conditions and targets hold each other. */
const DEEPEST = 5;

/** Every key below a construct, depth first, in the order of the language. Keys that are the same in several forms are told once. */
export function keyRows(schema: JsonSchema, path = '', depth = 0): readonly KeyRow[] {
  if (depth > DEEPEST) return [];
  const rows = new Map<string, KeyRow>();
  const add = (row: KeyRow) => {
    const held = rows.get(row.path);
    rows.set(row.path, held ? joined(held, row) : row);
  };
  for (const form of formsOf(schema)) {
    const { properties, required = [], additionalProperties, items, propertyNames } = form as Construct;
    for (const [key, one] of Object.entries(properties ?? {})) {
      if (one === false) continue;
      const below = path === '' ? key : `${path}.${key}`;
      add({ path: below, takes: takes(one), required: required.includes(key), meaning: meaningOf(one) });
      for (const row of keyRows(one, below, depth + 1)) add(row);
    }
    if (typeof additionalProperties === 'object') {
      const name = nameOf(propertyNames, additionalProperties);
      const below = path === '' ? name : `${path}.${name}`;
      const entry = { takes: takes(additionalProperties), meaning: meaningOf(additionalProperties) };
      add({ path: below, required: false, ...entry });
      for (const row of keyRows(additionalProperties, below, depth + 1)) add(row);
    }
    if (items) for (const row of keyRows(items, `${path}[]`, depth + 1)) add(row);
  }
  return [...rows.values()];
}

/** A description in any of the forms of a schema. */
export function meaningOf(schema: JsonSchema): string {
  const own = schema.description as string | undefined;
  return (
    own ??
    formsOf(schema)
      .find((form) => form.description)
      ?.description?.toString() ??
    ''
  );
}

interface Construct {
  readonly properties?: Readonly<Record<string, JsonSchema | false>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
}

/** The forms that a construct may have. What only forbids keys in one of them is no form of its own. */
function formsOf(schema: JsonSchema): readonly JsonSchema[] {
  const forms = ((schema.anyOf ?? schema.oneOf ?? []) as readonly JsonSchema[]).filter(
    ({ type, enum: words, anyOf, oneOf }) => (type ?? words ?? anyOf ?? oneOf) !== undefined,
  );
  return forms.length === 0 ? [schema] : forms.flatMap(formsOf);
}

function joined(a: KeyRow, b: KeyRow): KeyRow {
  const meanings = [...new Set([a.meaning, b.meaning].filter((one) => one !== ''))];
  const takesBoth = [...new Set([...a.takes.split(' or '), ...b.takes.split(' or ')])].join(' or ');
  return { path: a.path, takes: takesBoth, required: a.required && b.required, meaning: meanings.join(' ') };
}

function nameOf(names: JsonSchema | undefined, entry: JsonSchema): string {
  const pattern = String(names?.pattern ?? '');
  if (pattern.includes('\\d{4}')) return 'DATE';
  return pattern.startsWith('^[A-Za-z0-9]') ? 'ID' : entry.additionalProperties ? 'FIELD' : 'NAME';
}

/** What may be written, in words: `4 h`, a list of texts, one of a few words. */
export function takes(schema: JsonSchema): string {
  return [...new Set(formsOf(schema).map(plainly))].join(' or ');
}

function plainly(schema: JsonSchema): string {
  const words = schema.enum as readonly string[] | undefined;
  if (words) return words.map((word) => `\`${word}\``).join(' or ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const examples = schema.examples as readonly string[] | undefined;
  if (examples) return `such as ${examples.map((one) => `\`${one}\``).join(', ')}`;
  if (schema.type === 'integer') return `a whole number from ${schema.minimum} to ${schema.maximum}`;
  if (schema.type === 'array') return `a list of ${takes(schema.items as JsonSchema)}`;
  if (schema.type === 'object') return schema.properties ? 'a mapping' : 'a mapping by name';
  if (schema.type === 'boolean') return '`true` or `false`';
  return schema.type === 'null' ? 'nothing' : 'text';
}
