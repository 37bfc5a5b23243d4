import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type Agreement, embedTimes } from '@tallystick/agreement';
import {
  ENGINE_VERSION,
  type Evaluation,
  type Evidence,
  evaluate,
  evaluateVersions,
  toReport,
} from '@tallystick/engine';
import {
  checkpointText,
  contentText,
  type EvidenceRecord,
  parseCheckpoint,
  parseNote,
  type SigningKey,
  signNote,
} from '@tallystick/ledger';
import { formatInstant } from '@tallystick/time';
import { portableSha256, type Sha256 } from '../sha256.ts';
import { HashList } from '../tree/hash-list.ts';
import { headsAt } from '../tree/heads.ts';
import { leafOf } from '../tree/leaf.ts';
import { BUNDLE_FORMAT } from './form.ts';
import { type LedgerContent, writeBundle } from './write.ts';

/** What a bundle is made of. */
export interface BundleSource {
  /**
   * The versions of the agreement that hold at any time, the first first: each text, complete in itself, and what it reads as with its holidays filled
   * in. Where there are several, `agreement.version` is the number that each has.
   */
  readonly versions: readonly { readonly text: string; readonly agreement: Agreement }[];
  /** When the agreement ends before its term does, ms. */
  readonly endsAt?: number | undefined;
  /** Evaluation instant, ms. */
  readonly asOf: number;
  /** Only evidence received until then counts, ms; all of it when left out. */
  readonly knownAt?: number | undefined;
  /** Names the ledger in its checkpoints. */
  readonly origin: string;
  /** Gives all records in the order of the ledger, the same at each call; it is called twice. */
  readonly evidence: () => AsyncIterable<readonly EvidenceRecord[]>;
  /** Signed checkpoints of the ledger, in any order; those of more records than there are stay out. */
  readonly checkpoints?: readonly string[];
  /** Notes with which keys passed on to the next. */
  readonly rotations?: readonly string[];
  readonly key: SigningKey;
  readonly sha256?: Sha256;
}

/** Evaluates an agreement over its evidence, and writes all of it as a bundle, piece by piece. */
export async function* makeBundle(source: BundleSource): AsyncGenerator<string, void> {
  const { versions, asOf, knownAt, endsAt, origin, key, sha256 = portableSha256 } = source;
  const agreements = versions.map(({ agreement }) => agreement);
  const leaves = new HashList();
  const evidence = watched(source.evidence(), (record) =>
    leaves.add(leafOf(utf8ToBytes(contentText(record)), record.receivedAt, sha256)),
  );
  const evaluation = await evaluateBundled(agreements, evidence, { asOf, knownAt, endsAt });
  const { agreement } = evaluation;
  const size = leaves.length;
  const root = headsAt(leaves, [size], sha256).get(size)!;
  const head = {
    header: {
      kind: 'bundle',
      format: BUNDLE_FORMAT,
      origin,
      agreement: agreement.id,
      version: agreement.version,
      asOf: formatInstant(asOf),
      knownAt: knownAt === undefined ? null : formatInstant(knownAt),
      ...(endsAt === undefined ? {} : { endsAt: formatInstant(endsAt) }),
      engine: ENGINE_VERSION,
      size,
    },
    versions: versions.map(({ text, agreement: one }) => ({
      ...{ text, times: embedTimes(one) },
      ...(versions.length === 1 ? {} : { version: one.version }),
    })),
    rotations: source.rotations ?? [],
    checkpoints: checkpointsUpTo(source.checkpoints ?? [], size, () =>
      signNote(checkpointText({ origin, size, root }), key),
    ),
    report: toReport(evaluation),
  } as const;
  yield* writeBundle({ head, root, leaves: leaves.all(), records: contents(source.evidence()), key }, sha256);
}

/** What the versions in a bundle come to: one that holds alone is evaluated as it is (rule VER-6). */
export async function evaluateBundled(
  agreements: readonly Agreement[],
  evidence: Evidence,
  options: {
    readonly asOf: number;
    readonly knownAt: number | undefined;
    readonly endsAt: number | undefined;
  },
): Promise<Evaluation> {
  return agreements.length === 1 && options.endsAt === undefined
    ? evaluate(agreements[0]!, evidence, options)
    : evaluateVersions(agreements, evidence, options);
}

async function* watched(
  evidence: AsyncIterable<readonly EvidenceRecord[]>,
  see: (record: EvidenceRecord) => void,
): AsyncGenerator<readonly EvidenceRecord[]> {
  for await (const batch of evidence) {
    for (const record of batch) see(record);
    yield batch;
  }
}

async function* contents(
  evidence: AsyncIterable<readonly EvidenceRecord[]>,
): AsyncGenerator<LedgerContent[]> {
  for await (const batch of evidence) {
    yield batch.map((record) => ({ content: contentText(record), receivedAt: record.receivedAt }));
  }
}

/** Those of a ledger that has this size, smallest first, with one of just this size. */
function checkpointsUpTo(notes: readonly string[], size: number, sign: () => string): string[] {
  const sized = notes
    .map((note) => ({ note, size: parseCheckpoint(parseNote(note)?.text ?? '')?.size }))
    .filter((one): one is { note: string; size: number } => one.size !== undefined && one.size <= size)
    .sort((a, b) => a.size - b.size);
  return [...sized.map(({ note }) => note), ...(sized.at(-1)?.size === size ? [] : [sign()])];
}
