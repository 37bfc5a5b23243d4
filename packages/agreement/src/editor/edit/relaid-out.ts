import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { formattedText } from '../../format/formatted-text.ts';
import type { Path } from '../../language/document.ts';
import { scalarText } from '../../language/scalar.ts';
import type { ClauseEdit } from './edit.ts';
import type { PlainValue } from './written.ts';

type ValueEdit = Exclude<ClauseEdit, { kind: 'rename' }>;

const READ = { schema: 'core', merge: false, uniqueKeys: false } as const;

/** Whether a changed text holds what the text held before, but for the edit. */
export function isAsWanted(before: string, after: string, edit: ValueEdit): boolean {
  const read = parseDocument(after, READ);
  if (read.errors.length > 0) return false;
  const wanted = changed(parseDocument(before, READ).toJS(), edit.path, edit);
  return canonical(read.toJS()) === canonical(wanted);
}

/** The text after an edit, laid out anew; what an alias shared becomes its own. */
export function relaidOut(text: string, edit: ValueEdit): string {
  const document = parseDocument(text, READ);
  unshare(document.contents, edit.path);
  if (edit.kind === 'set') document.setIn(edit.path, document.createNode(edit.value));
  else {
    let { path } = edit;
    document.deleteIn(path);
    for (path = path.slice(0, -1); path.length > 0; path = path.slice(0, -1)) {
      const left = document.getIn(path);
      if ((isMap(left) || isSeq(left)) && left.items.length > 0) break;
      document.deleteIn(path);
    }
  }
  const laidOut = document.toString({ indent: 2, lineWidth: 0 });
  const formatted = formattedText(laidOut);
  return formatted.ok ? formatted.text : laidOut;

  /** What stands behind an alias on the way is copied, so that its other uses stay as they are. */
  function unshare(root: Node | null, path: Path): void {
    let node: unknown = root;
    for (const step of path) {
      if (isMap(node)) {
        const pair = (node.items as Pair<Node, Node | null>[]).find(
          ({ key }) => scalarText(key) === String(step),
        );
        if (pair && isAlias(pair.value)) pair.value = copied(pair.value.resolve(document));
        node = pair?.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (isAlias(item)) node.items[Number(step)] = copied(item.resolve(document));
        node = node.items[Number(step)];
      } else return;
    }
  }
}

function copied(node: Node | undefined): Node | null {
  if (!node || isAlias(node)) return null;
  const copy = node.clone() as Exclude<Node, { source: string }>;
  if (isScalar(copy) || isMap(copy) || isSeq(copy)) delete copy.anchor;
  return copy as Node;
}

/** JSON after an edit; undefined where the text is no JSON. */
export function changedJson(text: string, edit: ValueEdit): string | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const held: unknown = JSON.parse(text);
    return `${JSON.stringify(changed(held, edit.path, edit) ?? {}, undefined, 2)}\n`;
  } catch {
    return undefined; // YAML with a mapping in brackets
  }
}

/** Plain values after an edit. */
function changed(value: unknown, path: Path, edit: ValueEdit): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return edit.kind === 'set' ? edit.value : undefined;
  const isList = Array.isArray(value) || (!isObject(value) && typeof step === 'number');
  const entries = new Map<string, unknown>(
    isObject(value) || Array.isArray(value) ? Object.entries(value) : [],
  );
  const key = isList && Number(step) >= entries.size ? String(entries.size) : String(step);
  const below = changed(entries.get(key), rest, edit);
  if (below === undefined) entries.delete(key);
  else entries.set(key, below);
  if (entries.size === 0) return undefined; // nothing is left
  return isList ? [...entries.values()] : Object.fromEntries(entries);
}

/** The same text for the same content: words are as good as the numbers that they spell, keys stand in any order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(String(value ?? ''));
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${entries.sort().join()}}`;
}

function isObject(value: unknown): value is Readonly<Record<string, PlainValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
