import {
  canonicalText,
  checkpointText,
  consistencyProof,
  contentHash,
  contentText,
  cosignatureLine,
  type Hash,
  inclusionProof,
  type JsonValue,
  leafHash,
  ledgerEntryOf,
  signingKey,
  signNote,
  toBase64,
  treeHead,
  verifierText,
} from '@tallystick/ledger';
import { ORIGIN, PROVIDER, tickets } from './desk.ts';

/** Values whose canonical text (RFC 8785) is easily got wrong. */
const VALUES: readonly JsonValue[] = [
  { b: 1, a: [true, null, 'x'], A: {}, aa: '' },
  { '€': 'euro', '\r': 'return', דּ: 'hebrew', '1': 'one', '😀': 'smiley', '\u0080': 'control', ö: 'o' },
  [0, -0, 1e21, 1e-7, 123456789.123, 1 / 3, 5e-324, 9_007_199_254_740_991, -1.5],
  '"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028é',
];
/** 2026-03-31T22:00:00Z in whole seconds. */
const SEEN_AT = 1_774_994_400;

/** What a verifier is made of, piece by piece, for those who write one: each value with what comes of it. */
export function vectorParts() {
  const records = tickets(4).slice(0, 7);
  const leaves = records.map((one) => leafHash(ledgerEntryOf(one)));
  const sizes = leaves.map((_, index) => index + 1);
  const root = treeHead(leaves);
  const customer = signingKey('customer.example/sla', 'cosignature', new Uint8Array(32).fill(5));
  const checkpoint = signNote(checkpointText({ origin: ORIGIN, size: leaves.length, root }), PROVIDER);
  const line = cosignatureLine(
    checkpointText({ origin: ORIGIN, size: leaves.length, root }),
    customer,
    SEEN_AT,
  );
  return {
    canonical: VALUES.map((value) => ({ value, text: canonicalText(value) })),
    leaves: records.map((one, index) => ({
      content: contentText(one),
      contentHash: contentHash(one),
      receivedAt: one.receivedAt,
      leaf: toBase64(leaves[index]!),
    })),
    roots: [0, ...sizes].map((size) => ({ size, root: toBase64(treeHead(leaves.slice(0, size))) })),
    inclusion: sizes.flatMap((size) =>
      sizes
        .filter((place) => place <= size)
        .map((place) => ({
          index: place - 1,
          size,
          proof: texts(inclusionProof(leaves.slice(0, size), place - 1)),
        })),
    ),
    consistency: sizes.flatMap((to) =>
      sizes
        .filter((from) => from <= to)
        .map((from) => ({ from, to, proof: texts(consistencyProof(leaves.slice(0, to), from)) })),
    ),
    cosignature: { key: verifierText(customer.verifier), seenAt: SEEN_AT, checkpoint, line },
  };
}

function texts(hashes: readonly Hash[]): string[] {
  return hashes.map((hash) => toBase64(hash));
}
