import { isMap, type Node, type YAMLMap } from 'yaml';
import { agreementFile } from '../clauses/agreement.ts';
import { NAMES, type Named } from '../clauses/names.ts';
import type { Path } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import type { JsonSchema } from '../language/shape.ts';
import { childOf, type Draft } from './draft.ts';

/** What may stand at a place, without alternatives: a kind of mapping, a kind of list, or a kind of word. */
export interface Leaf {
  /** What it is, for readers. */
  readonly description: string;
  /** The words that it can be, where they are few. */
  readonly words: readonly string[];
  readonly examples: readonly string[];
  /** What it names, where it is a name. */
  readonly named: Named | undefined;
  /** Of a mapping: its known keys. */
  readonly keys: ReadonlyMap<string, JsonSchema>;
  readonly required: readonly string[];
  /** Of a mapping with keys of several forms, as the days of a week: what stands under those of each form. */
  readonly patterned: ReadonlyMap<string, JsonSchema>;
  /** Of a mapping with keys of the writer's own: what stands under each. */
  readonly entries: JsonSchema | undefined;
  /** Of such a mapping: what its keys name, where they do. */
  readonly keysName: Named | undefined;
  /** Of a list: what each entry is. */
  readonly items: JsonSchema | undefined;
  readonly isMapping: boolean;
  /** Whether it is a whole number, and the least that it can be. */
  readonly isWhole: boolean;
  readonly least: number | undefined;
}

/** The schema of the whole language. */
export const WHOLE: JsonSchema = agreementFile.schema;

/**
 * What may stand at the path, by what is written above it: where constructs are told apart by a key, only the one
 * that was meant. Empty where nothing may.
 */
export function leavesAt(draft: Draft, path: Path): readonly Leaf[] {
  return schemasAt(draft, path).flatMap(leavesOf);
}

/** The same with alternatives. */
export function schemasAt(draft: Draft, path: Path): readonly JsonSchema[] {
  let schemas: readonly JsonSchema[] = [WHOLE];
  let node: Node | undefined = draft.root;
  for (const step of path) {
    const here = meant(schemas.flatMap(leavesOf), node, String(step));
    schemas = here.flatMap((leaf) => schemasUnder(leaf, step));
    node = childOf(draft, node, step);
  }
  return schemas;
}

/** What stands below a leaf at a step. */
export function schemasUnder(leaf: Leaf, step: string | number): readonly JsonSchema[] {
  const { keys, entries, items } = leaf;
  const below = typeof step === 'number' ? items : (keys.get(step) ?? patternedAs(leaf, step) ?? entries);
  return below ? [below] : [];
}

function patternedAs({ patterned }: Leaf, key: string): JsonSchema | undefined {
  return [...patterned].find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1];
}

/**
 * Of several kinds of mapping, those that the written keys speak for: the one whose tag is written, else those with
 * most of the keys. All of them where nothing is written yet.
 *
 * @param except a key that is being asked about, so that it decides nothing.
 */
export function meant(leaves: readonly Leaf[], node: Node | undefined, except?: string): readonly Leaf[] {
  if (!isMap(node)) return leaves;
  if (except !== undefined && leaves.every(({ keys }) => isTag(keys.get(except)))) return leaves;
  const written = writtenWords(node);
  if (except !== undefined) written.delete(except);
  const tagged = leaves.filter((leaf) => !contradicts(leaf, written));
  const fitting = tagged.length > 0 ? tagged : leaves;
  const knownOf = ({ keys }: Leaf) => [...written.keys()].filter((key) => keys.has(key)).length;
  const most = Math.max(0, ...fitting.map(knownOf));
  return fitting.filter((leaf) => !leaf.isMapping || leaf.entries || knownOf(leaf) === most);
}

/** The alternatives of a schema, one by one. */
export function leavesOf(schema: JsonSchema): readonly Leaf[] {
  // Beside keys of its own, alternatives only say which of them go together.
  const alternatives = schema.properties
    ? undefined
    : ((schema.anyOf ?? schema.oneOf) as readonly JsonSchema[] | undefined);
  const description = typeof schema.description === 'string' ? schema.description : '';
  if (alternatives) {
    return alternatives.flatMap(leavesOf).map((leaf) => ({
      ...leaf,
      // What the whole is for says more of a word than what the word is.
      description: leaf.isMapping ? leaf.description || description : description || leaf.description,
    }));
  }
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const names = schema.propertyNames as JsonSchema | undefined;
  const entries = schema.additionalProperties;
  return [
    {
      description,
      words: wordsOf(schema),
      examples: ((schema.examples ?? []) as readonly unknown[]).filter((one) => typeof one === 'string'),
      named: schema[NAMES] as Named | undefined,
      keys: new Map(Object.entries(properties)),
      patterned: new Map(
        Object.entries((schema.patternProperties ?? {}) as Readonly<Record<string, JsonSchema>>),
      ),
      required: (schema.required ?? []) as readonly string[],
      entries: typeof entries === 'object' && entries !== null ? (entries as JsonSchema) : undefined,
      keysName: names?.[NAMES] as Named | undefined,
      items: schema.items as JsonSchema | undefined,
      isMapping: schema.type === 'object',
      isWhole: schema.type === 'integer',
      least: schema.type === 'integer' ? Number(schema.minimum) : undefined,
    },
  ];
}

function wordsOf({ enum: words, const: word }: JsonSchema): readonly string[] {
  if (typeof word === 'string') return [word];
  return Array.isArray(words) ? words.filter((one) => typeof one === 'string') : [];
}

function writtenWords(map: YAMLMap): Map<string, string | undefined> {
  return new Map(map.items.map(({ key, value }) => [scalarText(key) ?? '', scalarText(value)]));
}

/** Whether a key has one word only, as `kind` has in each kind of indicator. */
function isTag(schema: JsonSchema | undefined): boolean {
  return schema !== undefined && wordsOf(schema).length === 1;
}

/** Whether a key that has one word only in this kind of mapping has another one in the text. */
function contradicts({ keys }: Leaf, written: ReadonlyMap<string, string | undefined>): boolean {
  return [...keys].some(([key, schema]) => {
    const value = written.get(key);
    return value !== undefined && isTag(schema) && value !== wordsOf(schema)[0];
  });
}
