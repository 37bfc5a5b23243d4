import { base64 } from '@scure/base';

/** Bytes as base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  return base64.encode(bytes);
}

/** The bytes of a base64 text; undefined where the text is not exactly what {@link toBase64} would write for some bytes. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    const bytes = base64.decode(text);
    // Of the last characters some bits count for nothing: only one way of writing them is taken.
    return base64.encode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined; // Not base64 at all.
  }
}
