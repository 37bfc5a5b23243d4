import { describe, expect, it } from 'vitest';
import { MAX_EACH, MAX_MAPPING_LENGTH } from '../limits.ts';
import { readTexts, smallMapping } from '../reading.fixture.ts';
import { mappingProblemText, parseMapping } from './parse.ts';

const GOOD = `apiVersion: tallystick/v1
kind: EvidenceMapping
title: Test
format: csv
source: desk
records:
  - id: '{id}'
    subject: '{id}'
    type: updated
    at: { column: at, format: D/M/YYYY }
    when: { state: [open] }
    fields:
      state: state
      priority: { column: priority, values: { High: 1 } }
      opened: { column: opened, as: time }
`;

/** What is said about the good mapping with one text replaced. */
function problemsWith(from: string, to: string): readonly string[] {
  expect(GOOD).toContain(from);
  const parsed = parseMapping(GOOD.replace(from, to), { file: 'm.yaml' });
  return parsed.ok ? [] : parsed.problems.map(mappingProblemText);
}

describe('a mapping file', () => {
  it('[MAP-1] that is sound is ready to use, and knows its columns', () => {
    const parsed = parseMapping(GOOD, { file: 'm.yaml' });
    expect(parsed.ok && [...parsed.mapping.columns]).toEqual([
      ['id', 7],
      ['at', 10],
      ['state', 11],
      ['priority', 14],
      ['opened', 15],
    ]);
    expect(parsed.ok && parsed.mapping).toMatchObject({ delimiter: ',', missing: [''], timeZone: undefined });
  });

  it('[MAP-20] may say which fields are personal, whose they are, and of which class', () => {
    const marks = 'personal: { priority: {}, state: { person: priority, class: staff } }\nrecords:';
    const parsed = parseMapping(GOOD.replace('records:', marks), { file: 'm.yaml' });
    expect(parsed.ok && parsed.mapping.personal).toEqual({
      priority: { person: 'priority', class: 'personal' },
      state: { person: 'priority', class: 'staff' },
    });
    expect(problemsWith('records:', 'personal: { stat: {} }\nrecords:')).toEqual([
      'm.yaml:6:19: No record has a field "stat". (personal.stat) Did you mean "state"?',
    ]);
    expect(problemsWith('records:', 'personal: { state: { person: priority } }\nrecords:')).toEqual([
      'm.yaml:6:30: "priority" says whose "state" is, and so is personal too. (personal.state.person) List it under personal as well.',
    ]);
    expect(problemsWith('records:', 'personal: { state: { class: A b } }\nrecords:')[0]).toContain(
      'A class is small letters',
    );
  });

  it.each<[string, string, string, string]>([
    [
      'a misspelt key',
      'title:',
      'titel:',
      'm.yaml:3:1: "titel" is not a key here. (titel) Did you mean "title"?',
    ],
    [
      'a misspelt key deep inside',
      'column: at',
      'colum: at',
      'm.yaml:10:11: "colum" is not a key here. (records[0].at.colum) Did you mean "column"?',
    ],
    [
      'a missing key',
      '    type: updated\n',
      '',
      'm.yaml:7:5: The key "type" is missing. (records[0].type) Expected: a text.',
    ],
    [
      'another version',
      'tallystick/v1',
      'tallystick/v9',
      'm.yaml:1:13: The value "tallystick/v9" does not fit. (apiVersion) Expected: tallystick/v1.',
    ],
    [
      'an unknown format of file',
      'csv',
      'xml',
      'm.yaml:4:9: The value "xml" does not fit. (format) Expected: csv, ndjson.',
    ],
    [
      'no records',
      GOOD.slice(GOOD.indexOf('records:')),
      'records: []',
      'm.yaml:6:10: This value does not fit. (records) It must not be empty.',
    ],
    [
      'an open brace',
      "subject: '{id}'",
      "subject: '{id'",
      'm.yaml:8:14: The value "{id" does not fit. (records[0].subject) A "{" is never closed.',
    ],
    [
      'an unknown part of a time',
      'D/M/YYYY',
      'D/M/YYYY QQ',
      'm.yaml:10:31: The value "D/M/YYYY QQ" does not fit. (records[0].at.format) "Q" is not a part of a time; known are YYYY, YY, MMM, MM, M, DD, D, HH, H, hh, h, mm, ss, SSS, A, Z, and letters in [brackets] stand for themselves.',
    ],
    [
      'a time without a year',
      'D/M/YYYY',
      'D/M',
      'm.yaml:10:31: The value "D/M" does not fit. (records[0].at.format) The format has no year.',
    ],
    [
      'an unknown zone',
      'source: desk',
      'source: desk\ntimeZone: Europe/Berlyn',
      'm.yaml:6:11: The value "Europe/Berlyn" does not fit. (timeZone) No such time zone; an IANA name such as Europe/Berlin or UTC is expected.',
    ],
    [
      'a condition that is none',
      '[open]',
      'open',
      'm.yaml:11:20: The value "open" does not fit. (records[0].when.state) A condition is a list of values, "present", "absent", or { not: [values] }.',
    ],
    [
      'as and values together',
      'values: { High: 1 }',
      'as: number, values: { High: 1 }',
      'm.yaml:14:17: This value does not fit. (records[0].fields.priority) Give either values or as, not both.',
    ],
    [
      'a format without as: time',
      'values: { High: 1 }',
      'format: D',
      'm.yaml:14:17: This value does not fit. (records[0].fields.priority) format and timeZone need "as: time".',
    ],
    [
      'otherwise without values',
      'values: { High: 1 }',
      'otherwise: keep',
      'm.yaml:14:17: This value does not fit. (records[0].fields.priority) otherwise needs values.',
    ],
    [
      'a field name that is none',
      'state: state',
      '"a b": state',
      'm.yaml:13:7: This name cannot be used. (records[0].fields.a b) The name of a field is letters, digits, "_", "-" and "." after a letter.',
    ],
    [
      'each over CSV',
      'type: updated',
      'type: updated\n    each: x',
      'm.yaml:10:11: Only a JSON object holds lists to repeat for. (records[0].each) Leave this key out, or use format ndjson.',
    ],
    [
      'a delimiter for JSON',
      'format: csv',
      "format: ndjson\ndelimiter: ';'",
      'm.yaml:5:12: Only CSV has a delimiter. (delimiter) Leave this key out.',
    ],
    [
      'a key twice',
      'title: Test',
      'title: Test\ntitle: Test',
      'm.yaml:4:1: This is not valid YAML: Map keys must be unique. Correct the text at this place; an editor with a YAML mode shows it as you type.',
    ],
    [
      'bytes of something else',
      'title: Test',
      'title: T\0st: : [\0',
      'm.yaml:3:9: The file is not a text: it holds a NUL character. Save it as UTF-8 text, and check that it is the mapping.',
    ],
    [
      'brackets without an end',
      'title: Test',
      `title: ${'['.repeat(20_000)}`,
      expect.stringMatching(
        /^m\.yaml:3:\d+: Lists and mappings stand too deep in each other\. Look for a bracket/,
      ),
    ],
  ])('[MAP-1] with %s', (_, from, to, text) => {
    expect(problemsWith(from, to)).toEqual([text]);
  });

  it('[MAP-1] has all its problems found in one go, in order', () => {
    const broken = GOOD.replace('title', 'titel').replace('as: time', 'as: tyme').replace('csv', 'xml');
    const parsed = parseMapping(broken, { file: 'm.yaml' });
    expect(parsed.ok ? [] : parsed.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'unknown-key'],
      [4, 'invalid-value'],
      [15, 'invalid-value'],
    ]);
  });

  it.each(['', '\n\n', '# nothing\n', '---\n'])(
    '[MAP-1] that holds nothing is told to be empty (%#)',
    (text) => {
      const parsed = parseMapping(text, { file: 'm.yaml' });
      expect(parsed.ok ? [] : parsed.problems).toMatchObject([
        { code: 'empty', message: 'The file is empty.' },
      ]);
    },
  );

  it.each(['[1, 2]', 'just text', '&a [*a, *a]', '\0', `${'#'.repeat(MAX_MAPPING_LENGTH)}\n`])(
    '[MAP-1] that is no mapping at all is refused (%#)',
    (text) => {
      const parsed = parseMapping(text, { file: 'm.yaml' });
      expect(parsed.ok).toBe(false);
    },
  );
});

const AT = '2026-03-01T00:00:00Z';
const JSON_LINES = 'format: ndjson';
const jsonLine = (value: object) => `${JSON.stringify({ id: 'i', at: AT, ...value })}\n`;
const RECORD = "id: '{id}', subject: s, type: t, at: at";

/** What becomes of one JSON line: the parts of its first record asked for, or the code of its problem. */
async function mapped(record: string, value: object, top = JSON_LINES) {
  const { records, error } = await readTexts([jsonLine(value)], { mapping: smallMapping(record, top) });
  return error ? error.problems.map(({ code, field }) => [code, field]) : records;
}

describe('records', () => {
  it('[MAP-2] [MAP-4] come from every entry, in order', async () => {
    const records = await mapped(
      "id: '{id}/a', subject: s, type: t, at: at }, { id: '{id}/b', subject: s, type: t, at: at",
      {},
    );
    expect(records).toMatchObject([
      { source: 'desk', id: 'i/a' },
      { source: 'desk', id: 'i/b' },
    ]);
  });

  it.each<[string, object, boolean]>([
    ['{ p: [1, high] }', { p: 1 }, true],
    ['{ p: [1, high] }', { p: 'high' }, true],
    ['{ p: [1, high] }', { p: 2 }, false],
    ['{ p: [1, high] }', {}, false],
    ['{ p: [true] }', { p: true }, true],
    ['{ p: { not: [1] } }', { p: 2 }, true],
    ['{ p: { not: [1] } }', { p: 1 }, false],
    ['{ p: { not: [1] } }', {}, true],
    ['{ p: present }', { p: 0 }, true],
    ['{ p: present }', { p: '' }, false],
    ['{ p: absent }', { p: null }, true],
    ['{ p: absent }', { p: false }, false],
    ['{ p: present, q: [1] }', { p: 1, q: 2 }, false],
  ])('[MAP-5] when %s over %j: %s', async (when, value, holds) => {
    expect(await mapped(`${RECORD}, when: ${when}`, value)).toHaveLength(holds ? 1 : 0);
  });

  it.each<[string, object, unknown]>([
    ["id: '{a}', subject: s, type: t, at: at", {}, [['not-given', 'a']]],
    ["id: i, subject: '{a}-{b}', type: t, at: at", { a: 1 }, [['not-given', 'b']]],
    ["id: i, subject: s, type: '{a}', at: at", { a: '' }, [['not-given', 'a']]],
    ['id: i, subject: s, type: t, at: when', {}, [['not-given', 'when']]],
    ["id: '{a}', subject: s, type: t, at: at", { a: [1] }, [['not-text', 'a']]],
    [
      "id: '{a.b}/{{{c.0}}}', subject: s, type: t, at: at",
      { a: { b: true }, c: [1.5] },
      [{ id: 'true/{1.5}' }],
    ],
  ])('[MAP-6] [MAP-9] [MAP-10] [JSON-3] %s over %j', async (record, value, expected) => {
    expect(await mapped(record, value)).toMatchObject(expected as object);
  });

  it.each<[string, object, unknown]>([
    ["supersedes: '{old}'", { old: 'o' }, [{ supersedes: 'o' }]],
    ["withdraws: 'x/{old}'", { old: 'o' }, [{ withdraws: 'x/o' }]],
    ["supersedes: '{old}'", { old: 'i' }, [['invalid-record', 'supersedes']]],
    ['sequence: n', { n: 7 }, [{ sequence: 7 }]],
    ['sequence: n', { n: '-12' }, [{ sequence: -12 }]],
    ['sequence: n', { n: 1.5 }, [['invalid-number', 'n']]],
    ['sequence: n', { n: '1e3' }, [['invalid-number', 'n']]],
  ])('[MAP-7] [MAP-8] %s over %j', async (part, value, expected) => {
    expect(await mapped(`${RECORD}, ${part}`, value)).toMatchObject(expected as object);
  });

  it('[MAP-7] [MAP-8] have no optional part whose column is not given', async () => {
    const [record] = await mapped(`${RECORD}, sequence: n, supersedes: '{old}', withdraws: '{gone}'`, {});
    expect(Object.keys(record ?? {}).sort()).toEqual(
      ['at', 'data', 'id', 'origin', 'receivedAt', 'source', 'subject', 'type']
        .map((key) => (key === 'at' ? 'occurredAt' : key))
        .sort(),
    );
  });

  it.each<[string, object, number | undefined, string]>([
    ['', {}, undefined, AT],
    ['', {}, 5, '1970-01-01T00:00:00.005Z'],
    [', receivedAt: got', { got: '2026-03-02T00:00:00Z' }, 5, '2026-03-02T00:00:00Z'],
    [', receivedAt: got', {}, 5, '1970-01-01T00:00:00.005Z'],
  ])('[MAP-11] arrive%s over %j, reading at %s', async (part, value, receivedAt, expected) => {
    const mapping = smallMapping(RECORD + part, JSON_LINES);
    const options = receivedAt === undefined ? {} : { receivedAt };
    const { records } = await readTexts([jsonLine(value)], { mapping, ...options });
    expect(records[0]?.receivedAt).toBe(Date.parse(expected));
  });

  it.each<[object, unknown]>([
    [{ list: ['a', 'b'] }, [{ id: 'i/a' }, { id: 'i/b' }]],
    [{ list: [] }, []],
    [{ list: null }, []],
    [{}, []],
    [{ list: 'a' }, [['not-a-list', 'list']]],
    [{ list: ['a', {}] }, [['not-text', 'each']]],
    [{ list: Array(MAX_EACH + 1).fill('a') }, [['too-many-elements', 'list']]],
  ])('[MAP-12] repeat for each element (%#)', async (value, expected) => {
    const records = await mapped("each: list, id: '{id}/{each}', subject: s, type: t, at: at", value);
    expect(records).toHaveLength((expected as unknown[]).length);
    expect(records).toMatchObject(expected as object);
  });

  it('[MAP-12] see parts of an element', async () => {
    const record =
      "each: list, id: '{id}/{each.n}', subject: s, type: t, at: each.at, fields: { all: each, n: each.n }";
    const element = { n: 1, at: '2026-03-05T00:00:00Z' };
    const records = await mapped(record, { list: [element] });
    expect(records).toMatchObject([
      { id: 'i/1', occurredAt: Date.parse(element.at), data: { all: element, n: 1 } },
    ]);
  });

  it.each<[string, object]>([
    ['id', { id: 'x'.repeat(513) }],
    ['id', { id: 'a\tb' }],
    ['id', { id: '\ud800' }],
    ['data', { field: 'x'.repeat(65_536) }],
    ['data', { field: JSON.parse('['.repeat(20) + ']'.repeat(20)) }],
  ])("[MAP-19] stay within the ledger's limits: %s (%#)", async (field, value) => {
    const outcome = await mapped(`${RECORD}, fields: { field: field }`, value);
    expect(outcome).toMatchObject([['invalid-record', expect.stringContaining(field)]]);
  });
});

describe('fields', () => {
  const V = '{ column: v, values: { High: 1, "2": two, "false": no }';
  it.each<[string, string, object, unknown]>([
    ['MAP-13', '{ value: down }', {}, 'down'],
    ['MAP-13', '{ value: { deep: [1, null] } }', {}, { deep: [1, null] }],
    ['MAP-13', "{ template: '{id}-{v}' }", { v: 1 }, 'i-1'],
    ['MAP-13', "{ template: '{id}-{v}' }", {}, undefined],
    ['MAP-13', 'v', {}, undefined],
    ['MAP-13', 'v', { v: null }, undefined],
    ['MAP-13', 'v', { v: '' }, undefined],
    ['MAP-14', 'v', { v: { a: [1, 'x', null] } }, { a: [1, 'x', null] }],
    ['MAP-14', '{ column: v }', { v: 0 }, 0],
    ['MAP-14', '{ column: v, as: text }', { v: 12.5 }, '12.5'],
    ['MAP-14', '{ column: v, as: text }', { v: [1] }, 'not-text'],
    ['MAP-15', '{ column: v, as: number }', { v: '-0.5' }, -0.5],
    ['MAP-15', '{ column: v, as: number }', { v: '1e3' }, 1000],
    ['MAP-15', '{ column: v, as: number }', { v: '-0' }, 0],
    ['MAP-15', '{ column: v, as: number }', { v: 3 }, 3],
    ['MAP-15', '{ column: v, as: number }', { v: '1,000' }, 'invalid-number'],
    ['MAP-15', '{ column: v, as: number }', { v: '0x10' }, 'invalid-number'],
    ['MAP-15', '{ column: v, as: number }', { v: '1e999' }, 'invalid-number'],
    ['MAP-15', '{ column: v, as: number }', { v: ' 1' }, 'invalid-number'],
    ['MAP-15', '{ column: v, as: number }', { v: true }, 'invalid-number'],
    ['MAP-16', '{ column: v, as: boolean }', { v: 'TRUE' }, true],
    ['MAP-16', '{ column: v, as: boolean }', { v: false }, false],
    ['MAP-16', '{ column: v, as: boolean }', { v: 'yes' }, 'invalid-boolean'],
    ['MAP-17', '{ column: v, as: time }', { v: '2026-03-01T01:00:00.5+01:00' }, '2026-03-01T00:00:00.500Z'],
    [
      'MAP-17',
      '{ column: v, as: time, format: D.M.YY, timeZone: Europe/Berlin }',
      { v: '1.7.26' },
      '2026-06-30T22:00:00.000Z',
    ],
    ['MAP-17', '{ column: v, as: time }', { v: 'soon' }, 'invalid-time'],
    ['MAP-18', `${V} }`, { v: 'High' }, 1],
    ['MAP-18', `${V} }`, { v: 2 }, 'two'],
    ['MAP-18', `${V} }`, { v: false }, 'no'],
    ['MAP-18', `${V} }`, {}, undefined],
    ['MAP-18', `${V} }`, { v: 'Low' }, 'unmapped-value'],
    ['MAP-18', `${V}, otherwise: reject }`, { v: 'Low' }, 'unmapped-value'],
    ['MAP-18', `${V}, otherwise: keep }`, { v: 'Low' }, 'Low'],
    ['MAP-18', `${V}, otherwise: missing }`, { v: 'Low' }, undefined],
    ['MAP-18', `${V} }`, { v: [2] }, 'not-text'],
    ['MAP-18', `${V} }`, { v: 'constructor' }, 'unmapped-value'],
    ['JSON-3', 'v.constructor', { v: {} }, undefined],
    ['JSON-3', 'v.length', { v: 'text' }, undefined],
  ])('[%s] %s over %j is %j', async (_, field, value, expected) => {
    const outcome = await mapped(`${RECORD}, fields: { f: ${field} }`, value);
    const [first] = outcome;
    if (Array.isArray(first)) expect(first[0]).toEqual(expected);
    else expect(first).toMatchObject({ data: expected === undefined ? {} : { f: expected } });
    if (expected === undefined) expect(first).toHaveProperty('data', {});
  });

  it('[MAP-3] are left out where the text means "not given"', async () => {
    const top = `${JSON_LINES}, missing: ['?', 'n/a']`;
    const records = await mapped(`${RECORD}, fields: { a: a, b: b, c: c }`, { a: '?', b: 'n/a', c: '' }, top);
    expect(records).toMatchObject([{ data: { c: '' } }]);
  });
});

describe('times', () => {
  it.each<[string, string, unknown, string | undefined]>([
    ['TIME-1', 'iso', '2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
    ['TIME-1', 'iso', '2026-03-01 09:30', '2026-03-01T08:30:00.000Z'],
    ['TIME-1', 'iso', '2026-03-01T09:30:00+0545', '2026-03-01T03:45:00.000Z'],
    ['TIME-1', 'iso', '2026-03-01t09:30:00-08', '2026-03-01T17:30:00.000Z'],
    ['TIME-1', 'iso', '2026-03-01', undefined],
    ['TIME-1', 'iso', 1_772_323_200, undefined],
    ['TIME-2', 'D/M/YYYY HH:mm', '1/12/2026 09:05', '2026-12-01T08:05:00.000Z'],
    ['TIME-2', 'DD-MM-YYYY', '01-03-2026', '2026-02-28T23:00:00.000Z'],
    ['TIME-2', 'DD-MM-YYYY', '1-03-2026', undefined],
    ['TIME-2', 'DD/MMM/YY h:mm A', '01/Mar/26 12:05 AM', '2026-02-28T23:05:00.000Z'],
    ['TIME-2', 'M/D/YYYY h:mm A', '3/1/2026 12:05 pm', '2026-03-01T11:05:00.000Z'],
    ['TIME-2', 'M/D/YYYY h:mm A', '3/1/2026 13:05 PM', undefined],
    ['TIME-2', 'YYYY-MM-DD[T]HH:mm:ss.SSSZ', '2026-03-01T09:30:00.250-02:00', '2026-03-01T11:30:00.250Z'],
    ['TIME-2', 'YYYYMMDD', '20260301', '2026-02-28T23:00:00.000Z'],
    ['TIME-2', 'unix', 1_772_323_200, '2026-03-01T00:00:00.000Z'],
    ['TIME-2', 'unix', '1772323200.5', '2026-03-01T00:00:00.500Z'],
    ['TIME-2', 'unix-ms', '1772323200250', '2026-03-01T00:00:00.250Z'],
    ['TIME-2', 'unix', 'then', undefined],
    ['TIME-3', 'D/M/YYYY', '1/3/2026x', undefined],
    ['TIME-3', 'D/M/YYYY', '31/4/2026', undefined],
    ['TIME-3', 'D/M/YYYY', '29/2/2024', '2024-02-28T23:00:00.000Z'],
    ['TIME-3', 'D/M/YYYY', '29/2/2100', undefined],
    ['TIME-3', 'D/M/YYYY HH:mm', '1/3/2026 24:00', undefined],
    ['TIME-3', 'iso', '2026-03-01T09:30:60Z', undefined],
    ['TIME-4', 'iso', '2026-07-01T00:00:00', '2026-06-30T22:00:00.000Z'],
    ['TIME-5', 'iso', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['TIME-5', 'iso', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['TIME-6', 'iso', '2026-03-01T00:00:00.123999Z', '2026-03-01T00:00:00.123Z'],
    ['TIME-6', 'unix', -0.0005, '1969-12-31T23:59:59.999Z'],
    ['TIME-7', 'iso', '1899-12-31T00:00:00Z', undefined],
    ['TIME-7', 'iso', '2201-01-01T00:00:00Z', undefined],
    ['TIME-7', 'iso', '2200-12-31T23:59:59Z', '2200-12-31T23:59:59.000Z'],
    ['TIME-7', 'unix', 1_772_323_200_000, undefined],
  ])('[%s] %s reads %s as %s', async (_, format, v, expected) => {
    const record = `id: '{id}', subject: s, type: t, at: { column: v, format: '${format}' }`;
    const outcome = await mapped(record, { v }, `${JSON_LINES}, timeZone: Europe/Berlin`);
    if (expected === undefined) expect(outcome).toEqual([['invalid-time', 'v']]);
    else expect(outcome).toMatchObject([{ occurredAt: Date.parse(expected) }]);
  });

  it('[TIME-4] need a zone from somewhere', async () => {
    expect(await mapped('id: i, subject: s, type: t, at: v', { v: '2026-03-01T09:30' })).toEqual([
      ['invalid-time', 'v'],
    ]);
    const own = 'id: i, subject: s, type: t, at: { column: v, timeZone: Asia/Tokyo }';
    expect(await mapped(own, { v: '2026-03-01T09:00' }, `${JSON_LINES}, timeZone: UTC`)).toMatchObject([
      { occurredAt: Date.parse(AT) },
    ]);
  });
});
