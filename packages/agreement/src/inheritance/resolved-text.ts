import { Document, isAlias, isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Place } from '../language/document.ts';
import type { Problem } from '../language/problem.ts';
import { scalarText } from '../language/scalar.ts';
import { type Masters, readInherited } from './read.ts';

/** The most values that aliases are written out to: aliases of aliases, or of what holds them, would go on for ever. */
const MAX_VALUES = 250_000;
/** How deep they may stand in each other. */
const MAX_DEPTH = 256;

/** Either the text, or what is wrong with the files that it comes from. */
export type ResolvedText =
  | {
      readonly ok: true;
      readonly text: string;
      /** The same as a value of JSON, for other tools; written as JSON it reads as the same agreement. */
      readonly value: unknown;
      readonly masters: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * An agreement with everything that it inherits, as one YAML text without `extends` and aliases: what both parties
 * sign. It reads as the same agreement (rule [INH-6] of SPEC.md).
 */
export function resolvedText(text: string, options: { readonly masters?: Masters } = {}): ResolvedText {
  const read = readInherited(text, options.masters ?? (() => undefined));
  if ('problems' in read) return { ok: false, problems: read.problems };
  const { root, resolve } = read.document;
  const document = new Document();
  const limits: Limits = { resolve, left: MAX_VALUES };
  document.contents = written(root, 0, limits) as typeof document.contents;
  if (limits.exceededAt)
    return { ok: false, problems: [endless(read.document.placeOfNode(limits.exceededAt))] };
  if (isMap(document.contents)) document.contents.delete('extends');
  const value: unknown = document.toJS();
  return { ok: true, text: document.toString({ lineWidth: 0 }), value, masters: read.masters };
}

interface Limits {
  resolve(node: Node): Node;
  left: number;
  /** The value at which the limits were exceeded. */
  exceededAt?: Node;
}

function written(node: Node, depth: number, limits: Limits): Node {
  if (--limits.left < 0 || depth > MAX_DEPTH) {
    limits.exceededAt ??= node;
    return new Scalar(null);
  }
  if (isAlias(node)) return written(limits.resolve(node), depth + 1, limits);
  if (isMap(node)) {
    const map = withManner(new YAMLMap(), node);
    map.items = node.items.map(
      ({ key, value }) =>
        new Pair(
          written(key as Node, depth + 1, limits),
          value ? written(value as Node, depth + 1, limits) : null,
        ),
    );
    return map;
  }
  if (isSeq(node)) {
    const list = withManner(new YAMLSeq(), node);
    list.items = node.items.map((item) => written(item as Node, depth + 1, limits));
    return list;
  }
  return isScalar(node) ? scalar(node) : node;
}

function endless(place: Place): Problem {
  return {
    code: 'aliases',
    path: '',
    ...place,
    message: 'The YAML aliases of this agreement stand for too many values.',
    remedy: 'Write the values out, so that both parties read every clause where it stands.',
  };
}

/** Flow or block, and the comments, as they were written. */
function withManner<T extends YAMLMap | YAMLSeq>(copy: T, original: YAMLMap | YAMLSeq): T {
  copy.flow = original.flow === true;
  if (original.commentBefore) copy.commentBefore = original.commentBefore;
  if (original.comment) copy.comment = original.comment;
  return copy;
}

function scalar(original: Scalar): Scalar {
  const copy = new Scalar(original.value);
  for (const key of [
    'type',
    'format',
    'minFractionDigits',
    'comment',
    'commentBefore',
    'spaceBefore',
  ] as const) {
    if (original[key] !== undefined) Object.assign(copy, { [key]: original[key] });
  }
  // `007` stands for its text wherever a text is asked for; as the number 7 it would stand for another.
  const text = scalarText(original);
  if (
    typeof original.value === 'number' &&
    text !== undefined &&
    !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text)
  ) {
    return new Scalar(text);
  }
  return copy;
}
