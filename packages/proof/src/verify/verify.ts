import { bytesToHex } from '@noble/hashes/utils.js';
import type { EvidenceRecord, VerifierKey } from '@tallystick/ledger';
import { type ByteLine, type LineProblem, linesOf } from '../bundle/lines.ts';
import { portableSha256, type Sha256 } from '../sha256.ts';
import { type CheckpointNote, judgeCheckpoints, readCheckpoint } from './judge-checkpoints.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { judgeResult, recompute } from './judge-result.ts';
import { judgeSignature } from './judge-signature.ts';
import { EvidenceReader } from './read-evidence.ts';
import { type FormProblem, HeadReader, type ReadHead } from './read-head.ts';
import { type Finding, type FindingKind, STEPS, type Step, skipped, step, type Verdict } from './verdict.ts';

export interface VerifyOptions {
  /** Keys that the reader trusts: the provider's, and those of whoever countersigned. Without any, the bundle's own key is taken. */
  readonly trusted?: readonly VerifierKey[];
  /** Checkpoints that the reader kept, by what to call each. */
  readonly kept?: readonly { readonly name: string; readonly note: string }[];
  readonly sha256?: Sha256;
  /** Hears of how many records were read, now and then. */
  readonly onProgress?: (records: number) => void;
}

/**
 * Verifies a bundle: reads it once, piece by piece, and needs nothing else (rules VER-1 to VER-8).
 *
 * @param chunks the bytes of the file, in any pieces.
 */
export async function verifyBundle(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const sha256 = options.sha256 ?? portableSha256;
  const lines = linesOf(chunks);
  const { head, statementLine, rest } = await readHead(lines, sha256);
  if (!head) return malformed(rest as FormProblem);
  const reader = new EvidenceReader(sha256, statementLine);
  const recomputed = await recompute(head, recordsOf(rest, lines, reader, options.onProgress));
  // Where the computing ended early, the lines that are left are read all the same.
  for await (const _ of recordsOf([], lines, reader, options.onProgress));

  const signature = judgeSignature(head, options.trusted ?? []);
  const agreement = judgeAgreement(head);
  const notes = checkpointsOf(head, options).map(readCheckpoint);
  const sizes = notes.flatMap(({ checkpoint }) => (checkpoint ? [checkpoint.size] : []));
  const evidence = judgeEvidence(reader, head.statement, sizes, sha256);
  const { origin } = head.header;
  const checkpoints = judgeCheckpoints(notes, evidence.heads, { origin, keys: signature.keys });
  const isFounded = agreement.state === 'passed' && evidence.step.state === 'passed';
  const result = isFounded
    ? judgeResult(head, recomputed)
    : skipped('result', 'Not worked out again, since what it rests on is not as it was signed.');
  const steps = [
    judgeFile(head),
    signature.step,
    agreement,
    evidence.step,
    withHashOf(checkpoints, head, 'checkpoint', 'checkpoint-changed'),
    withHashOf(result, head, 'result', 'result-changed'),
  ];
  return { kind: verdictOf(steps), steps, of: summaryOf(head) };
}

type Lines = AsyncGenerator<readonly ByteLine[] | LineProblem, void>;

/** @returns without a head, the problem as `rest`; else the lines of its last piece that come after the statement. */
async function readHead(
  lines: Lines,
  sha256: Sha256,
): Promise<
  | { head: ReadHead; statementLine: number; rest: readonly ByteLine[] }
  | { head: undefined; statementLine: number; rest: FormProblem }
> {
  const reader = new HeadReader();
  const bad = (problem: FormProblem) => ({ head: undefined, statementLine: problem.line, rest: problem });
  let last = 0;
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if ('problem' in next.value) return bad({ line: next.value.number, problem: next.value.problem });
    for (const [index, line] of next.value.entries()) {
      last = line.number;
      const added = reader.add(line);
      if (added === 'more') continue;
      if (added !== 'done') return bad(added);
      const head = reader.read(sha256);
      return 'problem' in head
        ? bad(head)
        : { head, statementLine: line.number, rest: next.value.slice(index + 1) };
    }
  }
  return bad({
    line: last + 1,
    problem: last === 0 ? 'the file is empty' : 'the file ends before its statement',
  });
}

async function* recordsOf(
  first: readonly ByteLine[],
  lines: Lines,
  reader: EvidenceReader,
  onProgress: VerifyOptions['onProgress'],
): AsyncGenerator<readonly EvidenceRecord[]> {
  if (first.length > 0) yield reader.add(first);
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    yield reader.add(next.value);
    onProgress?.(reader.found.length);
  }
}

function malformed({ line, problem }: FormProblem): Verdict {
  const message = `This is no bundle, or its form was changed: ${problem}.`;
  const [first, ...others] = STEPS;
  return {
    kind: 'failed',
    steps: [
      step(first, '', [{ kind: 'file-malformed', line, message }], 'The file cannot be read as a bundle.'),
      ...others.map((id) => skipped(id, 'Not looked at, since the file cannot be read.')),
    ],
  };
}

/** The lines of the file that no other step looks at: the first one, the signer's and the rotations'. */
function judgeFile(head: ReadHead): Step {
  const findings = (['bundle', 'signer', 'rotation'] as const)
    .filter((kind) => head.hashes[kind] !== head.statement.hashes[kind])
    .map(
      (kind): Finding => ({
        kind: 'file-malformed',
        message: `The line "${kind}" is not the one that was signed.`,
      }),
    );
  const says = `A bundle of ${head.header.agreement}, version ${head.header.version}, as of ${head.header.asOf}.`;
  return step('file', says, findings, 'The file was changed after it was signed.');
}

function judgeAgreement({ hashes, statement, header }: ReadHead): Step {
  const findings: Finding[] = [];
  if (hashes.agreement !== statement.hashes.agreement) {
    findings.push({
      kind: 'agreement-changed',
      message: 'The text of the agreement is not the one that was signed.',
    });
  }
  if (hashes.times !== statement.hashes.times) {
    const message =
      'The zones and holidays that the agreement was agreed with are not those that were signed.';
    findings.push({ kind: 'times-changed', message });
  }
  return step(
    'agreement',
    `Version ${header.version} is the text that was signed.`,
    findings,
    'The agreement was changed.',
  );
}

/** A step with what it says of its own lines in the file: they must be those that were signed. */
function withHashOf(judged: Step, head: ReadHead, kind: 'checkpoint' | 'result', finding: FindingKind): Step {
  const isSame = head.hashes[kind] === head.statement.hashes[kind];
  if (isSame || judged.findings.some((one) => one.kind === finding)) return judged;
  const message =
    kind === 'result'
      ? 'The result is not the one that was signed.'
      : 'The checkpoints are not those that were signed.';
  return {
    ...judged,
    state: 'failed',
    says: message,
    findings: [...judged.findings, { kind: finding, message }],
  };
}

function checkpointsOf(head: ReadHead, { kept = [] }: VerifyOptions): CheckpointNote[] {
  return [
    ...head.checkpoints.map(({ line, note }) => ({
      line,
      note,
      name: `The checkpoint in line ${line}`,
      isKept: false,
    })),
    ...kept.map(({ name, note }) => ({ name: `Your checkpoint ${name}`, note, isKept: true })),
  ];
}

function verdictOf(steps: readonly Step[]): Verdict['kind'] {
  const bad = steps.filter(({ state }) => state !== 'passed');
  if (bad.length === 0) return 'verified';
  const findings = bad.flatMap((one) => one.findings.filter(({ isRemark }) => !isRemark));
  const isOnlyEngine =
    bad.every(({ id }) => id === 'result') && findings.every(({ kind }) => kind === 'engine-differs');
  return isOnlyEngine ? 'undecided' : 'failed';
}

function summaryOf({ header, statement }: ReadHead): NonNullable<Verdict['of']> {
  const { origin, agreement, version, asOf, size, engine } = header;
  return { origin, agreement, version, asOf, records: size, root: bytesToHex(statement.root), engine };
}
