import fc from 'fast-check';
import type { Schema } from '../../packages/client/scripts/type-of.ts';

/** A schema with what narrows its values. */
type Narrow = Schema & {
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

/** An operation of the OpenAPI document, as far as requests are made of it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Narrow;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Narrow }>> };
}

/** A request that somebody may send. */
export interface HostileRequest {
  readonly method: string;
  /** Path and query. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What a server may be sent in place of a value: of another type, huge, empty, another's language, odd characters, out of range. */
const HOSTILE: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    1e308,
    -1e308,
    '',
    ' ',
    [],
    {},
    [null],
    [[[[[]]]]],
    { a: { b: {} } },
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\u202egnirts',
    '\ufeff',
    '\u{1f9ff}'.repeat(50),
    'ẞß\u0130i\u0307',
    'e\u0301',
  ],
  ...[
    "'; DROP TABLE tallystick.agreements; --",
    '" OR "1"="1',
    '$1',
    '%',
    '_',
    '\\',
    '{{7*7}}',
    '$' + '{7*7}',
    '<script>alert(1)</script>',
  ],
  ...[
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '/',
    'CON',
    'a\r\nset-cookie: x=1',
    'file:///etc/passwd',
    'http://169.254.169.254/',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'NaN',
    'Infinity',
    '1e999',
    '0x10',
    '-0',
    '00',
    '9'.repeat(400),
  ],
  ...[
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-02-30',
    '2026-13',
    '2026-03@0',
  ],
  ...[
    'x'.repeat(70_000),
    'a,'.repeat(5_000),
    `${'a'.repeat(30_000)}!`,
    '&a '.repeat(3_000),
    '[['.repeat(2_000),
    `${' '.repeat(20_000)}x`,
  ],
  ...[
    '&a [*a]',
    '- &x [*x, *x]',
    '{a: 1, a: 2}',
    'id: !!js/function x',
    `RRULE:FREQ=SECONDLY;COUNT=99999999`,
  ],
  JSON.parse('{ "__proto__": { "isAdmin": true }, "constructor": 1 }'),
  Array.from({ length: 5_000 }, (_, index) => index),
];

/** What values mean is not in a schema, but in their name: requests that get far need both. */
export type Meanings = Readonly<Record<string, readonly unknown[]>>;

/** Requests for an operation: most are nearly right, so that they get far, with one value made hostile. */
export function requestsFor(operation: Operation, meanings: Meanings): fc.Arbitrary<HostileRequest> {
  const { method, parameters = [], requestBody } = operation;
  const own = (place: string) => parameters.filter((one) => one.in === place);
  const group = (place: string) =>
    fc.record(
      Object.fromEntries(own(place).map((one) => [one.name, valuesOf(one.schema, meanings, one.name)])),
      {
        requiredKeys: own(place)
          .filter((one) => place === 'path' || one.required)
          .map((one) => one.name),
      },
    );
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  return fc
    .record({
      path: group('path'),
      query: group('query'),
      body: schema ? valuesOf(schema, meanings) : fc.constant(undefined),
      spoil: fc.option(fc.record({ where: fc.nat(999), what: fc.constantFrom(...HOSTILE) }), { freq: 4 }),
      key: fc.option(
        fc.constantFrom('a key that is there again', 'short', '"0123456789abcdef"', '\u00e9'.repeat(20)),
      ),
      type: fc.constantFrom(
        'application/json',
        'application/json',
        'application/json',
        'application/json',
        'text/plain',
      ),
      raw: fc.option(
        fc.constantFrom('', '{', 'null', '[]', '"x"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
        { freq: 12 },
      ),
    })
    .map(({ path, query, body, spoil, key, type, raw }) => {
      const given = spoil ? spoilt({ path, query, body }, spoil.where, spoil.what) : { path, query, body };
      const text = raw ?? (given.body === undefined ? undefined : JSON.stringify(given.body));
      const hasBody = text !== undefined && method !== 'get';
      return {
        method: method.toUpperCase(),
        address: addressOf(operation.path, given),
        headers: { ...(hasBody ? { 'content-type': type } : {}), ...(key ? { 'idempotency-key': key } : {}) },
        body: hasBody ? text : undefined,
      };
    });
}

/** Values that a schema allows, and that mean something where their name says what. */
function valuesOf(schema: Narrow, meanings: Meanings, name = ''): fc.Arbitrary<unknown> {
  const { type, enum: values, properties = {}, required = [] } = schema;
  if (values) return fc.constantFrom(...values);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => valuesOf(one, meanings, name)));
  if (Array.isArray(type))
    return fc.oneof(...type.map((one) => valuesOf({ ...schema, type: one }, meanings, name)));
  const meant = meanings[name];
  if (meant && (type === 'string' || type === 'integer')) return fc.constantFrom(...meant);
  const { minItems = 0, maxItems = 3, minimum = 0, maximum = 100, minLength = 0, maxLength = 40 } = schema;
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(properties).map(([key, one]) => [key, valuesOf(one, meanings, key)]),
        ),
        { requiredKeys: [...required] },
      );
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, meanings, name), {
        minLength: minItems,
        maxLength: Math.max(minItems, Math.min(maxItems, 3)),
      });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -1e6), max: Math.min(Math.max(maximum, minimum), 1e6) });
    case 'number':
      return fc.double({
        min: Math.max(minimum, -1e6),
        max: Math.min(Math.max(maximum, minimum), 1e6),
        noNaN: true,
      });
    case 'null':
      return fc.constant(null);
    case 'string':
      return fc.string({ minLength, maxLength: Math.min(Math.max(minLength, 1) + 40, maxLength) });
    default:
      return fc.jsonValue();
  }
}

/** Puts a hostile value in one place, or one more member beside the others. */
function spoilt<Given extends object>(given: Given, where: number, what: unknown): Given {
  const copy = structuredClone(given);
  const places = placesIn(copy);
  const place = places[where % Math.max(1, places.length)];
  if (!place) return copy;
  if (where % 7 === 0 && !Array.isArray(place.of)) place.of['a member too many'] = what;
  else place.of[place.key] = what;
  return copy;
}

function placesIn(value: unknown, found: { of: Record<string, unknown>; key: string }[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  const of = value as Record<string, unknown>;
  for (const key of Object.keys(of)) {
    // Not path, query or body as a whole: a request without them has another address.
    if (!['path', 'query'].includes(key)) found.push({ of, key });
    placesIn(of[key], found);
  }
  return found;
}

function addressOf(
  template: string,
  { path, query }: { readonly path: object; readonly query: object },
): string {
  const parts = path as Readonly<Record<string, unknown>>;
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(parts[name]) || '-');
  const search = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return search.length === 0 ? filled : `${filled}?${search.join('&')}`;
}

/** As a program would write it; what no program can write is written as it is. */
function encoded(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  try {
    return encodeURIComponent(text).slice(0, 6_000);
  } catch {
    return '%ED%A0%80'; // A lone surrogate.
  }
}
