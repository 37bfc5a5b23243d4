import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Path, readDocument } from '../../language/document.ts';
import type { Problem } from '../../language/problem.ts';
import { scalarText } from '../../language/scalar.ts';
import { type Draft, readDraft } from '../draft.ts';
import { namesIn } from '../names.ts';
import { changedJson, isAsWanted, relaidOut } from './relaid-out.ts';
import { contentEnd, lineEnd, removalIn } from './stretch.ts';
import { isFlow, type PlainValue, writtenBlock, writtenFlow, writtenKey } from './written.ts';

/** What somebody does to a clause without seeing its text. */
export type ClauseEdit =
  /** Writes a value; what leads to it is made where it is missing. An index after the last one appends. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: PlainValue }
  /** Takes a key or an entry away, and what would be left empty above it. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Gives an entry another id; whatever names it names it still. */
  | { readonly kind: 'rename'; readonly path: Path; readonly name: string };

export type Edited =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Does edits to an agreement's text, one after the other. Only the words concerned change: comments, blank lines, quotes
 * and the order of everything else stay as they were written. Where words cannot be changed by themselves, as behind an
 * alias, the text is laid out anew, which keeps its comments too.
 *
 * @param written YAML or JSON; where it is neither, its problems are returned and nothing is done.
 */
export function editedText(written: string, edits: readonly ClauseEdit[]): Edited {
  let text = written.replace(/^\uFEFF/u, '');
  for (const edit of edits) {
    const read = text.trim() === '' ? undefined : readDocument(text);
    if (read && 'problems' in read) return { ok: false, problems: read.problems };
    text = editedOnce(text, edit);
  }
  return { ok: true, text };
}

function editedOnce(text: string, edit: ClauseEdit): string {
  const draft = readDraft(text);
  if (edit.kind === 'rename') return renamed(draft, edit.path, edit.name);
  const json = changedJson(text, edit);
  if (json !== undefined) return json;
  const changed = edit.kind === 'set' ? withValue(draft, edit.path, edit.value) : without(draft, edit.path);
  return changed !== undefined && isAsWanted(text, changed, edit) ? changed : relaidOut(text, edit);
}

function withValue(draft: Draft, path: Path, value: PlainValue): string | undefined {
  const { text, root } = draft;
  if (!root || path.length === 0) return `${writtenBlock(value, 0)}\n`;
  const parent = nodeBelow(root, path.slice(0, -1));
  const step = path.at(-1)!;
  if (!isMap(parent) && !isSeq(parent)) {
    return withValue(draft, path.slice(0, -1), typeof step === 'number' ? [value] : { [step]: value });
  }
  if (isMap(parent)) {
    const pair = pairOf(parent, step);
    return pair ? withPairValue(draft, parent, pair, value) : withNewKey(draft, parent, String(step), value);
  }
  const item = parent.items[Number(step)] as Node | undefined;
  if (!item) return withNewItem(draft, parent, value);
  const column = draft.placeAt(item.range![0]).column - 1;
  const now = isFlow(parent) ? writtenFlow(value) : writtenBlock(value, column);
  return spliced(text, item.range![0], contentEnd(item, text), now);
}

function withPairValue(draft: Draft, map: YAMLMap, pair: Pair<Node, Node | null>, value: PlainValue): string {
  const { text } = draft;
  const { key, value: old } = pair;
  const colon = text.indexOf(':', key.range![1]) + 1;
  const isWord = typeof value !== 'object' || value === null;
  const isEmpty = !old || old.range![1] <= old.range![0];
  if (isFlow(map) || isWord) {
    if (isEmpty) return spliced(text, colon, colon, ` ${writtenFlow(value)}`);
    if (isFlow(map) || (!isBlockScalar(old, text) && (isFlow(old) || !(isMap(old) || isSeq(old))))) {
      return spliced(text, old.range![0], contentEnd(old, text), writtenFlow(value));
    }
  }
  const indent = draft.placeAt(key.range![0]).column - 1;
  return spliced(text, colon, isEmpty ? colon : contentEnd(old, text), valueUnderKey(value, indent));
}

/** A value behind its colon: on the line, or below it. */
function valueUnderKey(value: PlainValue, indent: number): string {
  const block = writtenBlock(value, indent + 2);
  const isInline =
    !block.includes('\n') && (typeof value !== 'object' || value === null || /^[[{]/u.test(block));
  return isInline || /^[|>]/u.test(block) ? ` ${block}` : `\n${' '.repeat(indent + 2)}${block}`;
}

function withNewKey(draft: Draft, map: YAMLMap, key: string, value: PlainValue): string | undefined {
  const { text } = draft;
  const pairs = map.items as Pair<Node, Node | null>[];
  const last = pairs.at(-1);
  if (isFlow(map)) {
    const entry = `${writtenKey(key)}: ${writtenFlow(value)}`;
    if (!last) return spliced(text, map.range![0], map.range![1], `{ ${entry} }`);
    const end = contentEnd(last.value ?? last.key, text);
    return spliced(text, end, end, `, ${entry}`);
  }
  if (!last) return undefined;
  const indent = draft.placeAt(last.key.range![0]).column - 1;
  const end = lineEnd(text, pairEnd(last, text));
  return spliced(text, end, end, `\n${' '.repeat(indent)}${writtenKey(key)}:${valueUnderKey(value, indent)}`);
}

function withNewItem(draft: Draft, list: YAMLSeq, value: PlainValue): string | undefined {
  const { text } = draft;
  const last = list.items.at(-1) as Node | undefined;
  if (isFlow(list)) {
    if (!last) return spliced(text, list.range![0], list.range![1], `[${writtenFlow(value)}]`);
    const end = contentEnd(last, text);
    return spliced(text, end, end, `, ${writtenFlow(value)}`);
  }
  if (!last) return undefined;
  const dash = text.lastIndexOf('-', last.range![0] - 1);
  const indent = draft.placeAt(dash).column - 1;
  const end = lineEnd(text, contentEnd(last, text));
  return spliced(text, end, end, `\n${' '.repeat(indent)}- ${writtenBlock(value, indent + 2)}`);
}

function without(draft: Draft, path: Path): string | undefined {
  const { root } = draft;
  if (!root || path.length === 0) return undefined;
  const parent = nodeBelow(root, path.slice(0, -1));
  if (!isMap(parent) && !isSeq(parent)) return undefined;
  if (parent.items.length === 1 && path.length > 1) return without(draft, path.slice(0, -1));
  const at = isMap(parent)
    ? parent.items.findIndex(({ key }) => scalarText(key) === String(path.at(-1)))
    : Number(path.at(-1));
  const stretch = removalIn(parent, at, draft.text);
  return stretch && spliced(draft.text, stretch.from, stretch.to, '');
}

/** The text with another name at a key, and wherever that key is named; as it was where there is no such key. */
function renamed(draft: Draft, path: Path, name: string): string {
  const parent = draft.root && nodeBelow(draft.root, path.slice(0, -1));
  const pair = isMap(parent) ? pairOf(parent, path.at(-1)!) : undefined;
  if (!pair) return draft.text;
  const [from, to] = pair.key.range!;
  return [{ from, to }, ...usesOf(draft, from)]
    .sort((a, b) => b.from - a.from)
    .reduce((text, place) => {
      const word = text[place.from] === '"' ? JSON.stringify(name) : writtenKey(name);
      return spliced(text, place.from, place.to, word);
    }, draft.text);
}

/** Where a text names what is defined at an offset. */
function usesOf(draft: Draft, definedAt: number): readonly { readonly from: number; readonly to: number }[] {
  const names = namesIn(draft);
  const { line, column } = draft.placeAt(definedAt);
  const defined = names.find(
    ({ isDefinition, region }) => isDefinition && region.line === line && region.column === column,
  );
  if (!defined) return [];
  return names
    .filter(
      ({ named, name, isDefinition }) => !isDefinition && named === defined.named && name === defined.name,
    )
    .map(({ region }) => ({
      from: draft.offsetOf(region),
      to: draft.offsetOf({ line: region.endLine, column: region.endColumn }),
    }));
}

/** The node that a path leads to, not through aliases: what is shared is not changed in place. */
function nodeBelow(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node, step)?.value ?? undefined;
    else if (isSeq(node)) node = node.items[Number(step)] as Node | undefined;
    else return undefined;
  }
  return node;
}

function pairOf(map: YAMLMap, step: string | number): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).find(({ key }) => scalarText(key) === String(step));
}

function pairEnd({ key, value }: Pair<Node, Node | null>, text: string): number {
  const colon = text.indexOf(':', key.range![1]) + 1;
  return value ? Math.max(colon, contentEnd(value, text)) : colon;
}

function isBlockScalar(node: Node, text: string): boolean {
  return /[|>]/u.test(text[node.range![0]] ?? '');
}

function spliced(text: string, from: number, to: number, now: string): string {
  return text.slice(0, from) + now + text.slice(to);
}
