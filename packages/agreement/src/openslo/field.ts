import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { ProblemCode } from '../language/codes.ts';
import { type Path, pathText, type SourceDocument } from '../language/document.ts';
import { MAX_PROBLEMS, type Problem } from '../language/problem.ts';
import { quoted, scalarText } from '../language/scalar.ts';
import type { Remark } from './remark.ts';

/** One file of OpenSLO, by the name that messages give it. */
export interface OpenSloFile {
  readonly file: string;
  readonly text: string;
}

/** The longest text that an agreement holds, in UTF-16 code units at least. */
const LONGEST_TEXT = 2_000;

/** What has been read of the files, what is wrong in them, and what is to be said about them. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly remarks: Remark[] = [];
  /** The single values that an agreement holds, or that a remark is about. */
  readonly settled = new Set<Node>();
}

/** A value of an OpenSLO file, with its place. Whatever nobody reads is found by `leftOver`. */
export class Field {
  readonly node: Node;
  readonly path: Path;
  readonly file: string;
  readonly #document: SourceDocument;
  readonly #reading: Reading;

  constructor(node: Node, path: Path, from: { file: string; document: SourceDocument; reading: Reading }) {
    this.node = node;
    this.path = path;
    this.file = from.file;
    this.#document = from.document;
    this.#reading = from.reading;
  }

  /** The value under a key; undefined where there is none, or where it is left empty. */
  at(...keys: readonly string[]): Field | undefined {
    const [key, ...rest] = keys;
    if (key === undefined) return this;
    return this.entries()
      .find(([name]) => name === key)?.[1]
      .at(...rest);
  }

  /** The keys of a mapping with their values, those without a value left out. */
  entries(): readonly (readonly [string, Field])[] {
    if (!isMap(this.node)) return [];
    return this.node.items.flatMap(({ key, value }) => {
      const name = scalarText(key) ?? '';
      return isWritten(value) ? [[name, this.#child(value, name)] as const] : [];
    });
  }

  /** The entries of a list; a value that is none is a list of itself. */
  items(): readonly Field[] {
    if (!isSeq(this.node)) return [this];
    return this.node.items.flatMap((item, index) => (isWritten(item) ? [this.#child(item, index)] : []));
  }

  /** The text of a single value, which is settled by that; one that is too long for an agreement is left out. */
  text(): string | undefined {
    const text = scalarText(this.node);
    if (text === undefined) return undefined;
    if (text.length > LONGEST_TEXT)
      return this.leave(`A text of an agreement has at most ${LONGEST_TEXT} characters.`);
    this.#reading.settled.add(this.node);
    return text;
  }

  /** The text of a single value, looked at and not settled. */
  peek(): string | undefined {
    return scalarText(this.node);
  }

  /** The single values in it that are not settled; an empty list or mapping counts as one. */
  *leftOver(): Iterable<Field> {
    const inside = isMap(this.node)
      ? this.entries().map(([, one]) => one)
      : isSeq(this.node)
        ? this.items()
        : [];
    if (inside.length === 0 && isWritten(this.node)) {
      if (!this.#reading.settled.has(this.node)) yield this;
    } else for (const one of inside) yield* one.leftOver();
  }

  /** Whether it is a list or a mapping that holds nothing. */
  get isEmpty(): boolean {
    return (isMap(this.node) || isSeq(this.node)) && this.node.items.length === 0;
  }

  /** Takes it as read, where it says nothing. */
  settle(): void {
    this.#reading.settled.add(this.node);
  }

  /** Says that it is not carried over, and why. */
  leave(why: string): undefined {
    this.#settleAll();
    return this.#remark('left-out', why);
  }

  /** Says what is taken for granted where OpenSLO leaves it open, or has it otherwise. */
  assume(what: string): undefined {
    return this.#remark('assumed', what);
  }

  /** Says what is wrong. */
  refuse(code: ProblemCode, message: string, remedy: string): undefined {
    this.#settleAll();
    if (this.#reading.problems.length >= MAX_PROBLEMS) return undefined;
    const { line, column } = this.#document.placeOfNode(this.node);
    this.#reading.problems.push({
      code,
      path: pathText(this.path),
      line,
      column,
      file: this.file,
      message,
      remedy,
    });
    return undefined;
  }

  /** Says that a key is missing in it. */
  lacks(key: string): undefined {
    return this.refuse('missing-key', `The key "${key}" is missing.`, `Add "${key}: …" here.`);
  }

  /** Says that its value is none that stands there. */
  isNot(expected: string): undefined {
    const found = this.peek();
    return this.refuse(
      'wrong-value',
      `Expected ${expected}${found === undefined ? '' : `, found ${quoted(found)}`}.`,
      'Correct the value.',
    );
  }

  #settleAll(): void {
    for (const one of this.leftOver()) this.#reading.settled.add(one.node);
  }

  #remark(kind: Remark['kind'], message: string): undefined {
    const { line, column } = this.#document.placeOfNode(this.node);
    this.#reading.remarks.push({ kind, file: this.file, path: pathText(this.path), line, column, message });
    return undefined;
  }

  #child(node: unknown, step: string | number): Field {
    const from = { file: this.file, document: this.#document, reading: this.#reading };
    return new Field(this.#document.resolve(node as Node), [...this.path, step], from);
  }
}

function isWritten(node: unknown): boolean {
  return node !== null && node !== undefined && !(isScalar(node) && node.value === null);
}
