import serialize from 'canonicalize';
import type { JsonValue } from './record.ts';

/**
 * The canonical text of a JSON value as RFC 8785 defines it: keys sorted by UTF-16 code units, no
 * spaces, numbers and strings as ECMAScript writes them (rule CAN-1). Equal values give equal text on any machine.
 *
 * @throws RangeError when the value holds what JSON can't carry exactly: NaN, an infinity, or text with
 *   half a surrogate pair (rule CAN-2)
 *
 * @example canonicalText({ b: 1.0, a: 'é' }) // '{"a":"é","b":1}'
 */
export function canonicalText(value: JsonValue): string {
  // What ECMAScript writes for a text or a number by itself is the canonical form; most values are one of these.
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  let text: string | undefined;
  try {
    text = serialize(value);
  } catch (cause) {
    throw new RangeError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  if (text === undefined) throw new RangeError('undefined has no canonical JSON text');
  return text;
}
