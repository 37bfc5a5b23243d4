import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Named } from '../clauses/names.ts';
import type { Region } from '../language/clause-places.ts';
import type { Path } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import type { JsonSchema } from '../language/shape.ts';
import { titleOf } from './describe.ts';
import { type Draft, nodeAt, regionBetween } from './draft.ts';
import type { PlainValue } from './edit/written.ts';
import { freshValue } from './fresh-value.ts';
import { definitions } from './names.ts';
import { type Notation, notationOf } from './notation.ts';
import { type Leaf, leavesOf, meant, schemasAt, schemasUnder } from './schemas.ts';

/**
 * What can be filled in at a place of an agreement, made of the declarations of the language and of what is written: a
 * form that shows it needs to know no clause.
 */
export interface FormField {
  readonly path: Path;
  /** What it is called: `Time zone` for `timeZone`; an entry's own id. */
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  /** Where it stands with its key; undefined where it is not written. */
  readonly region: Region | undefined;
  /** The ways in which it can be written; one of them where there is no choice. */
  readonly ways: readonly FormWay[];
  /** The place in `ways` of what is written. */
  readonly way: number | undefined;
  /** Of a word: what is written. */
  readonly text?: string;
  /** Of a mapping: its keys, those that can be there first in the order of the language. */
  readonly fields?: readonly FormField[];
  /** Of a list or a mapping by name: what is in it. */
  readonly entries?: readonly FormField[];
}

/** One way to write a field. */
export type FormWay =
  | {
      readonly kind: 'word';
      readonly title: string;
      readonly notation: Notation;
      /** The words that it can be, or the names that are defined. */
      readonly choices: readonly FormChoice[];
      /** Whether anything but the choices can be written. */
      readonly isFree: boolean;
      readonly examples: readonly string[];
      readonly named: Named | undefined;
    }
  | { readonly kind: 'mapping'; readonly title: string; readonly fresh: PlainValue }
  | {
      readonly kind: 'list' | 'entries';
      readonly title: string;
      readonly fresh: PlainValue;
      /** What a new entry holds at first. */
      readonly freshEntry: PlainValue;
      /** Of a mapping by name: the names that its keys can be. */
      readonly names: readonly FormChoice[];
    };

export interface FormChoice {
  readonly value: string;
  readonly title: string;
}

/** The most levels that a form shows at once. */
const DEEPEST = 12;

/**
 * The form of what stands at a path, or of what could.
 *
 * @param levels how many levels below it are filled in: a long agreement is not needed whole to show its head.
 */
export function formAt(draft: Draft, path: Path, levels = DEEPEST): FormField {
  const schemas = schemasAt(draft, path);
  const parent = path.length === 0 ? undefined : nodeAt(draft, path.slice(0, -1));
  const key = path.at(-1);
  const kinds = parent ? meant(schemasAt(draft, path.slice(0, -1)).flatMap(leavesOf), parent) : [];
  const required = kinds.some((leaf) => leaf.required.includes(String(key)));
  return fieldOf(draft, { path, schemas, node: nodeAt(draft, path), required, depth: DEEPEST - levels });
}

interface Place {
  readonly path: Path;
  readonly schemas: readonly JsonSchema[];
  readonly node: Node | undefined;
  readonly required: boolean;
  readonly depth: number;
}

function fieldOf(draft: Draft, { path, schemas, node, required, depth }: Place): FormField {
  const leaves = schemas.flatMap(leavesOf);
  const groups = grouped(leaves);
  const written = node && !(isScalar(node) && scalarText(node) === undefined) ? node : undefined;
  const way = written ? wayOf(written, leaves, groups) : undefined;
  const field = {
    path,
    title: titleOfStep(path),
    help: helpOf(schemas, leaves),
    required,
    region: written && regionOf(draft, path, written),
    ways: groups.map((group) => formWay(draft, group, groups.length > 1)),
    way,
  };
  if (!written || way === undefined || depth >= DEEPEST) return withText(field, written);
  const chosen = groups[way]!;
  const below = { draft, path, node: written, leaves: chosen, depth: depth + 1 };
  if (isScalar(written)) return { ...field, text: scalarText(written) ?? '' };
  if (isSeq(written)) return { ...field, entries: itemsOf(below, written.items as Node[]) };
  if (!isMap(written)) return field;
  return chosen.some(({ keys }) => keys.size > 0)
    ? { ...field, fields: fieldsOf(below) }
    : { ...field, entries: entriesOf(below, written.items as Pair<Node, Node | null>[]) };
}

interface Below {
  readonly draft: Draft;
  readonly path: Path;
  readonly node: Node;
  readonly leaves: readonly Leaf[];
  readonly depth: number;
}

function fieldsOf({ draft, path, node, leaves, depth }: Below): readonly FormField[] {
  const keys = new Map<string, boolean>();
  for (const leaf of leaves) {
    for (const key of leaf.keys.keys()) {
      keys.set(key, (keys.get(key) ?? true) && leaf.required.includes(key));
    }
  }
  // What the language does not know is shown all the same: it is in the text.
  const unknown = isMap(node)
    ? node.items.map(({ key }) => scalarText(key) ?? '').filter((key) => !keys.has(key))
    : [];
  return [...keys, ...unknown.map((key) => [key, false] as const)].map(([key, required]) =>
    fieldOf(draft, {
      path: [...path, key],
      schemas: leaves.flatMap((leaf) => schemasUnder(leaf, key)),
      node: nodeAt(draft, [...path, key]),
      required,
      depth,
    }),
  );
}

function entriesOf(
  { draft, path, leaves, depth }: Below,
  items: readonly Pair<Node, Node | null>[],
): readonly FormField[] {
  return items.map(({ key }) => {
    const name = scalarText(key) ?? '';
    const schemas = leaves.flatMap((leaf) => schemasUnder(leaf, name));
    const below = [...path, name];
    return {
      ...fieldOf(draft, { path: below, schemas, node: nodeAt(draft, below), required: true, depth }),
      title: name,
    };
  });
}

function itemsOf({ draft, path, leaves, depth }: Below, items: readonly Node[]): readonly FormField[] {
  const schemas = leaves.flatMap((leaf) => schemasUnder(leaf, 0));
  return items.map((item, index) =>
    fieldOf(draft, { path: [...path, index], schemas, node: draft.resolve(item), required: true, depth }),
  );
}

/** A field that is not gone into: of a word, what it is. */
function withText(field: FormField, written: Node | undefined): FormField {
  const text = isScalar(written) ? scalarText(written) : undefined;
  return text === undefined ? field : { ...field, text };
}

/** Words go together in one input; each kind of list or mapping is a way of its own. */
function grouped(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const words = leaves.filter((leaf) => !leaf.isMapping && !leaf.items);
  const others = leaves.filter((leaf) => leaf.isMapping || leaf.items);
  return [...(words.length > 0 ? [words] : []), ...others.map((leaf) => [leaf])];
}

function wayOf(
  node: Node,
  leaves: readonly Leaf[],
  groups: readonly (readonly Leaf[])[],
): number | undefined {
  const fits = (leaf: Leaf) =>
    isSeq(node) ? leaf.items !== undefined : isMap(node) ? leaf.isMapping : !leaf.isMapping && !leaf.items;
  // Of those that the text may mean, the one that knows most of what is written.
  const unknown = (leaf: Leaf) =>
    isMap(node)
      ? node.items.filter(({ key }) => schemasUnder(leaf, scalarText(key) ?? '').length === 0).length
      : 0;
  const [best] = [...meant(leaves.filter(fits), node)].sort((a, b) => unknown(a) - unknown(b));
  const found = groups.findIndex((group) => best !== undefined && group.includes(best));
  return found < 0 ? undefined : found;
}

function formWay(draft: Draft, leaves: readonly Leaf[], isChoice: boolean): FormWay {
  const [leaf] = leaves as readonly [Leaf];
  if (leaf.items) {
    const fresh = freshValue(draft, leaf.items);
    return { kind: 'list', title: 'A list', fresh: [fresh], freshEntry: fresh, names: [] };
  }
  if (leaf.isMapping) {
    const title = isChoice ? (leaf.description || keysTitle(leaf)).replace(/\.$/u, '') : '';
    if (leaf.keys.size > 0) return { kind: 'mapping', title, fresh: freshValue(draft, leaf) };
    const entry = leaf.entries ? freshValue(draft, leaf.entries) : '';
    const names = namesFor(draft, leaf.keysName);
    const first = names[0]?.value;
    return { kind: 'entries', title, fresh: first ? { [first]: entry } : {}, freshEntry: entry, names };
  }
  const words = leaves.flatMap((one) => one.words);
  const named = leaves.find((one) => one.named)?.named;
  const names = namesFor(draft, named);
  return {
    kind: 'word',
    title: '',
    notation: notationOf(leaves),
    choices: [...words.map((value) => ({ value, title: value })), ...names],
    isFree: leaves.some((one) => one.words.length === 0 && (one.named === undefined || names.length === 0)),
    examples: leaves.flatMap((one) => one.examples),
    named,
  };
}

function namesFor(draft: Draft, named: Named | undefined): readonly FormChoice[] {
  if (named === undefined) return [];
  return [...definitions([{ draft }], named)].map(([value, { draft: of, value: node }]) => {
    const title = titleOf(of, node);
    return { value, title: title && named !== 'roles' && title !== value ? `${title} (${value})` : value };
  });
}

function keysTitle({ required, keys }: Leaf): string {
  return (required.length > 0 ? required : [...keys.keys()]).map(spelledOut).join(', ');
}

function helpOf(schemas: readonly JsonSchema[], leaves: readonly Leaf[]): string {
  const own = schemas.map(({ description }) => description).find((one) => typeof one === 'string');
  return own ?? leaves.find(({ description }) => description !== '')?.description ?? '';
}

function titleOfStep(path: Path): string {
  const step = path.at(-1);
  return typeof step === 'number' ? `Entry ${step + 1}` : spelledOut(step ?? 'agreement');
}

/** `timeZone` as people write it: `Time zone`. */
export function spelledOut(key: string): string {
  const words = key.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function regionOf(draft: Draft, path: Path, node: Node): Region {
  const parent = nodeAt(draft, path.slice(0, -1));
  const key = isMap(parent)
    ? (parent.items.find((one) => scalarText(one.key) === String(path.at(-1)))?.key as Node | undefined)
    : undefined;
  const [from = 0] = (key ?? node).range ?? [];
  const [, to = from] = node.range ?? [];
  return regionBetween(draft.placeAt, from, Math.max(from, to));
}
