import { parseInstant } from '@tallystick/time';

/** The instant that a field's text names (ISO 8601, or whole milliseconds), or undefined when it names none. */
export function readInstant(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  try {
    return parseInstant(text);
  } catch {
    return undefined; // a field that names no instant starts no clock
  }
}
