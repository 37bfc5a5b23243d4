import { Composer, type Document, isAlias, isCollection, isMap, isSeq, type Node, type Pair } from 'yaml';
import type { Region } from '../language/clause-places.ts';
import { MAX_DOCUMENT_LENGTH, type Path, type Place, tokensOf } from '../language/document.ts';
import { placesOf } from '../language/lines.ts';
import { tooDeepAt } from '../language/nesting.ts';
import { scalarText } from '../language/scalar.ts';

/**
 * A text that somebody is writing, read as far as it can be: it may break off in the middle of a word or a bracket.
 * Nothing is checked here; what is wrong is for the parser to say.
 */
export interface Draft {
  readonly text: string;
  /** Undefined where the text holds nothing, or more than is read of an agreement. */
  readonly root: Node | undefined;
  placeAt(offset: number): Place;
  /** The offset of a place; the nearest one in the text where there is no such place. */
  offsetOf(place: Place): number;
  regionOf(node: Node): Region;
  /** The node itself, or what it stands for when it is an alias. */
  resolve(node: Node): Node;
}

/** A node of a draft and the way to it. */
export interface Located {
  readonly path: Path;
  readonly node: Node;
  /** Whether it is a key; then `path` leads to its value. */
  readonly isKey: boolean;
  /** The pair that it is the key or the value of; absent for entries of lists. */
  readonly pair?: Pair<Node, Node | null>;
}

export function readDraft(written: string): Draft {
  const text = withoutMark(written);
  const placeAt = placesOf(text);
  const parsed = composed(text);
  return {
    text,
    root: (parsed?.contents ?? undefined) as Node | undefined,
    placeAt,
    offsetOf: (place) => offsetOf(text, place),
    regionOf(node) {
      const [from = 0, to = from] = node.range ?? [];
      return regionBetween(placeAt, from, to);
    },
    resolve: (node) => (parsed && isAlias(node) ? (node.resolve(parsed) ?? node) : node),
  };
}

/** The region between two offsets of a text. */
export function regionBetween(placeAt: (offset: number) => Place, from: number, to: number): Region {
  const { line, column } = placeAt(to);
  return { ...placeAt(from), endLine: line, endColumn: column };
}

/** The key or value that the offset is in or at the end of; undefined where it is in neither. */
export function locate(draft: Draft, offset: number): Located | undefined {
  let found: Located | undefined = draft.root && { path: [], node: draft.root, isKey: false };
  while (found && !found.isKey && isCollection(found.node)) {
    const inside: Located | undefined = childAt(found, offset);
    if (!inside) return undefined;
    found = inside;
  }
  return found && holds(found.node, offset) ? found : undefined;
}

/** The node below another, an alias followed. */
export function childOf(draft: Draft, node: Node | undefined, step: string | number): Node | undefined {
  const child = isMap(node)
    ? node.items.find(({ key }) => scalarText(key) === String(step))?.value
    : isSeq(node)
      ? node.items[Number(step)]
      : undefined;
  return child ? draft.resolve(child as Node) : undefined;
}

/** The node that a path leads to, aliases followed; undefined where there is none. */
export function nodeAt(draft: Draft, path: Path): Node | undefined {
  let node = draft.root;
  for (const step of path) node = childOf(draft, node, step);
  return node;
}

function childAt({ node, path }: Located, offset: number): Located | undefined {
  if (isSeq(node)) {
    const index = node.items.findIndex((item) => holds(item as Node, offset));
    return index < 0 ? undefined : { path: [...path, index], node: node.items[index] as Node, isKey: false };
  }
  if (!isMap(node)) return undefined;
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const below = [...path, scalarText(pair.key) ?? ''];
    if (holds(pair.key, offset)) return { path: below, node: pair.key, isKey: true, pair };
    if (pair.value && holds(pair.value, offset)) return { path: below, node: pair.value, isKey: false, pair };
  }
  return undefined;
}

function holds(node: Node | null, offset: number): boolean {
  const range = node?.range;
  return !!range && range[0] <= offset && offset <= range[1];
}

function composed(text: string): Document.Parsed | undefined {
  if (text.length > MAX_DOCUMENT_LENGTH) return undefined;
  const tokens = tokensOf(text);
  if (!tokens || tooDeepAt(tokens) !== undefined) return undefined;
  const composer = new Composer({ schema: 'core', uniqueKeys: false, strict: false, merge: false });
  const [parsed] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  return parsed;
}

/** A byte order mark is not text, and editors do not show it. */
export function withoutMark(written: string): string {
  return written.startsWith('\uFEFF') ? written.slice(1) : written;
}

/** The offset of a place in a text; the nearest one where there is no such place. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + column - 1, end < 0 ? text.length : end);
}
