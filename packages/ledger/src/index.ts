export { canonicalText } from './canonical.ts';
export { contentHash, contentOf, contentText, hashOfContentText } from './content.ts';
export { ENTRY_BYTES, ledgerEntry, ledgerEntryOf } from './leaf.ts';
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
  nodeHash,
  treeHead,
} from './tree.ts';
