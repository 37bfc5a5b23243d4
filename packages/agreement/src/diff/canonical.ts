/** Lists that say the same in any order. */
const UNORDERED = new Set([
  'agenda',
  'alerts',
  'approvedBy',
  'attendees',
  'caps',
  'content',
  'dependsOn',
  'environments',
  'expectations',
  'grounds',
  'holidaySets',
  'indicators',
  'levels',
  'locations',
  'notify',
  'outOfScope',
  'parts',
  'plans',
  'regions',
  'schedules',
  'services',
  'signatories',
  'subprocessors',
  'to',
]);

/** Keys that only say where a value stands. */
const PLACES = new Set(['clause']);

/**
 * A text that two values of the model share exactly when they say the same: keys in order, lists without an order
 * sorted. A list that is not known to be without one keeps its own: a difference too many is told, never one too few.
 * @param key the key under which the value stands.
 * @param without keys of the value itself that do not count.
 */
export function canonical(value: unknown, key = '', without: readonly string[] = []): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return list(value, key);
  const entries: readonly (readonly [string, unknown])[] =
    value instanceof Map
      ? [...value].map(([name, one]) => [String(name), one] as const)
      : Object.entries(value).filter(([name]) => !PLACES.has(name) && !without.includes(name));
  const texts = entries
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one, value instanceof Map ? 'values' : name)}`)
    .sort();
  return `{${texts.join(',')}}`;
}

/** Whether both say the same. */
export function isSame(before: unknown, after: unknown, key = ''): boolean {
  return canonical(before, key) === canonical(after, key);
}

/** The values of a condition, and the events that it names, are sets; so are lists of ids. */
function list(values: readonly unknown[], key: string): string {
  const texts = values.map((one) => canonical(one));
  const isSet = values.every((one) => typeof one === 'string');
  if (isSet && (UNORDERED.has(key) || key === 'events' || key === 'values')) {
    return `[${[...new Set(texts)].sort().join(',')}]`;
  }
  return `[${(UNORDERED.has(key) ? texts.sort() : texts).join(',')}]`;
}
