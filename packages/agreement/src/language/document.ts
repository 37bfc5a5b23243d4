import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isSeq,
  Lexer,
  type Node,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml';
import { placesOf } from './lines.ts';
import { MAX_NESTING, tooDeepAt } from './nesting.ts';
import { inFileOrder, MAX_PROBLEMS, type Problem } from './problem.ts';
import { scalarText } from './scalar.ts';
import { structureProblems } from './structure.ts';

/** The longest agreement file that is read, in UTF-16 code units. */
export const MAX_DOCUMENT_LENGTH = 1_000_000;
/**
 * The most words and signs in a file. Long files of prose are read fast, and brackets upon brackets slowly: this
 * is what lets every file be read or refused within a second or so. A file of 2,000 objectives with an indicator each has
 * about 350,000.
 */
export const MAX_LEXEMES = 400_000;

/** A step into a document: a key of a mapping or an index of a list. */
export type Step = string | number;
export type Path = readonly Step[];

/** A place in the file, both counted from 1, columns in UTF-16 code units as editors count them. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** The file of a master agreement; absent in the file that was given. */
  readonly file?: string;
}

/** A syntactically valid file, and where each thing in it stands. */
export interface SourceDocument {
  readonly root: Node;
  /** Where the value at `path` stands; where there is none, the nearest place above it. */
  placeOf(path: Path): Place;
  placeOfNode(node: Node): Place;
  /** The place after the node's last character. */
  placeOfEnd(node: Node): Place;
  /** The node itself, or what it stands for when it is an alias (`*name`). */
  resolve(node: Node): Node;
}

export type Read = { readonly document: SourceDocument } | { readonly problems: readonly Problem[] };

/**
 * Reads YAML 1.2 (JSON is a part of it) with the core schema: dates stay text, no code tags, no repeated
 * keys, few aliases, no deep nesting. The first problem of each line's syntax is returned.
 *
 * @param start added to the offsets of all nodes, so that those of several files can be told apart.
 */
export function readDocument(written: string, start = 0): Read {
  const lexed = lex(written);
  if ('problems' in lexed) return lexed;
  const [parsed, second] = composed(lexed);
  if (!parsed) return { problems: [empty()] };
  const read = checked(parsed, lexed.place, start);
  if (!second) return read;
  const another = syntaxProblem(lexed.place(second.range[0]), 'a second document (---) begins here.');
  const problems = 'problems' in read ? read.problems : [];
  return { problems: inFileOrder([...problems.slice(0, MAX_PROBLEMS - 1), another]) };
}

/** Reads every document of a stream (`---` between them), as `readDocument` reads one; empty ones are left out. */
export function readDocuments(
  written: string,
): { readonly documents: readonly SourceDocument[] } | { readonly problems: readonly Problem[] } {
  const lexed = lex(written);
  if ('problems' in lexed) return lexed;
  const parsed = composed(lexed);
  const isWritten = (one: Document.Parsed) => one.errors.length > 0 || hasContent(one);
  const read = parsed.filter(isWritten).map((one) => checked(one, lexed.place, 0));
  if (read.length === 0) return { problems: [empty()] };
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) return { problems: inFileOrder(problems).slice(0, MAX_PROBLEMS) };
  return { documents: read.flatMap((one) => ('document' in one ? [one.document] : [])) };
}

interface Lexed {
  readonly tokens: readonly CST.Token[];
  readonly length: number;
  readonly place: (offset: number) => Place;
}

function lex(written: string): Lexed | { readonly problems: readonly Problem[] } {
  // A byte order mark is not text: with it, the first line's columns would be off by one.
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  if (text.length > MAX_DOCUMENT_LENGTH) return { problems: [tooLong(text.length)] };

  const place = placesOf(text);
  const nul = text.indexOf('\0');
  if (nul >= 0) return { problems: [notText(place(nul))] };
  const tokens = tokensOf(text);
  if (!tokens) return { problems: [tooMany()] };
  const deep = tooDeepAt(tokens);
  if (deep !== undefined) return { problems: [tooDeep(place(deep))] };
  return { tokens, length: text.length, place };
}

/** The syntax of the text, or undefined where it has more than `MAX_LEXEMES`. */
export function tokensOf(text: string): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > MAX_LEXEMES) return undefined;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function composed({ tokens, length }: Lexed): Document.Parsed[] {
  // Keys are compared in one pass of our own: the library's comparison takes the square of their number.
  const composer = new Composer({ schema: 'core', uniqueKeys: false, strict: true, merge: false });
  return withoutStacks(() => [...composer.compose(tokens, true, length)] as Document.Parsed[]);
}

function checked(parsed: Document.Parsed, place: (offset: number) => Place, start: number): Read {
  const problems = firstOfEachLine(
    [...parsed.errors, ...parsed.warnings].map((error) => syntaxProblem(place(error.pos[0]), error.message)),
  ).slice(0, MAX_PROBLEMS);
  if (problems.length === 0 && !hasContent(parsed)) problems.push(empty());
  const placeOfNode = (node: Node): Place => place(node.range?.[0] ?? 0);
  if (problems.length === 0) problems.push(...inFileOrder(structureProblems(parsed, placeOfNode)));
  const root = parsed.contents;
  if (problems.length > 0 || !root) return { problems };

  const resolve = (node: Node): Node => (isAlias(node) ? (node.resolve(parsed) ?? node) : node);
  if (start > 0) moveOffsets(parsed, start);
  const placeAt = (edge: 0 | 1) => (node: Node) => place((node.range?.[edge] ?? start) - start);
  return { document: documentOf(root, { startOf: placeAt(0), endOf: placeAt(1) }, resolve) };
}

/**
 * Runs without stack traces, which engines may keep for each error object: the library makes one for each mistake, and a
 * hostile file has a hundred thousand.
 */
function withoutStacks<T>(run: () => T): T {
  const engine = Error as { stackTraceLimit?: number };
  const limit = engine.stackTraceLimit;
  engine.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    if (limit === undefined) delete engine.stackTraceLimit;
    else engine.stackTraceLimit = limit;
  }
}

/** A document made of nodes that know their places. */
export function documentOf(
  root: Node,
  { startOf, endOf }: { startOf: (node: Node) => Place; endOf: (node: Node) => Place },
  resolve: (node: Node) => Node,
): SourceDocument {
  return {
    root,
    resolve,
    placeOfNode: startOf,
    placeOfEnd: endOf,
    placeOf: (path) => startOf(nodeAt(root, path, resolve)),
  };
}

function moveOffsets(parsed: Document.Parsed, by: number): void {
  visit(parsed, (_key, node) => {
    if (isNode(node) && node.range) node.range = node.range.map((offset) => offset + by) as typeof node.range;
  });
}

/** The text of a path: `objectives.p1-resolved.within`, `credits.schedules[0]`. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** The value under a key, whichever way the key is written (`1` or `"1"`), an alias followed. */
export function valueAt(map: YAMLMap, key: string, resolve: (node: Node) => Node): Node | undefined {
  const pair = map.items.find((item) => scalarText(item.key) === key);
  return pair?.value ? resolve(pair.value as Node) : undefined;
}

/** Whether a mapping holds a key, with a value or without one. */
export function hasKey(map: YAMLMap, key: string): boolean {
  return map.items.some((item) => scalarText(item.key) === key);
}

function nodeAt(root: Node, path: Path, resolve: (node: Node) => Node): Node {
  let node = root;
  for (const step of path) {
    const next = isMap(node)
      ? valueAt(node, String(step), resolve)
      : isSeq(node)
        ? (node.items[Number(step)] as Node | undefined)
        : undefined;
    if (!next) break;
    node = resolve(next);
  }
  return node;
}

/** A file of nothing but white space and comments holds one null that nobody wrote. */
function hasContent(parsed: Document.Parsed): boolean {
  const root = parsed.contents as Node | null;
  return root !== null && (root.range?.[1] ?? 0) > (root.range?.[0] ?? 0);
}

/** In the order of the file; one mistake makes every later word of its line a mistake too. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const inOrder = inFileOrder(problems);
  return inOrder.filter((problem, index) => problem.line !== inOrder[index - 1]?.line);
}

function syntaxProblem(place: Place, message: string): Problem {
  return {
    code: 'yaml-syntax',
    path: '',
    ...place,
    message: `This is not valid YAML: ${message.replace(/[^.!?]$/, '$&.')}`, // The parser ends its sentences as it likes.
    remedy: 'Correct the text at this place; an editor with a YAML mode shows it as you type.',
  };
}

function empty(): Problem {
  return {
    code: 'empty',
    path: '',
    line: 1,
    column: 1,
    message: 'The file is empty.',
    remedy: 'Write into it what it is to hold; "tallystick init" starts an agreement from a template.',
  };
}

function notText(place: Place): Problem {
  return {
    code: 'not-text',
    path: '',
    ...place,
    message: 'The file is not a text: it holds a NUL character.',
    remedy: 'Save it as UTF-8 text.',
  };
}

function tooDeep(place: Place): Problem {
  return {
    code: 'too-deep',
    path: '',
    ...place,
    message: `Lists and mappings stand more than ${MAX_NESTING} deep in each other.`,
    remedy: 'Look for a bracket that is not closed; no clause needs so many.',
  };
}

function tooMany(): Problem {
  return {
    code: 'too-long',
    path: '',
    line: 1,
    column: 1,
    message: `The file has more than ${MAX_LEXEMES} words and signs.`,
    remedy: 'Split it into several agreements.',
  };
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
