import serialize from 'canonicalize';
import type { JsonObject, JsonValue } from './record.ts';

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
  if (isInForm(value)) return JSON.stringify(value);
  let text: string | undefined;
  try {
    text = serialize(value);
  } catch (cause) {
    throw new RangeError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  if (text === undefined) throw new RangeError('undefined has no canonical JSON text');
  return text;
}

/**
 * Whether what ECMAScript writes for a value is its canonical form already: keys stand in order, and numbers and texts are such as JSON can carry. That is
 * most, and takes a fraction of the time of sorting.
 */
function isInForm(value: JsonValue): boolean {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      return isList(value) ? value.every(isInForm) : isOrdered(value);
    default:
      return false;
  }
}

function isOrdered(value: JsonObject): boolean {
  let before: string | undefined;
  for (const key in value) {
    if ((before !== undefined && !(before < key)) || !key.isWellFormed() || !isInForm(value[key]!))
      return false;
    before = key;
  }
  return true;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
