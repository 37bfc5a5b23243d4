import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH_RECORDS, MAX_PROBLEMS_KEPT } from './limits.ts';
import { PROBLEM_CODES } from './problem.ts';
import { type ReadProgress, readEvidence } from './read.ts';
import { mappingOf, readAll, readTexts, smallMapping } from './reading.fixture.ts';

const AT = '2026-03-01T00:00:00Z';
const line = (id: string | number, more = '') =>
  `{"source":"desk","id":"${id}","subject":"T-1","type":"opened","occurredAt":"${AT}"${more}}\n`;
const mapping = smallMapping("id: '{id}', subject: s, type: t, at: at");
const HEADER = 'id,at\n';
const row = (id: string | number) => `${id},${AT}\n`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index)).join('');

describe('evidence records as JSON lines', () => {
  it("[JSON-2] are the ledger's", async () => {
    const { records } = await readTexts([`${line(1, ',"data":{"p":1}')}\n \r\n${line(2)}`], {
      receivedAt: 5,
    });
    expect(records).toEqual([
      {
        source: 'desk',
        id: '1',
        subject: 'T-1',
        type: 'opened',
        occurredAt: Date.parse(AT),
        receivedAt: 5,
        data: { p: 1 },
        origin: { file: 'a', line: 1 },
      },
      {
        source: 'desk',
        id: '2',
        subject: 'T-1',
        type: 'opened',
        occurredAt: Date.parse(AT),
        receivedAt: 5,
        data: {},
        origin: { file: 'a', line: 4 },
      },
    ]);
  });

  it('[JSON-1] [JSON-2] are refused one by one', async () => {
    const text = `${line(1)}{"source":\n[1]\n{"source":"desk","idd":"1"}\n${line(2)}`;
    const { records, summary } = await readTexts([text], { onError: 'skip' });
    expect(records.map(({ id }) => id)).toEqual(['1', '2']);
    expect(summary).toMatchObject({ rows: 5, records: 2, skipped: 3 });
    expect(summary.problems.map((problem) => [problem.line, problem.code, problem.field])).toEqual([
      [2, 'invalid-json', undefined],
      [3, 'invalid-json', undefined],
      [4, 'invalid-record', 'idd'],
      ...['occurredAt', 'source', 'id', 'subject', 'type']
        .filter((field) => field !== 'source')
        .map((field) => [4, 'invalid-record', field]),
    ]);
  });

  it('[JSON-2] that say where they come from keep that', async () => {
    const { records } = await readTexts([line(1, ',"origin":{"file":"old.csv","line":7},"raw":"x"')], {
      keepRaw: true,
    });
    expect(records[0]).toMatchObject({ origin: { file: 'old.csv', line: 7 }, raw: 'x' });
  });
});

describe('a reading', () => {
  it('[READ-1] hands over batches across inputs', async () => {
    const { batches, records } = await readTexts([HEADER + rows(BATCH_RECORDS), HEADER + rows(3)], {
      mapping,
    });
    expect(batches).toEqual([BATCH_RECORDS, 3]);
    expect(records.at(-1)?.origin).toEqual({ file: 'b', line: 4 });
  });

  it('[READ-2] stops for a bad row, and has still checked the rest', async () => {
    const text = `${HEADER}${rows(BATCH_RECORDS)}bad\n${rows(BATCH_RECORDS)}worse\n`;
    const { batches, error } = await readTexts([text, `${HEADER},${AT}\n`], { mapping });
    expect(batches).toEqual([]);
    expect(error?.problems.map(({ file, line: at, code }) => [file, at, code])).toEqual([
      ['a', BATCH_RECORDS + 2, 'cell-count'],
      ['a', 2 * BATCH_RECORDS + 3, 'cell-count'],
      ['b', 2, 'not-given'],
    ]);
    expect(error?.message.split('\n')[0]).toBe(
      `a:${BATCH_RECORDS + 2}: The row has 1 cells; the header has 2. Quote the cells that hold a delimiter or a line break.`,
    );
  });

  it('[READ-3] passes over bad rows when told to', async () => {
    const { records, summary, error } = await readTexts([`${HEADER}bad\n${row(1)}`], {
      mapping,
      onError: 'skip',
    });
    expect(error).toBeUndefined();
    expect(records.map(({ id }) => id)).toEqual(['1']);
    expect(summary).toMatchObject({ rows: 2, records: 1, skipped: 1, problemTotal: 1 });
  });

  it('[READ-4] takes all of a row or nothing', async () => {
    const two = smallMapping(
      "id: '{id}/a', subject: s, type: t, at: at }, { id: '{id}/b', subject: s, type: t, at: end",
    );
    const text = `id,at,end\n1,${AT},${AT}\n2,${AT},never\n`;
    const { records } = await readTexts([text], { mapping: two, onError: 'skip' });
    expect(records.map(({ id }) => id)).toEqual(['1/a', '1/b']);
  });

  it('[READ-5] keeps the first problems and counts them all', async () => {
    const { error } = await readTexts([HEADER + 'bad\n'.repeat(1_000)], { mapping });
    expect([error?.problems.length, error?.total]).toEqual([MAX_PROBLEMS_KEPT, 1_000]);
    expect(error?.message).toMatch(/… and 980 more\.$/);
  });

  it('[READ-6] [READ-7] counts bytes as they lie there', async () => {
    const packed = gzipSync(HEADER + rows(20_000));
    const seen: ReadProgress[] = [];
    const { summary } = await readTexts([packed], { mapping, onProgress: (progress) => seen.push(progress) });
    expect(summary).toMatchObject({ rows: 20_000, records: 20_000, skipped: 0, bytes: packed.length });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual({
      path: 'a',
      bytes: packed.length,
      totalBytes: undefined,
      rows: 20_000,
      records: 20_000,
    });
  });

  it('[READ-7] knows the total of files', async () => {
    const path = new URL('../package.json', import.meta.url).pathname;
    const seen: ReadProgress[] = [];
    await readAll([{ path }, { path }], { onError: 'skip', onProgress: (progress) => seen.push(progress) });
    const size = readFileSync(path).length;
    expect(seen.at(-1)).toMatchObject({ bytes: 2 * size, totalBytes: 2 * size });
  });

  it('[READ-8] keeps the text of a row when asked', async () => {
    const text = `${HEADER}"a\n""b""",${AT}\r\n`;
    const spaced = smallMapping('id: x, subject: s, type: t, at: at, fields: { id: id }');
    const { records } = await readTexts([text], { mapping: spaced, keepRaw: true });
    expect(records[0]?.raw).toBe(`"a\n""b""",${AT}`);
    const { records: without } = await readTexts([text], { mapping: spaced });
    expect(without[0]).not.toHaveProperty('raw');
  });

  it('[IN-1] lets go of its input when nobody listens any more', async () => {
    let closed = false;
    async function* stream() {
      try {
        for (;;) yield Buffer.from(HEADER + rows(BATCH_RECORDS));
      } finally {
        closed = true;
      }
    }
    for await (const _ of readEvidence([{ path: 'x', stream: stream(), mapping }], { onError: 'skip' }))
      break;
    expect(closed).toBe(true);
  });
});

describe('whatever the bytes', () => {
  const nasty = fc.constantFrom(
    '"',
    ',',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\ufeff',
    'a',
    '1',
    AT,
    '{',
    '}',
    '[',
    '\\',
    'ü',
    HEADER,
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(nasty, { maxLength: 60 }).map((parts) => new Uint8Array(Buffer.from(parts.join('')))),
    fc.array(nasty, { maxLength: 60 }).map((parts) => new Uint8Array(Buffer.from(HEADER + parts.join('')))),
    fc
      .uint8Array({ maxLength: 100 })
      .map((tail) => new Uint8Array(Buffer.concat([gzipSync(HEADER + row(1)), tail]))),
  );
  const mappings = [
    undefined,
    mapping,
    smallMapping("id: '{id}', subject: s, type: t, at: at, each: list", 'format: ndjson'),
  ];

  it('[READ-9] a reading ends with records or problems, the same for every cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 50 }),
        async (input, which, size) => {
          const using = mappings[which];
          const options = { onError: 'skip', ...(using ? { mapping: using } : {}) } as const;
          const whole = await readTexts([input], options);
          const pieces = Array.from({ length: Math.ceil(input.length / size) }, (_, at) =>
            input.subarray(at * size, (at + 1) * size),
          );
          const cut = await readTexts([pieces], options);
          const last = (outcome: typeof whole) => outcome.error?.problems.at(-1)?.code;
          expect(last(cut)).toBe(last(whole));
          // How much of damaged data comes out before the damage shows is the unpacker's business (IN-3).
          if (last(whole) === 'damaged-gzip') return;
          expect(cut.records).toEqual(whole.records);
          // A refused input is not read on, so the bytes read depend on the piece in which it was refused.
          const bytesRead = whole.error ? whole.summary.bytes : cut.summary.bytes;
          expect({ ...cut.summary, bytes: bytesRead }).toEqual(whole.summary);
          expect(whole.summary.records).toBe(whole.records.length);
          if (whole.error) expect(whole.error.total).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('the rules', () => {
  const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8');

  it('list every code of a problem with its meaning, and no other', () => {
    const listed = [...spec.matchAll(/^\| `([a-z0-9-]+)` \| (.+) \|$/gm)].map(([, code, meaning]) => [
      code,
      meaning,
    ]);
    expect(listed).toEqual(Object.entries(PROBLEM_CODES));
  });

  it('are each held by a test, and tests cite no other', () => {
    const files = [
      'read.test.ts',
      'samples.test.ts',
      'input/input.test.ts',
      'csv/csv.test.ts',
      'mapping/mapping.test.ts',
      'icalendar/icalendar.test.ts',
    ];
    const tests = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
    const cited = new Set(
      [...tests.matchAll(/[['"]((?:IN|CSV|JSON|MAP|TIME|READ|ICAL)-\d+)[\]'"]/g)].map(([, rule]) => rule),
    );
    const rules = new Set([...spec.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(([, rule]) => rule));
    expect([...cited].sort()).toEqual([...rules].sort());
  });

  it('hold for the example in the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(mappingOf(example).records.length).toBeGreaterThan(0);
  });
});
