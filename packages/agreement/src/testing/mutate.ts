/** A small seeded generator (mulberry32): the same seed gives the same mutations on any machine. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = (below: number) => number;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const OTHER_VALUES: readonly Json[] = [
  null,
  true,
  7,
  -7,
  7.5,
  0,
  '',
  'closed',
  '24x7',
  'clock',
  '4 h',
  '2 business days',
  '99.9 %',
  '100.1 %',
  '2026-12-31',
  '08:00-12:00',
  '08:00-25:00',
  'a b',
  'x'.repeat(101),
  'x'.repeat(2_001),
  [],
  {},
  ['a'],
  [7],
  [null],
  [[]],
  { a: 'b' },
  { event: 'opened' },
  { at: 'opened_at' },
  { at: [] },
  { sum: 5, over: 'term' },
  { every: '1 month', monthEnd: 'overflow' },
  { rolling: '28 days' },
  { country: 'DE', region: 'BE' },
  { date: '2026-12-24', name: 'Christmas Eve' },
];
const OTHER_KEYS = [
  'nonsense',
  'at',
  'event',
  'sum',
  'mon',
  'wed-fri',
  'a b',
  'kind',
  'within',
  '2026-12-24',
];

/** The value with one thing in it removed, renamed, added, repeated or replaced by a value of another kind. */
export function mutatedValue(value: Json, random: Random): Json {
  const copy = structuredClone(value);
  const places = containersIn(copy);
  const container = places[random(places.length)]!;
  const keys = Object.keys(container);
  const key = keys[random(keys.length)];
  const other = structuredClone(OTHER_VALUES[random(OTHER_VALUES.length)]!);
  if (Array.isArray(container)) {
    const index = Number(key ?? 0);
    if (random(3) === 0) container.splice(index, 1);
    else if (random(2) === 0) container.push(other);
    else container[index] = other;
    return copy;
  }
  const name = OTHER_KEYS[random(OTHER_KEYS.length)]!;
  const action = random(4);
  if (action === 0 && key !== undefined) delete container[key];
  else if (action === 1 && key !== undefined) {
    container[name] = container[key]!;
    if (name !== key) delete container[key];
  } else if (action === 2) container[name] = other;
  else container[key ?? name] = other;
  return copy;
}

function containersIn(value: Json): (Json[] | { [key: string]: Json })[] {
  if (value === null || typeof value !== 'object') return [];
  return [value, ...Object.values(value).flatMap(containersIn)];
}

/** The text with lines removed, repeated, swapped or cut, or characters of all kinds thrown in. */
export function mutatedText(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let step = random(4); step >= 0; step--) {
    const [a, b] = [random(lines.length), random(lines.length)];
    const line = lines[a] ?? '';
    const at = random(line.length + 1);
    const action = random(7);
    if (action === 0) lines.splice(a, 1);
    else if (action === 1) lines.splice(b, 0, line);
    else if (action === 2) [lines[a], lines[b]] = [lines[b] ?? '', line];
    else if (action === 3) lines[a] = line.slice(0, at) + line.slice(at + 1 + random(5));
    else if (action === 4) lines[a] = line.slice(0, at) + junk(random) + line.slice(at);
    else if (action === 5) lines[a] = ' '.repeat(random(6)) + line;
    else lines.splice(a, random(lines.length - a));
  }
  return lines.join('\n');
}

const SIGNS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '? ',
  '&a ',
  '*a',
  '!',
  '!!str ',
  '|',
  '>',
  '%',
  '"',
  "'",
  '#',
  '\t',
  '\r',
  '---',
  '...',
  '<<: ',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '🪵',
];

function junk(random: Random): string {
  return Array.from({ length: 1 + random(4) }, () =>
    random(2) === 0 ? SIGNS[random(SIGNS.length)]! : String.fromCharCode(random(256)),
  ).join('');
}
