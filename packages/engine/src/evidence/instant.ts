import { parseInstant } from '@tallystick/time';

/** The instants that evidence may name: 1970-01-01T00:00:00Z up to, and not with, 2100-01-01T00:00:00Z. */
const LATEST_MS = 4_102_444_800_000;

/**
 * The instant that a field's text names (ISO 8601, or whole milliseconds), or undefined when it names none
 * from 1970 to 2099.
 */
export function readInstant(text: string | undefined): number | undefined {
  const at = text === undefined ? undefined : read(text);
  return at !== undefined && at >= 0 && at < LATEST_MS ? at : undefined;
}

function read(text: string): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  try {
    return parseInstant(text);
  } catch {
    return undefined; // a field that names no instant starts no clock
  }
}
