import { isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ProblemCode } from './codes.ts';
import { type Path, pathText, type SourceDocument, valueAt } from './document.ts';
import { MAX_PROBLEMS, type Problem } from './problem.ts';
import { quoted, scalarText } from './scalar.ts';
import { suggestion } from './suggest.ts';

/**
 * One construct of the agreement language: how it is read (with all its problems, each at its place) and
 * its JSON Schema. Both come from the same declaration, so that they cannot accept different files.
 */
export interface Shape<T> {
  /** The value, or undefined when the node does not hold one; then at least one problem was reported. */
  read(node: Node, path: Path, reader: Reader): T | undefined;
  readonly schema: JsonSchema;
}

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/** The value that a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

/** What a read collects on its way through a document. */
export class Reader {
  readonly problems: Problem[] = [];
  readonly document: SourceDocument;

  constructor(document: SourceDocument) {
    this.document = document;
  }

  /** Reports a problem at a node; `MAX_PROBLEMS` are kept. A remedy that takes time to find is only looked for then. */
  report(
    node: Node,
    path: Path,
    code: ProblemCode,
    message: string,
    remedy: string | (() => string),
  ): undefined {
    if (this.problems.length >= MAX_PROBLEMS) return undefined;
    const place = this.document.placeOfNode(node);
    const found = typeof remedy === 'string' ? remedy : remedy();
    this.problems.push({ code, path: pathText(path), ...place, message, remedy: found });
    return undefined;
  }

  /** Reports a problem at a path, for checks that come after the reading. */
  reportAt(path: Path, code: ProblemCode, message: string, remedy: string): undefined {
    if (this.problems.length >= MAX_PROBLEMS) return undefined;
    const place = this.document.placeOf(path);
    this.problems.push({ code, path: pathText(path), ...place, message, remedy });
    return undefined;
  }
}

/** Text as written; a number or a truth value counts as its text. */
export function text(
  description: string,
  limits: { pattern?: RegExp; expected?: string; longest?: number } = {},
): Shape<string> {
  const longest = limits.longest ?? 2_000;
  return {
    schema: {
      ...scalarSchema(limits.pattern ?? /^/u),
      description,
      maxLength: longest,
    },
    read(node, path, reader) {
      const value = scalarText(node);
      if (value === undefined) return wrongKind(node, path, reader, limits.expected ?? 'a text');
      if (isLonger(value, longest)) return tooLong(node, path, reader, longest);
      if (limits.pattern && !limits.pattern.test(value)) {
        return reader.report(
          node,
          path,
          'wrong-form',
          `${quoted(value)} is not ${limits.expected ?? 'of the expected form'}.`,
          'Correct it.',
        );
      }
      return value;
    },
  };
}

/** The longest text of a notation: exact arithmetic on thousands of digits would take for ever. */
const LONGEST_NOTATION = 100;

/** A scalar with a notation of its own (a duration, a percentage, a date), read from its text. */
export function notation<T>(declaration: {
  description: string;
  /** What is expected, for messages: `a percentage such as 99.9 %`. */
  expected: string;
  pattern: RegExp;
  examples: readonly string[];
  /** The value, or undefined when the text matches the pattern and still means nothing. */
  parse: (text: string) => T | undefined;
}): Shape<T> {
  const { description, expected, pattern, examples, parse } = declaration;
  return {
    schema: { ...scalarSchema(pattern), description, maxLength: LONGEST_NOTATION, examples },
    read(node, path, reader) {
      const written = scalarText(node);
      if (written === undefined) return wrongKind(node, path, reader, expected);
      if (isLonger(written, LONGEST_NOTATION)) return tooLong(node, path, reader, LONGEST_NOTATION);
      const hasForm = pattern.test(written);
      const value = hasForm ? parse(written) : undefined;
      if (value !== undefined) return value;
      return reader.report(
        node,
        path,
        hasForm ? 'wrong-value' : 'wrong-form',
        `${quoted(written)} is not ${expected}.`,
        `Write it like ${examples.map((example) => `"${example}"`).join(' or ')}.`,
      );
    },
  };
}

/** One of a few words. */
export function oneOf<const T extends string>(description: string, words: readonly T[]): Shape<T> {
  return {
    schema: { enum: words, description },
    read(node, path, reader) {
      const written = scalarText(node);
      if (written !== undefined && (words as readonly string[]).includes(written)) return written as T;
      const found = written === undefined ? kindOf(node) : quoted(written);
      return reader.report(
        node,
        path,
        'unknown-word',
        `${found} is not one of ${words.join(', ')}.`,
        suggestion(written ?? '', words),
      );
    },
  };
}

/** A whole number within bounds, both included. */
export function wholeNumber(description: string, from: number, to: number): Shape<number> {
  const expected = `a whole number from ${from} to ${to}`;
  return {
    schema: { type: 'integer', minimum: from, maximum: to, description },
    read(node, path, reader) {
      const value = isScalar(node) ? node.value : undefined;
      if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
      return wrongKind(node, path, reader, expected);
    },
  };
}

/** A list of `item`, or one item alone. */
export function listOrOne<T>(description: string, item: Shape<T>, atLeast = 1): Shape<readonly T[]> {
  const many = list(description, item, atLeast);
  return {
    schema: { description, anyOf: [item.schema, many.schema] },
    read(node, path, reader) {
      if (isSeq(node)) return many.read(node, path, reader);
      const one = item.read(node, path, reader);
      return one === undefined ? undefined : [one];
    },
  };
}

export function list<T>(description: string, item: Shape<T>, atLeast = 0): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, minItems: atLeast, description },
    read(node, path, reader) {
      if (!isSeq(node)) return wrongKind(node, path, reader, 'a list');
      if (node.items.length < atLeast) return tooFew(node, path, reader, atLeast);
      const items: T[] = [];
      node.items.forEach((entry, index) => {
        const one = item.read(reader.document.resolve(entry as Node), [...path, index], reader);
        if (one !== undefined) items.push(one);
      });
      return items.length === node.items.length ? items : undefined;
    },
  };
}

/** A mapping from names of the writer's choosing to `item`; the order of the file is kept. */
export function mapOf<T>(
  description: string,
  name: {
    pattern: RegExp;
    expected: string;
    /** Whether a name of the right form means something, as the date 2026-02-30 does not. */
    exists?: (name: string) => boolean;
    /** Keywords of the schema that only readers of it look at. */
    annotations?: JsonSchema;
  },
  item: Shape<T>,
  atLeast = 0,
): Shape<ReadonlyMap<string, T>> {
  return {
    schema: {
      type: 'object',
      ...(atLeast > 0 ? { minProperties: atLeast } : {}),
      propertyNames: { pattern: name.pattern.source, ...name.annotations },
      additionalProperties: item.schema,
      description,
    },
    read(node, path, reader) {
      if (!isMap(node)) return wrongKind(node, path, reader, 'a mapping (key: value)');
      if (node.items.length < atLeast) return tooFew(node, path, reader, atLeast);
      const entries = new Map<string, T>();
      for (const pair of node.items) {
        const keyNode = pair.key as Node;
        const key = scalarText(keyNode) ?? '';
        const here = [...path, key];
        const hasForm = name.pattern.test(key);
        if (!hasForm || name.exists?.(key) === false) {
          const code = hasForm ? 'wrong-value' : 'wrong-name';
          reader.report(keyNode, here, code, `${quoted(key)} is not ${name.expected}.`, 'Correct the key.');
          continue;
        }
        const one = item.read(childOf(pair, reader), here, reader);
        if (one !== undefined) entries.set(key, one);
      }
      return entries.size === node.items.length ? entries : undefined;
    },
  };
}

/** A key of an object shape. */
export interface Field<T, Optional extends boolean> {
  readonly shape: Shape<T>;
  readonly optional: Optional;
}

/** A key that must be there. */
export function required<T>(shape: Shape<T>): Field<T, false> {
  return { shape, optional: false };
}

/** A key that may be left out. */
export function optional<T>(shape: Shape<T>): Field<T, true> {
  return { shape, optional: true };
}

export type Fields = { readonly [key: string]: Field<unknown, boolean> };
type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K]['optional'] extends true ? never : K }[keyof F];
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K]['optional'] extends true ? K : never }[keyof F];
type Value<F> = F extends Field<infer T, boolean> ? T : never;
/** What an object shape reads: its required keys, and its optional ones where they were written. */
export type ObjectOf<F extends Fields> = { readonly [K in RequiredKeys<F>]: Value<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: Value<F[K]>;
};

/** A mapping with known keys; any other key is a problem with a suggestion. */
export function object<const F extends Fields>(description: string, fields: F): Shape<ObjectOf<F>> {
  const known = Object.keys(fields);
  return {
    schema: {
      type: 'object',
      description,
      additionalProperties: false,
      properties: Object.fromEntries(known.map((key) => [key, fields[key]!.shape.schema])),
      required: known.filter((key) => !fields[key]!.optional),
    },
    read(node, path, reader) {
      if (!isMap(node)) {
        return wrongKind(node, path, reader, `a mapping with ${known.slice(0, 6).join(', ')}`);
      }
      const result: Record<string, unknown> = {};
      let whole = true;
      const seen = new Set<string>();
      for (const pair of node.items) {
        const keyNode = pair.key as Node;
        const key = scalarText(keyNode) ?? '';
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (!field) {
          whole = false;
          reader.report(
            keyNode,
            [...path, key],
            'unknown-key',
            `${quoted(key)} is not a key of this construct.`,
            () => suggestion(key, known),
          );
          continue;
        }
        seen.add(key);
        const read = field.shape.read(childOf(pair, reader), [...path, key], reader);
        if (read === undefined) whole = false;
        else result[key] = read;
      }
      for (const key of known) {
        if (fields[key]!.optional || seen.has(key)) continue;
        whole = false;
        reader.report(node, path, 'missing-key', `The key "${key}" is missing.`, `Add "${key}: …" here.`);
      }
      return whole ? (result as ObjectOf<F>) : undefined;
    },
  };
}

/** Told apart by the kind of node alone, so that an error speaks of the one that was meant. */
export function scalarOr<A, B>(description: string, scalar: Shape<A>, other: Shape<B>): Shape<A | B> {
  return {
    schema: { description, anyOf: [scalar.schema, other.schema] },
    read(node, path, reader): A | B | undefined {
      return isScalar(node) ? scalar.read(node, path, reader) : other.read(node, path, reader);
    },
  };
}

/** Constructs told apart by the word under one key, such as `kind: clock`. */
export function tagged<const S extends { readonly [tag: string]: Shape<unknown> }>(
  description: string,
  key: string,
  shapes: S,
): Shape<Read<S[keyof S]>> {
  const tags = Object.keys(shapes);
  return {
    schema: { description, oneOf: tags.map((tag) => shapes[tag]!.schema) },
    read(node, path, reader) {
      if (!isMap(node)) return wrongKind(node, path, reader, `a mapping with ${key}`);
      const tagNode = valueAt(node, key, reader.document.resolve);
      if (!tagNode) {
        return reader.report(
          node,
          path,
          'missing-key',
          `The key "${key}" is missing.`,
          `Write one of: ${tags.join(', ')}.`,
        );
      }
      const tag = scalarText(tagNode) ?? '';
      const shape = Object.hasOwn(shapes, tag) ? shapes[tag] : undefined;
      if (shape) return shape.read(node, path, reader) as Read<S[keyof S]> | undefined;
      return reader.report(
        tagNode,
        [...path, key],
        'unknown-word',
        `${quoted(tag)} is not one of ${tags.join(', ')}.`,
        suggestion(tag, tags),
      );
    },
  };
}

/** The value of a pair, an alias followed; a key without a value holds nothing, at the key's own place. */
export function childOf(pair: Pair, reader: Reader): Node {
  if (pair.value) return reader.document.resolve(pair.value as Node);
  const nothing = new Scalar(null);
  const { range } = pair.key as Node;
  if (range) nothing.range = range;
  return nothing;
}

/**
 * A schema sees values, not texts: a number or a truth value stands for its text here. So those kinds are
 * let in whose texts the pattern takes.
 */
function scalarSchema(pattern: RegExp): JsonSchema {
  const takes = (...samples: string[]) => samples.every((sample) => pattern.test(sample));
  return {
    type: [
      'string',
      ...(takes('7.5') ? ['number'] : takes('7') ? ['integer'] : []),
      ...(takes('true', 'false') ? ['boolean'] : []),
    ],
    ...(pattern.source === '^' ? {} : { pattern: pattern.source }),
    ...(takes('7') && !takes('-7') ? { minimum: 0 } : {}),
  };
}

/** Lengths count characters (code points), as JSON Schema does. */
function isLonger(text: string, longest: number): boolean {
  return text.length > longest && (text.length > 2 * longest || [...text].length > longest);
}

function tooLong(node: Node, path: Path, reader: Reader, longest: number): undefined {
  const message = `This text has more than ${longest} characters.`;
  return reader.report(node, path, 'too-long', message, 'Shorten it.');
}

function tooFew(node: YAMLMap | YAMLSeq, path: Path, reader: Reader, atLeast: number): undefined {
  const kind = isMap(node) ? 'mapping' : 'list';
  const message = `This ${kind} has ${node.items.length} entries; at least ${atLeast} are needed.`;
  return reader.report(node, path, 'too-few', message, `Add to the ${kind}, or leave the key out.`);
}

function wrongKind(node: Node, path: Path, reader: Reader, expected: string): undefined {
  return reader.report(
    node,
    path,
    'wrong-kind',
    `Expected ${expected}, found ${kindOf(node)}.`,
    'Correct the value.',
  );
}

function kindOf(node: Node): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (isScalar(node) && (node.value === null || node.value === undefined)) return 'nothing';
  return quoted(scalarText(node) ?? '');
}
