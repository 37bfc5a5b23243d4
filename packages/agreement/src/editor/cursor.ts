import { isMap } from 'yaml';
import type { Region } from '../language/clause-places.ts';
import type { Path, Place } from '../language/document.ts';
import { placesOf } from '../language/lines.ts';
import { scalarText } from '../language/scalar.ts';
import {
  childOf,
  type Draft,
  locate,
  nodeAt,
  offsetOf,
  readDraft,
  regionBetween,
  withoutMark,
} from './draft.ts';

/** Where somebody is typing. */
export interface Cursor {
  /** The text with a word of ours where the typed one stands, so that it can be read. */
  readonly draft: Draft;
  /** Of the mapping whose key is typed, or of the value that is. */
  readonly path: Path;
  /** A key; a value after its key; or an entry of a list, or the only word of a block, which may become either. */
  readonly expects: 'key' | 'value' | 'either';
  /** Keys beside the one that is typed. */
  readonly siblings: readonly string[];
  /** What is typed, and replaced when a completion is chosen. */
  readonly region: Region;
  readonly typed: string;
  /** Whether a colon stands behind it already. */
  readonly hasColon: boolean;
  /** Whether it stands in brackets, where everything goes on one line. */
  readonly inBrackets: boolean;
}

/** A word that nobody types, of a private-use character. */
const PLACEHOLDER = '\uE000';
/** What a typed word comes after: a bracket or comma, a colon with a space, or the indentation with its list signs. */
const BEFORE_WORD = /[{[,]\s*|:\s+|^\s*(?:-\s+)*/gu;
/** How far a word goes on behind the cursor: to a bracket, a comma, a colon that ends a key, or a comment. */
const REST_OF_WORD = /^(?:(?!\s#|:\s|:$)[^,{}[\]])*/u;

/** The cursor at a place, or undefined where nothing of the language can be typed: in a comment, or in prose. */
export function cursorAt(written: string, place: Place): Cursor | undefined {
  const text = withoutMark(written);
  const placeAt = placesOf(text);
  const offset = offsetOf(text, place);
  const lineStart = offset - placeAt(offset).column + 1;
  const before = text.slice(lineStart, offset);
  if (isInComment(before)) return undefined;
  const separator = [...before.matchAll(BEFORE_WORD)].at(-1);
  const start = lineStart + (separator ? separator.index + separator[0].length : before.length);
  const [lineRest = ''] = /^[^\r\n]*/u.exec(text.slice(offset)) ?? [];
  const [rest = ''] = REST_OF_WORD.exec(lineRest) ?? [];
  const end = offset + rest.trimEnd().length;
  const isAfterColon = separator?.[0].startsWith(':') ?? false;
  const hasColon = text.slice(end).startsWith(':');
  const colon = isAfterColon || hasColon ? '' : ': ';
  const tried = readDraft(`${text.slice(0, start)}${PLACEHOLDER}${colon}${text.slice(end)}`);
  const found = locate(tried, start);
  if (!found || scalarText(found.node) !== PLACEHOLDER) return undefined;
  const path = found.isKey ? found.path.slice(0, -1) : found.path;
  const map = found.isKey ? nodeAt(tried, path) : undefined;
  const siblings = (isMap(map) ? map.items : [])
    .map(({ key }) => scalarText(key) ?? '')
    .filter((key) => key !== PLACEHOLDER);
  return {
    draft: tried,
    path,
    expects: !found.isKey ? 'value' : siblings.length > 0 || hasColon ? 'key' : 'either',
    siblings,
    region: regionBetween(placeAt, start, end),
    typed: text.slice(start, end),
    hasColon,
    inBrackets: isInBrackets(tried, path),
  };
}

function isInComment(before: string): boolean {
  return /(?:^|\s)#/u.test(before.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, ''));
}

function isInBrackets(draft: Draft, path: Path): boolean {
  let node = draft.root;
  for (const step of ['', ...path]) {
    if (step !== '') node = childOf(draft, node, step);
    if (node && 'flow' in node && node.flow === true) return true;
  }
  return false;
}
