import { Document, isAlias, isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Problem } from '../language/problem.ts';
import { scalarText } from '../language/scalar.ts';
import { type Masters, readInherited } from './read.ts';

/** The most nodes that a resolved text has: aliases of aliases could be written out for ever. */
const MAX_NODES = 250_000;

/** Either the text, or what is wrong with the files that it comes from. */
export type ResolvedText =
  | { readonly ok: true; readonly text: string; readonly masters: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * An agreement with everything that it inherits, as one YAML text without `extends` and aliases: what both parties
 * sign. It reads as the same agreement (rule [INH-6] of SPEC.md).
 *
 * @throws RangeError where aliases stand for more than 250,000 values.
 */
export function resolvedText(text: string, options: { readonly masters?: Masters } = {}): ResolvedText {
  const read = readInherited(text, options.masters ?? (() => undefined));
  if ('problems' in read) return { ok: false, problems: read.problems };
  const { root, resolve } = read.document;
  const document = new Document();
  document.contents = written(root, resolve, { left: MAX_NODES }) as typeof document.contents;
  if (isMap(document.contents)) document.contents.delete('extends');
  return { ok: true, text: document.toString({ lineWidth: 0 }), masters: read.masters };
}

type Budget = { left: number };

function written(node: Node, resolve: (node: Node) => Node, budget: Budget): Node {
  if (--budget.left < 0) throw new RangeError('The aliases of this agreement stand for too many values.');
  if (isAlias(node)) return written(resolve(node), resolve, budget);
  if (isMap(node)) {
    const map = withManner(new YAMLMap(), node);
    map.items = node.items.map(
      ({ key, value }) =>
        new Pair(
          written(key as Node, resolve, budget),
          value ? written(value as Node, resolve, budget) : null,
        ),
    );
    return map;
  }
  if (isSeq(node)) {
    const list = withManner(new YAMLSeq(), node);
    list.items = node.items.map((item) => written(item as Node, resolve, budget));
    return list;
  }
  return isScalar(node) ? scalar(node) : node;
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
