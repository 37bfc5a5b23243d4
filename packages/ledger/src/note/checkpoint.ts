import { HASH_BYTES, type Hash } from '../tree.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** What a signed checkpoint states: of which ledger, how many records it holds, and the root of the tree over them (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Names the ledger, once and for all: no two ledgers share one. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** A checkpoint as the text of a note (rule SIG-5). */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads the text of a checkpoint; lines after the third are extensions and are passed over. Undefined where the text is none. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin, size, root, ...rest] = text.split('\n');
  const hash = root === undefined ? undefined : fromBase64(root);
  if (!origin || size === undefined || rest.length === 0 || rest.at(-1) !== '') return undefined;
  if (rest.slice(0, -1).some((line) => line === '')) return undefined;
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) return undefined;
  if (hash?.length !== HASH_BYTES) return undefined;
  return { origin, size: Number(size), root: hash };
}
