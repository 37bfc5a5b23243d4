import { isMap } from 'yaml';
import { agreementFile } from '../clauses/agreement.ts';
import { mergesByKey } from '../inheritance/merge.ts';
import { type Masters, readInherited } from '../inheritance/read.ts';
import type { Region } from '../language/clause-places.ts';
import { hasKey, valueAt } from '../language/document.ts';
import { inFileOrder, type Problem } from '../language/problem.ts';
import { scalarText } from '../language/scalar.ts';
import { Reader } from '../language/shape.ts';
import { type Draft, regionBetween } from './draft.ts';

/** Whether a text says that it is an agreement of this language, or a master of agreements. */
export function isAgreementText({ root, resolve }: Draft): boolean {
  if (!root || !isMap(root)) return false;
  return scalarText(valueAt(root, 'apiVersion', resolve))?.startsWith('tallystick/') ?? false;
}

/** Whether a text is only there to be extended [INH-7]. */
export function isMasterText({ root, resolve }: Draft): boolean {
  return isMap(root) && scalarText(valueAt(root, 'kind', resolve)) === 'MasterAgreement';
}

/**
 * The problems of a master by itself. What it leaves to the agreements that extend it is not missing, and its
 * references are looked up when it is merged with one of them.
 */
export function masterProblems(text: string, masters: Masters): readonly Problem[] {
  const source = readInherited(text, masters);
  if ('problems' in source) return source.problems;
  const reader = new Reader(source.document);
  agreementFile.read(source.document.root, [], reader);
  return inFileOrder(reader.problems.filter((problem) => !isLeftOpen(problem)));
}

function isLeftOpen({ code, path }: Problem): boolean {
  if (code === 'missing-key' || code === 'too-few') {
    return mergesByKey(path === '' ? [] : path.split(/[.[]/u));
  }
  return path === 'kind';
}

/** Where the text names its master; its first character where it names none. */
export function extendsRegion(draft: Draft): Region {
  const { root } = draft;
  if (isMap(root) && hasKey(root, 'extends')) {
    const value = valueAt(root, 'extends', draft.resolve);
    if (value) return draft.regionOf(value);
  }
  return regionBetween(draft.placeAt, 0, Math.min(1, draft.text.length));
}
