import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { readDocument } from '../language/document.ts';
import type { Problem } from '../language/problem.ts';

/** The longest line that a list or mapping in brackets is left on; longer ones take a line for each entry. */
export const MAX_LINE = 140;
const INDENT = 2;

export type Formatted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * An agreement's text in one layout: two spaces a level, one space around words in brackets and before comments,
 * line feeds alone, and one at the end. Comments, blank lines, the order of keys, aliases and the way in which
 * words are quoted stay as they were written. What is in the file stays the same, value by value; a file that is
 * wrong as an agreement is laid out all the same; one that is no YAML, or holds no keys at all, is not.
 *
 * @param written YAML or JSON; JSON stays JSON.
 */
export function formattedText(written: string): Formatted {
  const read = readDocument(written);
  if ('problems' in read) return { ok: false, problems: read.problems };
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const json = asJson(text);
  if (json !== undefined) return { ok: true, text: `${JSON.stringify(json, undefined, INDENT)}\n` };
  const document = parseDocument(text, { schema: 'core', merge: false, uniqueKeys: false });
  if (!isMap(document.contents)) return { ok: false, problems: [NO_MAPPING] };
  breakLongBrackets(document.contents, 0, text);
  spaceBrackets(document);
  const laidOut = document.toString({ indent: INDENT, lineWidth: 0 });
  if (contentsOf(text) !== contentsOf(laidOut)) {
    throw new Error('The layout of an agreement would have changed what it says.');
  }
  return { ok: true, text: laidOut };
}

/** A list, or lines of something else such as CSV, which YAML reads as one long value and would fold. */
const NO_MAPPING: Problem = {
  code: 'wrong-kind',
  path: '',
  line: 1,
  column: 1,
  message: 'Expected the keys and values of an agreement, such as "apiVersion: ...".',
  remedy: 'Check that this is the right file; it was left as it is.',
};

/** JSON is laid out as JSON; a mapping in brackets with YAML's liberties is not. */
function asJson(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function contentsOf(text: string): string {
  return JSON.stringify(parseDocument(text, { schema: 'core', merge: false }).toJS());
}

/**
 * Gives what does not fit on a line a line for each entry, from the outside in.
 * @param column where the collection would begin.
 */
function breakLongBrackets(node: Node, column: number, text: string): void {
  if (!isCollection(node)) return;
  if (node.flow && column + widthOf(node, text) > MAX_LINE) node.flow = false;
  if (node.flow) return;
  const inside = Math.floor(column / INDENT) * INDENT;
  for (const item of node.items) {
    if (isPair(item)) {
      const key = widthOf(item.key as Node, text) + 2;
      // What is not in brackets begins on a line of its own.
      const at = isCollection(item.value) && !item.value.flow ? inside + INDENT : inside + key;
      if (item.value) breakLongBrackets(item.value as Node, at, text);
    } else breakLongBrackets(item as Node, inside + INDENT, text);
  }
}

/** How long a node is on one line. */
function widthOf(node: Node | null, text: string): number {
  if (!node) return 4;
  if (isMap(node)) {
    return node.items.reduce(
      (sum, { key, value }) => sum + widthOf(key as Node, text) + widthOf(value as Node, text) + 4,
      2,
    );
  }
  if (isSeq(node)) return node.items.reduce((sum: number, item) => sum + widthOf(item as Node, text) + 2, 0);
  const [from = 0, to = 0] = node.range ?? [];
  const anchor = isScalar(node) && node.anchor ? node.anchor.length + 2 : 0;
  return text.slice(from, to).trimEnd().length + anchor;
}

/** `{ a: 1 }`, and `[a]`: the library spaces either both or none. */
function spaceBrackets(document: Document): void {
  visit(document, {
    Collection(_key, node) {
      if (!node.flow) return;
      const padding = isSeq(node) ? '' : ' ';
      const write = (isSeq(node) ? YAMLSeq : YAMLMap).prototype.toString;
      node.toString = (context, ...rest) =>
        write.call(node, context && { ...context, flowCollectionPadding: padding }, ...rest);
    },
  });
}
