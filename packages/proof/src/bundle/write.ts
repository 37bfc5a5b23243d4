import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  canonicalText,
  HASH_BYTES,
  type Hash,
  type SigningKey,
  signNote,
  toBase64,
  verifierText,
} from '@tallystick/ledger';
import { portableSha256, type Sha256 } from '../sha256.ts';
import { type BundleHead, HASHED_KINDS, type HashedKind, headLines, LEAVES_PER_LINE } from './form.ts';
import { statementText } from './statement.ts';

/** A record as the ledger keeps it. */
export interface LedgerContent {
  /** The canonical text of its content. */
  readonly content: string;
  readonly receivedAt: number;
}

/** What a bundle is written from. */
export interface BundleParts {
  readonly head: Omit<BundleHead, 'signer'>;
  /** Root of the tree over the leaves. */
  readonly root: Hash;
  /** The leaf hashes of the whole ledger, one after the other, in the order of the ledger. */
  readonly leaves: Uint8Array;
  /** The records, in the same order. */
  readonly records: AsyncIterable<Iterable<LedgerContent>>;
  readonly key: SigningKey;
}

/**
 * Writes a bundle, line after line (rules BND-1 to BND-4); records go by in batches, so that a ledger of any size can.
 *
 * @throws RangeError when there are more or fewer records than leaves: the file would be no bundle
 */
export async function* writeBundle(
  parts: BundleParts,
  sha256: Sha256 = portableSha256,
): AsyncGenerator<string, void> {
  const { root, leaves, records, key } = parts;
  const head = { ...parts.head, signer: verifierText(key.verifier) };
  const { origin, size } = head.header;
  if (leaves.length !== size * HASH_BYTES) throw new RangeError(`${size} records need as many leaves`);
  const lines = headLines(head).map((line) => ({ kind: line.kind, text: `${canonicalText(line)}\n` }));
  yield lines.map(({ text }) => text).join('');
  const hashes = Object.fromEntries(
    HASHED_KINDS.map((kind) => {
      const own = lines.filter((line) => line.kind === kind).map(({ text }) => utf8ToBytes(text));
      return [kind, bytesToHex(sha256(concatBytes(...own)))];
    }),
  ) as Record<HashedKind, string>;
  const note = signNote(statementText({ origin, hashes, size, root }), key);
  yield `${canonicalText({ kind: 'statement', note })}\n`;
  for (let at = 0; at < leaves.length; at += LEAVES_PER_LINE * HASH_BYTES) {
    const some = toBase64(leaves.subarray(at, at + LEAVES_PER_LINE * HASH_BYTES));
    yield `${canonicalText({ hashes: some, kind: 'leaves' })}\n`;
  }
  let written = 0;
  for await (const batch of records) {
    let text = '';
    for (const record of batch) {
      text += recordLine(record);
      written++;
    }
    yield text;
  }
  if (written !== size) throw new RangeError(`the ledger has ${size} records, and ${written} came`);
}

/** The line of a record: its canonical content as it is, between keys in their order (rule BND-4). */
function recordLine({ content, receivedAt }: LedgerContent): string {
  return `${RECORD_BEFORE}${content}${RECORD_BETWEEN}${receivedAt}}\n`;
}

/** What stands around the content in the line of a record. */
export const RECORD_BEFORE = '{"content":';
export const RECORD_BETWEEN = ',"kind":"record","receivedAt":';
