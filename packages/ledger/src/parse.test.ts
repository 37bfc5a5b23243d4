import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecord } from './check.ts';
import { parseInstant } from './instant.ts';
import { RECORD_LIMITS } from './limits.ts';
import { toJsonLine } from './line.ts';
import { parseEvidence, parseEvidenceLine } from './parse.ts';
import type { EvidenceRecord, JsonObject, JsonValue } from './record.ts';

const good = {
  source: 'desk',
  id: '1-opened',
  subject: 'T-1',
  type: 'opened',
  occurredAt: '2026-03-01T09:30:00+01:00',
  data: { priority: 'P1' },
};
const line = (change: Record<string, unknown> = {}) => JSON.stringify({ ...good, ...change });
const recordOf = (text: string, options?: { receivedAt: number }): EvidenceRecord => {
  const parsed = parseEvidenceLine(text, options);
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems));
  return parsed.record;
};
const problemsOf = (text: string) => {
  const parsed = parseEvidenceLine(text);
  return parsed.kind === 'problems' ? parsed.problems : [];
};
const fieldsOf = (text: string) => problemsOf(text).map((problem) => problem.field);

describe('a value that is parsed already', () => {
  it('[PAR-1] becomes the record that its line becomes', () => {
    expect(parseEvidence(good)).toEqual(parseEvidenceLine(line()));
    expect(parseEvidence({ ...good, id: 1 })).toEqual(parseEvidenceLine(line({ id: 1 })));
  });

  it.each([[[good]], ['x'], [null], [undefined], [7]])('[PAR-1] is no record when it is %j', (value) => {
    expect(parseEvidence(value)).toMatchObject({ kind: 'problems', problems: [{ field: 'record' }] });
  });
});

describe('a line', () => {
  it('[PAR-1] becomes a record', () => {
    expect(recordOf(line())).toEqual({
      source: 'desk',
      id: '1-opened',
      subject: 'T-1',
      type: 'opened',
      occurredAt: 1_772_353_800_000,
      receivedAt: 1_772_353_800_000,
      data: { priority: 'P1' },
    });
  });

  it.each(['source', 'id', 'subject', 'type', 'occurredAt'])('[PAR-1] needs %s', (field) => {
    expect(problemsOf(line({ [field]: undefined }))[0]).toMatchObject({
      field,
      message: `${field} is missing`,
    });
  });

  it('[PAR-1] may leave out data', () => {
    expect(recordOf(line({ data: undefined })).data).toEqual({});
  });

  it.each(['', 'nonsense', '[]', 'null', '"text"', '{"a":1}{"b":2}'])(
    '[PAR-1] is one JSON object, not %s',
    (text) => {
      expect(fieldsOf(text)).toEqual(['line']);
    },
  );

  it('[PAR-2] tells the key that was meant', () => {
    expect(problemsOf(line({ superseeds: '0' }))).toEqual([
      { field: 'superseeds', message: 'there is no field superseeds', remedy: 'Did you mean supersedes?' },
    ]);
    expect(problemsOf(line({ occurred_at: 1 }))[0]?.remedy).toBe('Did you mean occurredAt?');
    expect(problemsOf(line({ priority: 'P1' }))[0]?.remedy).toBe('Put fields of your own into data.');
  });

  it('[PAR-2] reports all its problems together', () => {
    expect(fieldsOf(line({ sorce: 'x', id: 7, occurredAt: 'yesterday' }))).toEqual([
      'sorce',
      'occurredAt',
      'id',
    ]);
  });

  it('[PAR-4] takes its own receivedAt, else the caller’s, else occurredAt', () => {
    expect(recordOf(line({ receivedAt: 5 }), { receivedAt: 7 }).receivedAt).toBe(5);
    expect(recordOf(line(), { receivedAt: 7 }).receivedAt).toBe(7);
    expect(recordOf(line()).receivedAt).toBe(1_772_353_800_000);
  });

  it.each<[string, unknown]>([
    ['id', 7],
    ['subject', null],
    ['supersedes', null],
    ['sequence', '3'],
    ['sequence', null],
    ['data', []],
    ['data', null],
    ['receivedAt', null],
    ['origin', { file: 'a' }],
    ['origin', { file: 'a', line: 1, column: 2 }],
  ])('[PAR-5] does not convert %s from %j', (field, value) => {
    expect(fieldsOf(line({ [field]: value }))).toEqual([field]);
  });

  it('[PAR-6] reads back what was written', () => {
    const name = (maxLength: number) =>
      fc.string({ minLength: 1, maxLength, unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
    const arbitrary = fc.record(
      {
        source: name(40),
        id: name(40).map((text) => `i${text}`),
        subject: name(40),
        type: name(40),
        occurredAt: fc.integer({ min: -1e12, max: 4e12 }),
        receivedAt: fc.integer({ min: -1e12, max: 4e12 }),
        sequence: fc.integer(),
        supersedes: name(40).map((text) => `s${text}`),
        data: fc.dictionary(
          fc.string(),
          fc.jsonValue({ maxDepth: 3 }).filter(isClean),
        ) as fc.Arbitrary<JsonObject>,
        raw: fc.string(),
        origin: fc.record({ file: name(40), line: fc.integer({ min: 1, max: 1e6 }) }),
      },
      { requiredKeys: ['source', 'id', 'subject', 'type', 'occurredAt', 'receivedAt', 'data'] },
    );
    fc.assert(
      fc.property(arbitrary, (record) => {
        const text = toJsonLine(record as EvidenceRecord);
        expect(text).not.toContain('\n');
        expect(recordOf(text)).toEqual(JSON.parse(JSON.stringify(record)));
      }),
      { numRuns: 200 },
    );
  });
});

/** Without -0, which no JSON text keeps, so that "the same" can be compared plainly. */
function isClean(value: unknown): value is JsonValue {
  return !JSON.stringify(value).includes('__proto__');
}

describe('an instant', () => {
  it.each<[unknown, number]>([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T00:00Z', 0],
    ['1970-01-01t01:00:00+01:00', 0],
    ['1970-01-01T01:00:00+0100', 0],
    ['1970-01-01T01:00:00+01', 0],
    ['1969-12-31T23:59:59.9999999Z', -1],
    ['1969-12-31T23:59:59.0009Z', -1_000],
    ['2016-02-29T12:00:00.123456789-05:30', 1_456_767_000_123],
    ['0000-01-01T00:00:00Z', -62_167_219_200_000],
    ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
    [1_700_000_000_000, 1_700_000_000_000],
    [-1, -1],
  ])('[PAR-3] %j is %i', (value, expected) => {
    expect(parseInstant(value)).toBe(expected);
  });

  it.each<unknown>([
    '2026-03-01T09:30:00',
    '2026-03-01',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T10:60:00Z',
    '2016-12-31T23:59:60Z',
    '2026-01-01T10:00:00+24:00',
    '2026-01-01 10:00:00Z',
    '9999-12-31T23:59:59-01:00',
    ' 2026-01-01T10:00:00Z',
    '1700000000000',
    1.5,
    Number.NaN,
    253_402_300_800_000,
    null,
    true,
  ])('[PAR-3] %j is none', (value) => {
    expect(parseInstant(value)).toBeUndefined();
  });

  it('[PAR-3] agrees with the platform on any instant and offset', () => {
    const instants = fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 });
    fc.assert(
      fc.property(instants, fc.integer({ min: -1439, max: 1439 }), (instant, offsetMinutes) => {
        const local = new Date(instant + offsetMinutes * 60_000).toISOString().slice(0, -1);
        const minutes = Math.abs(offsetMinutes);
        const pad = (part: number) => String(part).padStart(2, '0');
        const offset = `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
        expect(parseInstant(local + offset)).toBe(instant);
      }),
    );
  });
});

describe('limits', () => {
  it.each([
    ['source', RECORD_LIMITS.sourceLength],
    ['type', RECORD_LIMITS.typeLength],
    ['id', RECORD_LIMITS.idLength],
    ['subject', RECORD_LIMITS.subjectLength],
    ['supersedes', RECORD_LIMITS.idLength],
    ['withdraws', RECORD_LIMITS.idLength],
  ])('[LIM-1] %s has 1 to %i characters', (field, limit) => {
    expect(fieldsOf(line({ [field]: 'x'.repeat(limit) }))).toEqual([]);
    expect(fieldsOf(line({ [field]: 'x'.repeat(limit + 1) }))).toEqual([field]);
    expect(fieldsOf(line({ [field]: '' }))).toEqual([field]);
  });

  it.each(['a\nb', 'a\u0000', '\u007f', 'a\ud800'])('[LIM-2] %j is no name', (text) => {
    expect(fieldsOf(line({ subject: text }))).toEqual(['subject']);
  });

  it('[LIM-3] data has room for 64 KiB of canonical JSON, in bytes', () => {
    const room = RECORD_LIMITS.dataBytes - '{"a":""}'.length;
    expect(fieldsOf(line({ data: { a: 'x'.repeat(room) } }))).toEqual([]);
    expect(fieldsOf(line({ data: { a: 'x'.repeat(room + 1) } }))).toEqual(['data']);
    expect(fieldsOf(line({ data: { a: 'ö'.repeat(room / 2) } }))).toEqual([]);
    expect(fieldsOf(line({ data: { a: 'ö'.repeat(room / 2 + 1) } }))).toEqual(['data']);
  });

  it('[LIM-3] data is nested at most 16 deep', () => {
    const nested = (depth: number) =>
      line({ data: '?' }).replace('"?"', `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    expect(fieldsOf(nested(16))).toEqual([]);
    expect(fieldsOf(nested(17))).toEqual(['data']);
    expect(fieldsOf(nested(50_000))).toEqual(['data']);
    expect(fieldsOf(nested(50_000).replace('"desk"', '['.repeat(50_000) + ']'.repeat(50_000)))).toEqual([
      'source',
    ]);
  });

  it('[LIM-4] raw and origin have limits of their own', () => {
    expect(fieldsOf(line({ raw: 'x'.repeat(RECORD_LIMITS.rawLength) }))).toEqual([]);
    expect(fieldsOf(line({ raw: 'x'.repeat(RECORD_LIMITS.rawLength + 1) }))).toEqual(['raw']);
    expect(fieldsOf(line({ raw: 'a\u0000' }))).toEqual(['raw']);
    expect(fieldsOf(line({ origin: { file: 'a.csv', line: 1 } }))).toEqual([]);
    expect(fieldsOf(line({ origin: { file: 'a.csv', line: 0 } }))).toEqual(['origin']);
    expect(fieldsOf(line({ origin: { file: 'x'.repeat(RECORD_LIMITS.fileLength + 1), line: 1 } }))).toEqual([
      'origin',
    ]);
  });

  it('[LIM-5] a line has a limit before it is read', () => {
    const room = RECORD_LIMITS.lineLength - line().length;
    expect(fieldsOf(line() + ' '.repeat(room))).toEqual([]);
    expect(fieldsOf(line() + ' '.repeat(room + 1))).toEqual(['line']);
  });

  it('[LIM-6] a record neither names itself nor does two things at once', () => {
    expect(fieldsOf(line({ supersedes: good.id }))).toEqual(['supersedes']);
    expect(fieldsOf(line({ withdraws: good.id }))).toEqual(['withdraws']);
    expect(fieldsOf(line({ supersedes: '0', withdraws: '00' }))).toEqual(['withdraws']);
  });

  it('[LIM-1] checkRecord looks at records that no parser made', () => {
    const record = { ...recordOf(line()), occurredAt: 1.5, sequence: Number.NaN, data: { a: Number.NaN } };
    expect(checkRecord(record).map((problem) => problem.field)).toEqual(['occurredAt', 'sequence', 'data']);
  });
});
