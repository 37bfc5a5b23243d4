import { Document, isCollection, type Node, visit } from 'yaml';

/** What may be written into an agreement: words, numbers, lists and mappings. */
export type PlainValue =
  | string
  | number
  | boolean
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** The longest line on which a small mapping or list is written in brackets. */
const INLINE = 100;
/** The most keys that a mapping in brackets has. */
const INLINE_KEYS = 6;
/** Words that are numbers stand without quotes: the language reads them as they are written. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/u;

/** Whether a node stands in brackets, or is one word on its line. */
export function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}

/** A value on one line, as it stands in brackets: `{ percentile: 95, below: 800 ms }`. */
export function writtenFlow(value: PlainValue): string {
  if (Array.isArray(value)) return `[${value.map(writtenFlow).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, one]) => `${writtenKey(key)}: ${writtenFlow(one)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return writtenWord(value, true);
}

/** A value in the block style of templates: short constructs in brackets, longer ones with a line for each key. */
export function writtenBlock(value: PlainValue, indent: number): string {
  if (typeof value !== 'object') return writtenWord(value, false, indent);
  const flow = writtenFlow(value);
  if (isShort(value) && flow.length <= INLINE - indent) return flow;
  const margin = `\n${' '.repeat(indent)}`;
  if (Array.isArray(value)) {
    return value.map((one) => `- ${writtenBlock(one, indent + 2)}`).join(margin);
  }
  return Object.entries(value)
    .map(([key, one]) => {
      const block = writtenBlock(one, indent + 2);
      const isOnLine = typeof one !== 'object' || /^[[{]/u.test(block);
      return `${writtenKey(key)}:${isOnLine ? ' ' : `${margin}  `}${block}`;
    })
    .join(margin);
}

/** A name as a key. */
export function writtenKey(name: string): string {
  return writtenWord(name, true);
}

/** A mapping of few words, or a list of words. */
function isShort(value: PlainValue): boolean {
  if (typeof value !== 'object') return typeof value !== 'string' || !value.includes('\n');
  if (Array.isArray(value)) return value.every(isShort);
  const inside = Object.values(value);
  return inside.length <= INLINE_KEYS && inside.every((one) => typeof one !== 'object' && isShort(one));
}

/** A word as YAML writes it: in quotes only where it would be read as something else. */
function writtenWord(value: string | number | boolean, inBrackets: boolean, indent = 0): string {
  if (typeof value !== 'string' || NUMBER.test(value)) return String(value);
  const document = new Document(inBrackets ? [value] : value, { schema: 'core' });
  visit(document, {
    Collection(_key, node) {
      node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  const word = inBrackets ? text.slice(1, -1) : text;
  return word.includes('\n') && !inBrackets
    ? word.replaceAll('\n', `\n${' '.repeat(Math.max(0, indent - 2))}`)
    : word;
}
