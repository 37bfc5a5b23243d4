import { isScalar } from 'yaml';

/** The longest part of a text that a message repeats, in UTF-16 code units. */
const LONGEST_QUOTE = 60;

/** The text of a scalar node: a string's value, a number's or truth value's source; undefined for others. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  if (typeof node.value === 'number' || typeof node.value === 'boolean') {
    return node.source ?? String(node.value);
  }
  return undefined;
}

/** The text between quotes for a message, its control characters escaped, cut where it is long. */
export function quoted(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  const shown = cut.replaceAll(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
  return `"${shown}"`;
}
