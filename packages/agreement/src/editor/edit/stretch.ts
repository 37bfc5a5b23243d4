import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A part of a text by its offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The offset behind the last character that belongs to a node; comments and blank lines behind it do not. */
export function contentEnd(node: Node, text: string): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    if (!last) return node.range![1];
    const colon = text.indexOf(':', last.key.range![1]) + 1;
    return last.value ? Math.max(colon, contentEnd(last.value, text)) : colon;
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    return last ? contentEnd(last, text) : node.range![1];
  }
  const [from, to] = node.range!;
  // Texts over several lines end with their line feed.
  return isScalar(node) ? from + text.slice(from, to).trimEnd().length : to;
}

/** The end of the line that an offset is in, before its line feed; a comment behind it is on the line. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const line = end < 0 ? text.length : end;
  return text[line - 1] === '\r' ? line - 1 : line;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * What goes when an entry of a mapping or list does: its lines with the comments right above it, or its words and their
 * comma in brackets. Undefined where there is no such entry, or it is the last one.
 */
export function removalIn(parent: YAMLMap | YAMLSeq, at: number, text: string): Stretch | undefined {
  const starts = parent.items.map((item) => startOf(item as Node | Pair<Node, Node | null>, text, parent));
  const ends = parent.items.map((item) => endOf(item as Node | Pair<Node, Node | null>, text));
  const [from, end] = [starts[at], ends[at]];
  if (from === undefined || end === undefined || starts.length === 1) return undefined;
  const next = starts[at + 1];
  if (parent.flow) {
    return next === undefined ? { from: ends[at - 1]!, to: end } : { from, to: next };
  }
  const line = lineStart(text, from);
  // Behind a dash: the next key comes up to it.
  if (text.slice(line, from).trim() !== '') return next === undefined ? undefined : { from, to: next };
  const to = lineEnd(text, end);
  return { from: commentsAbove(text, line), to: Math.min(text.length, to + (text[to] === '\r' ? 2 : 1)) };
}

function startOf(item: Node | Pair<Node, Node | null>, text: string, parent: YAMLMap | YAMLSeq): number {
  if ('key' in item) return item.key.range![0];
  const from = item.range![0];
  return parent.flow ? from : text.lastIndexOf('-', from - 1);
}

function endOf(item: Node | Pair<Node, Node | null>, text: string): number {
  if (!('key' in item)) return contentEnd(item, text);
  const colon = text.indexOf(':', item.key.range![1]) + 1;
  return item.value ? Math.max(colon, contentEnd(item.value, text)) : colon;
}

/** Where the comments begin that stand right above a line, without a blank line between. */
function commentsAbove(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const indent = /^ */u.exec(text.slice(line))![0].length;
    if (!text.slice(above, start).startsWith(`${' '.repeat(indent)}#`)) break;
    start = above;
  }
  // What stands at the head of the file is about all of it.
  return start === 0 ? line : start;
}
