export { canonicalText } from './canonical.ts';
export { checkedContentText, checkRecord } from './check.ts';
export { contentHash, contentOf, contentText, hashOfContentText } from './content.ts';
export { EARLIEST_INSTANT, LATEST_INSTANT } from './instant.ts';
export { ENTRY_BYTES, ledgerEntry, ledgerEntryOf } from './leaf.ts';
export { RECORD_LIMITS } from './limits.ts';
export { toJsonLine } from './line.ts';
export { fromBase64, toBase64 } from './note/base64.ts';
export { type Checkpoint, checkpointText, parseCheckpoint } from './note/checkpoint.ts';
export {
  isSameKey,
  KEY_BYTES,
  type KeyUse,
  parseSigningKey,
  parseVerifier,
  type SigningKey,
  signingKey,
  signingKeyText,
  type VerifierKey,
  verifierText,
} from './note/key.ts';
export {
  addSignature,
  checkNote,
  cosignatureLine,
  NOTE_LIMITS,
  type NoteCheck,
  type NoteSignature,
  noteText,
  parseNote,
  type SignedNote,
  signersOf,
  signNote,
} from './note/note.ts';
export { type KeyRotation, readRotation, rotationNote, trustedKeys } from './note/rotation.ts';
export {
  type ParsedEvidence,
  parseContentText,
  parseEvidence,
  parseEvidenceLine,
  RECORD_KEYS,
} from './parse.ts';
export type { EvidenceProblem } from './problem.ts';
export { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.ts';
export type { EvidenceRecord, JsonObject, JsonValue } from './record.ts';
export {
  append,
  EMPTY_FRONTIER,
  EMPTY_HEAD,
  type Frontier,
  HASH_BYTES,
  type Hash,
  headOf,
  leafHash,
  leafInput,
  nodeHash,
  nodeInput,
  treeHead,
} from './tree.ts';
