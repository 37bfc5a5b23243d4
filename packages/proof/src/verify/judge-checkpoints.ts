import {
  type Checkpoint,
  checkNote,
  HASH_BYTES,
  type Hash,
  parseCheckpoint,
  parseNote,
  type SignedNote,
  signersOf,
  type VerifierKey,
} from '@tallystick/ledger';
import { type Finding, type Step, skipped, step } from './verdict.ts';

/** A checkpoint to hold against the evidence. */
export interface CheckpointNote {
  readonly note: string;
  /** Where it stands: a line of the bundle, or what the reader calls it. */
  readonly line?: number;
  readonly name: string;
  /** Whether the reader kept it: then the signer cannot have changed it since. */
  readonly isKept: boolean;
}

/** A checkpoint, read as far as it is one. */
export interface ReadCheckpoint {
  readonly given: CheckpointNote;
  readonly note?: SignedNote;
  readonly checkpoint?: Checkpoint;
}

/** Reads what may be a checkpoint. */
export function readCheckpoint(given: CheckpointNote): ReadCheckpoint {
  const note = parseNote(given.note);
  const checkpoint = note && parseCheckpoint(note.text);
  return note && checkpoint ? { given, note, checkpoint } : { given };
}

/**
 * Holds checkpoints against the evidence that was signed: each must be a beginning of it (rule VER-5). One that the reader kept, with a good
 * signature and another root, proves that the signer wrote history anew.
 *
 * @param heads of the signed tree at the sizes of the checkpoints; undefined where the evidence is not there.
 */
export function judgeCheckpoints(
  read: readonly ReadCheckpoint[],
  heads: ReadonlyMap<number, Hash> | undefined,
  options: { readonly origin: string; readonly keys: readonly VerifierKey[] },
): Step {
  if (!heads) return skipped('checkpoints', 'Not checked, since the signed evidence is not in the file.');
  const findings = read.flatMap(({ given, note, checkpoint }) => {
    const found = note && checkpoint ? judgeOne(given, note, checkpoint, heads, options) : notRead(given);
    return found ? [{ ...found, ...(given.line === undefined ? {} : { line: given.line }) }] : [];
  });
  const kept = read.filter(({ given }) => given.isKept).length;
  const cosigners = new Set(
    read
      .flatMap(({ note }) => (note ? signersOf(note, options.keys) : []))
      .flatMap(({ use, name }) => (use === 'cosignature' ? [name] : [])),
  );
  const says = [
    `${read.length} ${read.length === 1 ? 'checkpoint is a beginning' : 'checkpoints are beginnings'} of this evidence`,
    kept > 0
      ? `, ${kept} of them kept by you`
      : '. You named none that you kept, so only the signer’s own word shows that nothing was rewritten',
    cosigners.size > 0 ? `; countersigned by ${[...cosigners].join(', ')}` : '',
  ];
  return step(
    'checkpoints',
    `${says.join('')}.`,
    findings,
    'The evidence does not continue what was signed before.',
  );
}

function notRead({ name }: CheckpointNote): Finding {
  return {
    kind: 'checkpoint-changed',
    message: `${name} is no checkpoint: its text was changed or is incomplete.`,
  };
}

function judgeOne(
  { name, isKept }: CheckpointNote,
  note: SignedNote,
  { origin, size, root }: Checkpoint,
  heads: ReadonlyMap<number, Uint8Array>,
  options: { readonly origin: string; readonly keys: readonly VerifierKey[] },
): Finding | undefined {
  const checks = options.keys.map((key) => ({ key, kind: checkNote(note, key).kind }));
  const wrong = checks.find(({ kind }) => kind === 'wrong');
  if (wrong) {
    return {
      kind: 'checkpoint-changed',
      message: `${name} was changed: the signature of ${wrong.key.name} does not fit it.`,
    };
  }
  if (!checks.some(({ kind }) => kind === 'valid')) {
    return { kind: 'key-unknown', message: `${name} is signed by no key that you trust.` };
  }
  if (origin !== options.origin) {
    const message = `${name} is of another ledger: ${origin}, not ${options.origin}.`;
    return { kind: 'checkpoint-of-another', message };
  }
  const head = heads.get(size);
  if (!head) {
    const message = `${name} covers ${size} records, and this bundle ends before: ask for one that reaches as far, since what is missing may have been left out.`;
    return { kind: 'checkpoint-beyond', message };
  }
  if (root.length === HASH_BYTES && root.every((byte, index) => byte === head[index])) return undefined;
  const message = isKept
    ? `${name} was signed over other records: of the first ${size}, some were changed, removed, added or moved after it was signed. Whoever holds the signing key has rewritten history.`
    : `${name} was signed over other records than the first ${size} of this bundle.`;
  return { kind: 'history-rewritten', message };
}
