import { parseVerifier } from '@tallystick/ledger';
import { type Verdict, verifyBundle } from '@tallystick/proof';
import type { Question } from './VerifyPanel.tsx';

/** Verifies the bytes of a file, wherever this runs. */
export function verifyFile(
  { file, trusted, kept }: Question,
  onProgress: (records: number) => void,
): Promise<Verdict> {
  return verifyBundle(piecesOf(file), {
    trusted: trusted.flatMap((text) => parseVerifier(text) ?? []),
    kept,
    onProgress,
  });
}

/** A megabyte at a time: streams cannot be iterated in every browser. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    yield new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
  }
}

const PIECE_BYTES = 1_048_576;
