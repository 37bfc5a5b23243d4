import { HASH_BYTES, type Hash } from '@tallystick/ledger';
import type { BundleStatement } from '../bundle/statement.ts';
import type { Sha256 } from '../sha256.ts';
import type { HashList } from '../tree/hash-list.ts';
import { headsAt } from '../tree/heads.ts';
import { evidenceDifferences } from './evidence-differences.ts';
import type { EvidenceReader } from './read-evidence.ts';
import { type Finding, type Step, step } from './verdict.ts';

/** The step, and the heads of the signed tree at the sizes that were asked for: undefined where the file has its leaves nowhere. */
export interface JudgedEvidence {
  readonly step: Step;
  readonly heads: ReadonlyMap<number, Hash> | undefined;
}

/** Holds the records of a bundle against the signed tree (rule VER-4). @param sizes of the checkpoints that will be held against it */
export function judgeEvidence(
  reader: EvidenceReader,
  signed: BundleStatement,
  sizes: readonly number[],
  sha256: Sha256,
): JudgedEvidence {
  const { found, listed } = reader;
  const foundHeads = signedHeads(found, signed, sizes, sha256);
  const isFound = foundHeads !== undefined;
  // Once the records are right, the list is where it says the same: no second tree is needed.
  const listedHeads =
    reader.listProblem !== undefined
      ? undefined
      : isFound
        ? listed.equals(found)
          ? foundHeads
          : undefined
        : signedHeads(listed, signed, sizes, sha256);
  const isListed = listedHeads !== undefined;
  const findings: Finding[] = [];
  if (!isFound && isListed) {
    const lines = { firstLine: reader.firstRecordLine, nameOf: reader.nameOf };
    findings.push(...evidenceDifferences(listed, found, lines));
  }
  if (!isFound && !isListed) {
    const message =
      'Neither the records nor the list of their hashes is what was signed, so where they were changed cannot be told.';
    findings.push({ kind: 'evidence-changed', line: reader.firstRecordLine, message });
  }
  if (isFound && !isListed) {
    const { line, problem } = reader.listProblem ?? { line: undefined, problem: 'a hash in it is another' };
    const message = `The list of hashes was changed: ${problem}. The records themselves are as they were signed.`;
    findings.push({ kind: 'hashes-changed', message, ...(line === undefined ? {} : { line }) });
  }
  if (isFound) findings.push(...unreadable(reader));
  const count = `${signed.size} ${signed.size === 1 ? 'record' : 'records'}`;
  return {
    step: step(
      'evidence',
      `All ${count} are as they were signed: none changed, removed, added or moved.`,
      findings,
      `The evidence is not the ${count} that were signed.`,
    ),
    heads: foundHeads ?? listedHeads,
  };
}

/** The heads of the tree over some leaves; undefined where that is not the signed tree. */
function signedHeads(
  leaves: HashList,
  signed: BundleStatement,
  sizes: readonly number[],
  sha256: Sha256,
): ReadonlyMap<number, Hash> | undefined {
  if (leaves.length !== signed.size) return undefined;
  const heads = headsAt(leaves, [...sizes, signed.size], sha256);
  return equal(heads.get(signed.size)!, signed.root) ? heads : undefined;
}

/** What was signed and is no record all the same. */
function unreadable(reader: EvidenceReader): Finding[] {
  return [...reader.unreadable].slice(0, 20).map(([place, problem]) => ({
    kind: 'evidence-unreadable',
    line: reader.firstRecordLine + place,
    message: `This line was signed, but it is no record: ${problem}.`,
  }));
}

function equal(a: Hash, b: Hash): boolean {
  return a.length === HASH_BYTES && a.every((byte, index) => byte === b[index]);
}
