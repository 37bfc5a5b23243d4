import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { MAX_LINE_BYTES } from '../limits.ts';
import { readAll, readTexts, smallMapping } from '../reading.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'connectors-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const mapping = smallMapping("id: '{id}', subject: s, type: t, at: at, fields: { text: text }");
const AT = '2026-03-01T00:00:00Z';
const HEADER = 'id,at,text\n';
const row = (id: string | number, text = 'x') => `${id},${AT},${text}\n`;

describe('inputs', () => {
  it('[IN-1] are read in the order given', async () => {
    const paths = ['b', 'a'].map((name) => write(name, HEADER + row(name)));
    const { records } = await readAll(paths.map((path) => ({ path, mapping })));
    expect(records.map(({ id, origin }) => [id, origin])).toEqual([
      ['b', { file: paths[0], line: 2 }],
      ['a', { file: paths[1], line: 2 }],
    ]);
  });

  it('[IN-1] may name standard input once', async () => {
    const { error } = await readAll([{ path: '-', mapping }, { path: 'gone' }, { path: '-' }]);
    expect(error?.problems.map(({ code, file }) => [code, file])).toEqual([
      ['cannot-read', '-'],
      ['cannot-read', 'gone'],
      ['cannot-read', '-'],
    ]);
  });

  it('[IN-1] may come through standard input', () => {
    const module = new URL('../index.ts', import.meta.url).href;
    const script = `import { readEvidence } from '${module}';
      for await (const batch of readEvidence([{ path: '-' }], { onError: 'stop' })) console.log(JSON.stringify(batch));`;
    const line = `{"source":"desk","id":"1","subject":"T-1","type":"opened","occurredAt":"${AT}"}`;
    const { stdout } = spawnSync(
      process.execPath,
      ['--conditions=source', '--input-type=module', '-e', script],
      {
        input: gzipSync(line),
        encoding: 'utf8',
      },
    );
    expect(JSON.parse(stdout)).toMatchObject([{ id: '1', origin: { file: '-', line: 1 } }]);
  });

  it('[IN-2] are unpacked by their first bytes, several members as one text', async () => {
    const packed = Buffer.concat([gzipSync(HEADER + row(1)), gzipSync(row(2))]);
    const gzip = await readAll([{ path: write('packed.csv', packed), mapping }]);
    const plain = await readAll([{ path: write('plain.csv.gz', HEADER + row(1) + row(2)), mapping }]);
    expect(gzip.records.map(({ id }) => id)).toEqual(['1', '2']);
    expect(plain.records.map(({ data }) => data)).toEqual(gzip.records.map(({ data }) => data));
    expect(gzip.summary.bytes).toBe(packed.length);
  });

  it('[IN-3] that cannot be read hide no others', async () => {
    const cut = gzipSync(HEADER + row(1).repeat(100)).subarray(0, -12);
    const damaged = gzipSync(HEADER + row(1).repeat(100));
    damaged[20]! ^= 255;
    const { error, summary } = await readAll(
      [
        { path: join(folder, 'nowhere.csv'), mapping },
        { path: folder, mapping },
        { path: write('cut.gz', cut), mapping },
        { path: write('damaged.gz', damaged), mapping },
        { path: write('sound.csv', HEADER + row(1) + row('', 'bad')), mapping },
      ],
      { onError: 'skip' },
    );
    expect(error?.problems.map(({ code, line }) => [code, line])).toEqual([
      ['cannot-read', undefined],
      ['cannot-read', undefined],
      ['damaged-gzip', undefined],
      ['damaged-gzip', undefined],
      ['not-given', 3],
    ]);
    expect(error?.message).toContain('no such file');
    expect(summary.skipped).toBe(1);
  });
});

describe('lines', () => {
  it.each([
    ['LF', HEADER + row(1) + row(2)],
    ['CRLF', (HEADER + row(1) + row(2)).replaceAll('\n', '\r\n')],
    ['no end of the last', (HEADER + row(1) + row(2)).trimEnd()],
    ['a byte order mark', `\ufeff${HEADER}${row(1)}${row(2)}`],
  ])('[IN-4] [IN-5] with %s', async (_, text) => {
    const { records, error } = await readTexts([text], { mapping });
    expect(error).toBeUndefined();
    expect(records.map(({ id, data, origin }) => [id, data.text, origin?.line])).toEqual([
      ['1', 'x', 2],
      ['2', 'x', 3],
    ]);
  });

  it.each([
    ['UTF-16, little end first', Buffer.from(`\ufeff${HEADER}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${HEADER}`, 'utf16le').swap16()],
    ['CR alone', (HEADER + row(1)).replaceAll('\n', '\r')],
  ])('[IN-5] %s is refused', async (_, bytes) => {
    const { error } = await readTexts([bytes], { mapping });
    expect(error?.problems.map(({ code }) => code)).toEqual(['wrong-encoding']);
  });

  it('[IN-6] with broken bytes are bad rows, and the others are read', async () => {
    const broken = Buffer.concat([
      Buffer.from(HEADER + row(1)),
      Buffer.from([0x32, 0x2c, 0xff, 0x0a]),
      Buffer.from(row('3\0') + row(4, 'ü')),
    ]);
    const { records, summary } = await readTexts([broken], { mapping, onError: 'skip' });
    expect(summary.problems.map(({ code, line }) => [code, line])).toEqual([
      ['invalid-utf-8', 3],
      ['nul-byte', 4],
    ]);
    expect(records.map(({ id, data }) => [id, data.text])).toEqual([
      ['1', 'x'],
      ['4', 'ü'],
    ]);
  });

  it('[IN-7] of the longest length are read, and one byte more is not', async () => {
    const line = (length: number) => {
      const [before, after] = ['{"id":"1","at":"2026-03-01T00:00:00Z","text":"', '"}'];
      return `${before}${'x'.repeat(length - before.length - after.length)}${after}\n`;
    };
    const lines = smallMapping("id: '{id}', subject: s, type: t, at: at", 'format: ndjson');
    const text = line(MAX_LINE_BYTES) + line(MAX_LINE_BYTES + 1) + line(200);
    for (const input of [text, [...chunksOf(Buffer.from(text), 65_536)]]) {
      const { records, summary } = await readTexts([input], { mapping: lines, onError: 'skip' });
      expect(records.map(({ origin }) => origin?.line)).toEqual([1, 3]);
      expect(summary.problems.map(({ code, line }) => [code, line])).toEqual([['line-too-long', 2]]);
    }
  });

  it('[IN-8] come out the same however the bytes are cut', async () => {
    const bytes = Buffer.from(
      `\ufeff${HEADER}${row(1, '"a\r\nü\n""b"')}\r\n${row(2, '€')}\n${row(3)}`.trimEnd(),
    );
    const whole = await readTexts([bytes], { mapping });
    expect(whole.records.map(({ data, origin }) => [data.text, origin?.line])).toEqual([
      ['a\r\nü\n"b', 2],
      ['€', 6],
      ['x', 8],
    ]);
    for (const size of [1, 2, 3, 7, 40]) {
      const cut = await readTexts([[...chunksOf(bytes, size)]], { mapping });
      expect(cut.records).toEqual(whole.records);
      const packed = await readTexts([[...chunksOf(gzipSync(bytes), size)]], { mapping });
      expect(packed.records).toEqual(whole.records);
    }
  });
});

function* chunksOf(bytes: Buffer, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
