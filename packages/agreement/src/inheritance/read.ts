import { isMap, type Node } from 'yaml';
import { ID } from '../clauses/names.ts';
import type { ProblemCode } from '../language/codes.ts';
import { documentOf, type Place, readDocument, type SourceDocument, valueAt } from '../language/document.ts';
import type { Problem } from '../language/problem.ts';
import { quoted, scalarText } from '../language/scalar.ts';
import { mergeInherited } from './merge.ts';

/** How many masters may stand above an agreement, each above the one before. */
export const MAX_MASTERS = 8;

/** The text of a master agreement, and what problems in it call its file. */
export interface MasterText {
  readonly text: string;
  readonly file: string;
}

/** Finds a master agreement by its id; undefined where there is none. */
export type Masters = (id: string) => MasterText | undefined;

/** An agreement's text with everything that it inherits, as one document; each thing keeps its own place. */
export interface Inherited {
  readonly document: SourceDocument;
  /** Ids of the masters, the nearest first. */
  readonly masters: readonly string[];
}

interface Source {
  readonly document: SourceDocument;
  readonly from: number;
  readonly file?: string;
}

/**
 * Reads an agreement and the masters above it, and merges them by meaning (rules [INH-1] to [INH-6] of SPEC.md).
 * Offsets of a master's nodes lie above those of the files before it, so that every node knows its file.
 */
export function readInherited(
  text: string,
  masters: Masters,
): Inherited | { readonly problems: readonly Problem[] } {
  const own = readDocument(text);
  if ('problems' in own) return own;
  const sources: Source[] = [{ document: own.document, from: 0 }];
  const ids: string[] = [];
  const placeOfNode = (node: Node): Place => placeIn(sources, node, 'start');
  for (let from = text.length + 1; ; ) {
    const below = sources.at(-1)!.document;
    const named = masterOf(below);
    if (!named) break;
    const refused = (code: ProblemCode, message: string, remedy: string) => ({
      problems: [{ code, path: 'extends', ...placeOfNode(named.node), message, remedy }],
    });
    if (ids.includes(named.id) || named.id === idIn(own.document)) {
      return refused('master-cycle', `${quoted(named.id)} stands above itself.`, 'Take one "extends" out.');
    }
    if (ids.length >= MAX_MASTERS) {
      const message = `More than ${MAX_MASTERS} masters stand above this agreement.`;
      return refused('too-many-masters', message, 'Write some of them into one.');
    }
    const master = masters(named.id);
    if (!master) {
      const remedy = `Put it beside this file as ${named.id}.agreement.yaml, or name its file.`;
      return refused('unknown-master', `There is no master agreement ${quoted(named.id)}.`, remedy);
    }
    const read = readDocument(master.text, from);
    if ('problems' in read) return { problems: read.problems.map((one) => ({ ...one, file: master.file })) };
    sources.push({ document: read.document, from, file: master.file });
    const id = idIn(read.document);
    if (id !== named.id) {
      const message = `The file ${master.file} is not ${quoted(named.id)}; its id is ${quoted(id ?? '')}.`;
      return refused('unknown-master', message, 'Correct one of the two.');
    }
    ids.push(id);
    from += master.text.length + 1;
  }
  return merged(sources, ids, placeOfNode);
}

function merged(
  sources: readonly Source[],
  masters: readonly string[],
  placeOfNode: (node: Node) => Place,
): Inherited | { readonly problems: readonly Problem[] } {
  const resolve = (node: Node): Node => sourceOf(sources, node).document.resolve(node);
  const problems: Problem[] = [];
  const report = (node: Node, path: string, message: string, remedy: string) =>
    problems.push({ code: 'nothing-to-remove', path, ...placeOfNode(node), message, remedy });
  const root = sources
    .map(({ document }) => document.root)
    .reduceRight((above, below) => mergeInherited(below, above, { resolve, report }));
  if (problems.length > 0) return { problems };
  const endOf = (node: Node): Place => placeIn(sources, node, 'end');
  return { document: documentOf(root, { startOf: placeOfNode, endOf }, resolve), masters };
}

/** The id of the agreement in a text, or undefined where the text is none. */
export function agreementIdOf(text: string): string | undefined {
  const read = readDocument(text);
  return 'problems' in read ? undefined : idIn(read.document);
}

function idIn({ root, resolve }: SourceDocument): string | undefined {
  const node = isMap(root) ? valueAt(root, 'id', resolve) : undefined;
  return scalarText(node);
}

/** The master that a document names; a name without the form of an id is refused with its structure. */
function masterOf({ root, resolve }: SourceDocument): { node: Node; id: string } | undefined {
  const node = isMap(root) ? valueAt(root, 'extends', resolve) : undefined;
  const id = scalarText(node);
  return node && id !== undefined && ID.pattern.test(id) ? { node, id } : undefined;
}

function placeIn(sources: readonly Source[], node: Node, edge: 'start' | 'end'): Place {
  const { document, file } = sourceOf(sources, node);
  const place = edge === 'start' ? document.placeOfNode(node) : document.placeOfEnd(node);
  return file === undefined ? place : { ...place, file };
}

function sourceOf(sources: readonly Source[], node: Node): Source {
  const offset = node.range?.[0] ?? 0;
  return sources.findLast(({ from }) => offset >= from) ?? sources[0]!;
}
