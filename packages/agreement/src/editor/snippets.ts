import type { JsonSchema } from '../language/shape.ts';
import { type Leaf, leavesOf } from './schemas.ts';

/** The most keys that a frame writes at once; a construct with more is better typed key by key. */
const MOST_KEYS = 5;

/**
 * A key with the frame of what belongs under it, in the snippet syntax of the Language Server Protocol.
 *
 * @param inBrackets whether everything must stay on the line.
 */
export function keySnippet(key: string, schema: JsonSchema, inBrackets: boolean): string {
  const name = escaped(key);
  const leaves = leavesOf(schema);
  const [leaf] = leaves;
  if (!leaf || leaves.some(isWord)) return `${name}: ${placeOf(leaves)}`;
  if (leaf.items) return `${name}: [$1]`;
  if (leaf.entries) return inBrackets ? `${name}: { $1 }` : `${name}:\n  $1`;
  const tag = tagOf(leaves);
  if (tag !== undefined) return `${name}: { ${tag}, $2 }`;
  if (leaf.required.length > MOST_KEYS && !inBrackets) return `${name}:\n  $1`;
  return `${name}: ${frameOf(leaf).snippet}`;
}

/** A mapping with its required keys, for a place that takes one; undefined for words and lists. */
export function valueSnippet(leaf: Leaf): { readonly label: string; readonly snippet: string } | undefined {
  if (!leaf.isMapping || leaf.required.length === 0 || leaf.required.length > MOST_KEYS) return undefined;
  return frameOf(leaf);
}

function frameOf({ required, keys }: Leaf): { readonly label: string; readonly snippet: string } {
  if (required.length === 0) return { label: '{ … }', snippet: '{ $1 }' };
  const filled = required.map((key, index) => `${escaped(key)}: ${fill(keys.get(key), index + 1)}`);
  return {
    label: `{ ${required.map((key) => `${key}: …`).join(', ')} }`,
    snippet: `{ ${filled.join(', ')} }`,
  };
}

/** Of constructs told apart by a word under one key: that key with the words to choose from. */
function tagOf(leaves: readonly Leaf[]): string | undefined {
  const [first, ...others] = leaves;
  if (!first || others.length === 0) return undefined;
  const tag = [...first.keys.keys()].find((key) => leaves.every((leaf) => tagWord(leaf, key) !== undefined));
  return tag === undefined
    ? undefined
    : `${escaped(tag)}: ${choice(
        1,
        leaves.flatMap((leaf) => tagWord(leaf, tag) ?? []),
      )}`;
}

function tagWord({ keys }: Leaf, key: string): string | undefined {
  const schema = keys.get(key);
  const words = schema ? leavesOf(schema).flatMap((leaf) => leaf.words) : [];
  return words.length === 1 ? words[0] : undefined;
}

/** A list in brackets, a mapping in brackets, a choice of words, or a place to type. */
function fill(schema: JsonSchema | undefined, place: number): string {
  const [leaf] = schema ? leavesOf(schema) : [];
  if (!leaf || isWord(leaf)) {
    const words = leaf?.words ?? [];
    return words.length === 1 ? escaped(words[0]!) : words.length > 1 ? choice(place, words) : `$${place}`;
  }
  return leaf.items ? `[$${place}]` : `{ $${place} }`;
}

function placeOf(leaves: readonly Leaf[]): string {
  const words = leaves.flatMap((leaf) => leaf.words);
  if (words.length === 1 && leaves.length === 1) return escaped(words[0]!);
  return words.length > 1 && leaves.length === 1 ? choice(1, words) : '$1';
}

function isWord({ isMapping, items }: Leaf): boolean {
  return !isMapping && !items;
}

function choice(place: number, words: readonly string[]): string {
  return `\${${place}|${words.map((word) => word.replaceAll(/[\\,|$}]/gu, '\\$&')).join(',')}|}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}
