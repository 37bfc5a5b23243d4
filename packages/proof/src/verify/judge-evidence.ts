import { HASH_BYTES, type Hash } from '@tallystick/ledger';
import type { BundleStatement } from '../bundle/statement.ts';
import type { Sha256 } from '../sha256.ts';
import { evidenceDifferences } from './evidence-differences.ts';
import type { HashList } from './hash-list.ts';
import { headsAt } from './heads.ts';
import type { EvidenceReader } from './read-evidence.ts';
import { type Finding, type Step, step } from './verdict.ts';

/** The step, and the leaves that the statement vouches for: undefined where the file has them nowhere. */
export interface JudgedEvidence {
  readonly step: Step;
  readonly signedLeaves: HashList | undefined;
}

/** Holds the records of a bundle against the signed tree (rule VER-4). */
export function judgeEvidence(
  reader: EvidenceReader,
  signed: BundleStatement,
  sha256: Sha256,
): JudgedEvidence {
  const isSigned = (leaves: HashList) => {
    const root =
      leaves.length === signed.size ? headsAt(leaves, [signed.size], sha256).get(signed.size) : undefined;
    return root !== undefined && equal(root, signed.root);
  };
  const isFound = isSigned(reader.found);
  const isListed = reader.listProblem === undefined && isSigned(reader.listed);
  const findings: Finding[] = [];
  if (!isFound && isListed) {
    const lines = { firstLine: reader.firstRecordLine, nameOf: reader.nameOf };
    findings.push(...evidenceDifferences(reader.listed, reader.found, lines));
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
    signedLeaves: isFound ? reader.found : isListed ? reader.listed : undefined,
  };
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
