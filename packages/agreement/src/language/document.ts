import { isAlias, isCollection, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';

/** The longest agreement file that is read, in UTF-16 code units. */
export const MAX_DOCUMENT_LENGTH = 4_000_000;
/** How often anchors may be used in one file: enough for shared blocks, too few for a "billion laughs". */
export const MAX_ALIASES = 100;

/** A step into a document: a key of a mapping or an index of a list. */
export type Step = string | number;
export type Path = readonly Step[];

/** A place in the file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A syntactically valid file, and where each thing in it stands. */
export interface SourceDocument {
  readonly root: Node;
  /** Where the value at `path` stands; where there is none, the nearest place above it. */
  placeOf(path: Path): Place;
  /** Where a key stands. */
  placeOfKey(path: Path): Place;
  placeOfNode(node: Node): Place;
  /** The node itself, or what it stands for when it is an alias (`*name`). */
  resolve(node: Node): Node;
}

export type Read = { readonly document: SourceDocument } | { readonly problems: readonly Problem[] };

/**
 * Reads YAML 1.2 (JSON is a part of it) with the core schema: dates stay text, no code tags, no repeated
 * keys, few aliases. All syntax errors are returned at once.
 */
export function readDocument(text: string): Read {
  if (text.length > MAX_DOCUMENT_LENGTH) {
    return { problems: [tooLong(text.length)] };
  }
  const lines = new LineCounter();
  const parsed = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    strict: true,
    merge: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: Problem[] = [...parsed.errors, ...parsed.warnings].map((error) => ({
    code: 'yaml-syntax',
    path: '',
    ...place(error.pos[0]),
    message: `This is not valid YAML: ${error.message}`,
    remedy: 'Correct the text at this place; an editor with a YAML mode shows it as you type.',
  }));
  const root = parsed.contents;
  if (problems.length === 0 && !root) {
    problems.push({
      code: 'empty',
      path: '',
      line: 1,
      column: 1,
      message: 'The file is empty.',
      remedy: 'Start from an example in the folder examples/.',
    });
  }
  if (problems.length === 0) problems.push(...aliasProblems(parsed, place));
  if (problems.length > 0 || !root) return { problems };

  const placeOfNode = (node: Node): Place => place(node.range?.[0] ?? 0);
  const resolve = (node: Node): Node => (isAlias(node) ? (node.resolve(parsed) ?? node) : node);
  return {
    document: {
      root,
      resolve,
      placeOfNode,
      placeOf: (path) => placeOfNode(nodeAt(root, path, resolve)),
      placeOfKey: (path) => placeOfNode(keyAt(root, path, resolve) ?? nodeAt(root, path, resolve)),
    },
  };
}

/** The text of a path: `objectives.p1-resolved.within`, `credits.schedules[0]`. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

function nodeAt(root: Node, path: Path, resolve: (node: Node) => Node): Node {
  let node = root;
  for (const step of path) {
    const collection = resolve(node);
    if (!isCollection(collection)) break;
    const next = collection.get(step, true);
    if (!next) break;
    node = next as Node;
  }
  return node;
}

function keyAt(root: Node, path: Path, resolve: (node: Node) => Node): Node | undefined {
  const parent = resolve(nodeAt(root, path.slice(0, -1), resolve));
  const name = path.at(-1);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(name));
  return pair?.key as Node | undefined;
}

function aliasProblems(
  parsed: ReturnType<typeof parseDocument>,
  place: (offset: number) => Place,
): Problem[] {
  let count = 0;
  let first: Node | undefined;
  visit(parsed, (_key, node) => {
    if (!isAlias(node)) return;
    count++;
    first ??= node;
  });
  if (count <= MAX_ALIASES || !first) return [];
  return [
    {
      code: 'aliases',
      path: '',
      ...place(first.range?.[0] ?? 0),
      message: `The file uses YAML aliases (*name) ${count} times; at most ${MAX_ALIASES} are read.`,
      remedy: 'Write the values out, so that both parties read every clause where it stands.',
    },
  ];
}

function tooLong(length: number): Problem {
  return {
    code: 'too-long',
    path: '',
    line: 1,
    column: 1,
    message: `The file has ${length} characters; at most ${MAX_DOCUMENT_LENGTH} are read.`,
    remedy: 'Split it into several agreements.',
  };
}
