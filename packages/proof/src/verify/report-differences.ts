import type { JsonObject, JsonValue } from '@tallystick/ledger';

/** How many differences are told one by one. */
const TOLD = 12;

/**
 * Where two reports differ, in words: the place by the names that a reader knows (an objective's id, a period), what the
 * bundle says, and what comes out.
 */
export function reportDifferences(stated: JsonValue, computed: JsonValue): readonly string[] {
  const found = [...differences(stated, computed, [])];
  const told = found.slice(0, TOLD);
  return found.length > TOLD ? [...told, `And ${found.length - TOLD} more differences.`] : told;
}

function* differences(
  stated: JsonValue | undefined,
  computed: JsonValue | undefined,
  path: string[],
): Generator<string> {
  if (isObject(stated) && isObject(computed)) {
    for (const key of new Set([...Object.keys(stated), ...Object.keys(computed)])) {
      yield* differences(stated[key], computed[key], [...path, key]);
    }
  } else if (Array.isArray(stated) && Array.isArray(computed)) {
    for (let index = 0; index < Math.max(stated.length, computed.length); index++) {
      yield* differences(stated[index], computed[index], [
        ...path,
        nameOf(stated[index] ?? computed[index], index),
      ]);
    }
  } else if (stated !== computed) {
    yield `${path.join(' › ') || 'The report'}: the bundle says ${inShort(stated)}, worked out again it is ${inShort(computed)}.`;
  }
}

/** What an element of a list is known by. */
function nameOf(value: JsonValue | undefined, index: number): string {
  if (!isObject(value)) return `${index + 1}`;
  const names = ['objective', 'id', 'period', 'from']
    .map((key) => value[key])
    .filter((one) => typeof one === 'string');
  return names.length > 0 ? names.slice(0, 2).join(' ') : `${index + 1}`;
}

function inShort(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
