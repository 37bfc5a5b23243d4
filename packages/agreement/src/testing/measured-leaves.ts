import { parseDocument } from 'yaml';
import type { Agreement } from '../model.ts';
import { parseAgreement } from '../parse.ts';
import { agreementSchema } from '../schema.ts';

type Path = readonly (string | number)[];

/** A single value, or the name of an entry, of an agreement's text, and the agreement with another one there that is as right. */
export interface ChangedLeaf {
  /** `objectives.up.target`, `credits.schedules[0].tiers[1].below`; a name ends in `(name)`. */
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly original: Agreement;
  readonly changed: Agreement;
  /** The whole changed text, as JSON. */
  readonly text: string;
}

/** The changes of a text, and the paths of the values that could not be changed alone. */
export interface Leaves {
  readonly changed: readonly ChangedLeaf[];
  readonly fixed: readonly string[];
}

/**
 * Takes each single value and each free name of an agreement in turn, and finds others with which the agreement still
 * parses and says something else: every other word of a list of words, one other value of anything else. Tests walk
 * these: what is measured must show in the contract text and in the differences.
 * @throws Error where the text itself does not parse.
 */
export function changedLeaves(text: string): Leaves {
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const original = parsed.agreement;
  const said = sayingOf(original);
  const content = parseDocument(text, { schema: 'core', merge: true }).toJS() as unknown;
  const changed: ChangedLeaf[] = [];
  const fixed: string[] = [];
  const tryOne = (path: string, from: unknown, to: unknown, value: unknown): boolean => {
    const other = JSON.stringify(value);
    const read = parseAgreement(other);
    if (!read.ok || sayingOf(read.agreement) === said) return false;
    changed.push({ path, from, to, original, changed: read.agreement, text: other });
    return true;
  };
  const ids = idsOf(content);
  for (const [path, value] of leavesOf(content, [])) {
    const at = pathText(path);
    const words = peersOf(value).filter((to) => tryOne(at, value, to, withValue(content, path, to)));
    if (words.length > 0) continue;
    if (!othersOf(value, ids).some((to) => tryOne(at, value, to, withValue(content, path, to))))
      fixed.push(at);
  }
  for (const [path, name] of namesOf(content, [])) {
    const at = `${pathText([...path, name])} (name)`;
    othersOfName(name).some((to) => tryOne(at, name, to, withName(content, path, name, to)));
  }
  return { changed, fixed };
}

/** A text that is equal where the agreements are. */
function sayingOf(agreement: Agreement): string {
  return JSON.stringify(agreement, (_key, value: unknown) =>
    value instanceof Map ? [...value] : typeof value === 'bigint' ? `${value}n` : value,
  );
}

function* leavesOf(value: unknown, path: Path): Iterable<readonly [Path, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* leavesOf(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* leavesOf(item, [...path, key]);
  } else yield [path, value];
}

/** The names of entries that are no words of the language: ids, terms, days, fields. */
function* namesOf(value: unknown, path: Path): Iterable<readonly [Path, string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* namesOf(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!KEYS.has(key)) yield [path, key];
      yield* namesOf(item, [...path, key]);
    }
  }
}

function withValue(content: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(content)) {
    return content.map((item: unknown, index) => (index === step ? withValue(item, rest, to) : item));
  }
  return Object.fromEntries(
    Object.entries(content as object).map(([key, item]) => [
      key,
      key === step ? withValue(item, rest, to) : item,
    ]),
  );
}

function withName(content: unknown, [step, ...rest]: Path, name: string, to: string): unknown {
  if (Array.isArray(content)) {
    return content.map((item: unknown, index) => (index === step ? withName(item, rest, name, to) : item));
  }
  return Object.fromEntries(
    Object.entries(content as object).map(([key, item]) =>
      step === undefined
        ? [key === name ? to : key, item]
        : [key, key === step ? withName(item, rest, name, to) : item],
    ),
  );
}

/** The other words of the lists in which a word stands. */
function peersOf(value: unknown): readonly unknown[] {
  const lists = WORDS.filter((words) => words.some((word) => word === value));
  return [...new Set(lists.flat())].filter((word) => word !== value);
}

/** Values that might stand there instead, the likeliest first. */
function othersOf(value: unknown, ids: readonly string[]): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1, value * 2, value / 2];
  if (typeof value !== 'string') return [];
  const first = (by: number) =>
    value.replace(/\d+/u, (digits) => String(Math.max(0, Number(digits) + by)).padStart(digits.length, '0'));
  const last = (by: number) =>
    value.replace(/\d+(?!.*\d)/u, (digits) =>
      String(Math.max(0, Number(digits) + by)).padStart(digits.length, '0'),
    );
  const others: unknown[] = [
    value.replace(/-(\d\d):\d\d$/u, '-$1:45'),
    ...[1, -1, 10, -10].map(last),
    ...[1, -1, 10, -10].map(first),
    ...PEERS.filter((peers) => peers.includes(value)).flat(),
    `${value}x`,
    `${value} too`,
    ...(ids.includes(value) ? ids : []),
  ];
  return [...new Set(others)].filter((one) => one !== value);
}

function othersOfName(name: string): readonly string[] {
  const shifted = name.replace(/\d+$/u, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
  return [...DAYS.filter((day) => day !== name && /^[a-z]{3}$/u.test(name)), shifted, `${name}x`].filter(
    (one) => one !== name,
  );
}

const DAYS = ['sat', 'sun', 'tue'];
/** Words that no list of the schema holds beside each other. */
const PEERS: readonly (readonly unknown[])[] = [
  ['UTC', 'Europe/Paris', 'Europe/Berlin', 'Europe/London'],
  ['EUR', 'USD'],
  ['DE', 'FR'],
  ['closed', '08:00-09:00'],
  ['24x7', { mon: '08:00-09:00' }],
  ['ms', 's'],
  ['by the end of the second month after', 'within 30 days'],
  ['breach', 'lost', '75 %'],
  ['burn-rate', ['fast-burn']],
  ['objective owner', 'desk-owner'],
];

/** The lists of words that the language knows. */
const WORDS: readonly (readonly unknown[])[] = [...enumsOf(agreementSchema)];
const KEYS: ReadonlySet<string> = new Set(keysOf(agreementSchema));

function* enumsOf(schema: unknown): Iterable<readonly unknown[]> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('enum' in schema && Array.isArray(schema.enum)) yield schema.enum as unknown[];
  for (const part of Object.values(schema)) yield* enumsOf(part);
}

function* keysOf(schema: unknown): Iterable<string> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && typeof schema.properties === 'object') {
    yield* Object.keys(schema.properties as object);
  }
  for (const part of Object.values(schema)) yield* keysOf(part);
}

function idsOf(content: unknown): readonly string[] {
  const names = [...namesOf(content, [])].map(([, name]) => name);
  return [...new Set(names)];
}

function pathText(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('');
}
