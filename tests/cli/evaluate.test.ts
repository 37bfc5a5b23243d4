import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { evaluationSchema } from '@tallystick/server';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';

const AGREEMENT = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: small
title: A small desk
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { always: { timeZone: Europe/Berlin, hours: 24x7 } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, stop: { state: Closed }, calendar: always }
objectives:
  quick: { indicator: resolve, within: 2 h, target: 60 %, period: month }
credits:
  schedules: [{ objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 10 % }] }]
`;

const record = (id: string, subject: string, at: string, type: string, data: object = {}) =>
  `${JSON.stringify({ source: 'desk', id, subject, type, occurredAt: at, data })}\n`;

/** One ticket closed in an hour, one in three. */
const EVIDENCE = [
  record('1', 'A', '2026-03-02T09:00:00Z', 'opened'),
  record('2', 'A', '2026-03-02T10:00:00Z', 'updated', { state: 'Closed' }),
  record('3', 'B', '2026-03-02T09:00:00Z', 'opened'),
  record('4', 'B', '2026-03-02T12:00:00Z', 'updated', { state: 'Closed' }),
];

const MAPPING = `apiVersion: tallystick/v1
kind: EvidenceMapping
title: test
format: csv
source: desk
timeZone: UTC
records:
  - { id: '{ticket}/open', subject: '{ticket}', type: opened, at: opened }
  - { id: '{ticket}/close', subject: '{ticket}', type: updated, at: closed, fields: { state: { value: Closed } } }
`;

describe('tallystick evaluate', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(path(name), content);
    return path(name);
  };
  const evaluate = (...args: string[]) =>
    tallystick(['evaluate', path('agreement.yaml'), ...args, '--as-of', '2026-04-10']);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-cli-'));
    file('agreement.yaml', AGREEMENT);
    file('evidence.ndjson', EVIDENCE.join(''));
    file('mapping.yaml', MAPPING);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints a table of what was promised, attained and is owed', async () => {
    const { code, stdout } = await evaluate(path('evidence.ndjson'), '--period', '2026-03');
    expect(code).toBe(0);
    expect(stdout).toContain('A small desk (version 1): Provider for Customer');
    expect(stdout).toMatch(
      /quick +2026-03 +60 % within 2 h +50\.000 % +missed +1 of 2 +125\.0 % +100\.00 EUR/,
    );
    expect(stdout).toMatch(
      /\nCredits\n2026-03 +quick +100\.00 EUR +credits\.schedules\[0\]: .* = 100\.00 EUR\n/,
    );
    const html = await evaluate(path('evidence.ndjson'), '--format', 'html');
    expect(html.stdout).toContain('How it comes to that');
    expect(html.stdout).toContain('= 100.00 EUR</td>');
  });

  it('exits with 1 on a miss only when asked, and for the shown period only', async () => {
    const evidence = path('evidence.ndjson');
    expect((await evaluate(evidence)).code).toBe(0);
    expect((await evaluate(evidence, '--fail-on-miss')).code).toBe(1);
    expect((await evaluate(evidence, '--fail-on-miss', '--period', '2026-02')).code).toBe(0);
  });

  it('writes JSON that its published schema describes, with exact values and lineage', async () => {
    const { stdout } = await evaluate(path('evidence.ndjson'), '--format', 'json', '--subjects');
    const report = JSON.parse(stdout) as {
      subjects: { subject: string; records: string[]; elapsedMs: number }[];
    };
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(evaluationSchema);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.subjects.map(({ subject, elapsedMs, records }) => [subject, elapsedMs, records])).toEqual([
      ['A', 3_600_000, ['1', '2']],
      ['B', 10_800_000, ['3', '4']],
    ]);
    expect(JSON.parse(readFileSync('schema/evaluation.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(evaluationSchema)),
    );
  });

  it('gives the same bytes for the same evidence in another order, repeated, split and packed', async () => {
    const once = await evaluate(path('evidence.ndjson'), '--format', 'json', '--subjects');
    const repeated = file('repeated.ndjson', [...EVIDENCE].reverse().join('') + EVIDENCE[0]);
    const packed = file('first.ndjson.gz', gzipSync(EVIDENCE.slice(2).join('')));
    const rest = file('rest.ndjson', EVIDENCE.slice(0, 2).join(''));
    const withoutInput = (text: string) => ({ ...JSON.parse(text), input: undefined });
    const expected = withoutInput(once.stdout);
    for (const files of [[repeated], [packed, rest], [rest, packed, repeated]]) {
      const { stdout } = await evaluate(...files, '--format', 'json', '--subjects');
      expect(withoutInput(stdout)).toEqual(expected);
    }
  });

  it('reads CSV through a mapping, from a file, a named pair and standard input', async () => {
    const csv =
      'ticket,opened,closed\nA,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z\nB,2026-03-02T09:00:00Z,2026-03-02T12:00:00Z\n';
    const named = file('tickets.csv', csv);
    const first = await evaluate(named, '--mapping', path('mapping.yaml'), '--format', 'csv');
    const second = await evaluate(`${named}@${path('mapping.yaml')}`, '--format', 'csv');
    const third = await tallystick(
      [
        'evaluate',
        path('agreement.yaml'),
        '-',
        '--mapping',
        path('mapping.yaml'),
        '--as-of',
        '2026-04-10',
        '--format',
        'csv',
      ],
      { input: csv },
    );
    expect(first.stdout).toContain('small,quick,quick,2026-03,');
    expect(second.stdout).toBe(first.stdout);
    expect(third.stdout).toBe(first.stdout);
  });

  it('measures each version in its time, from the day on which it takes effect', async () => {
    const amended = AGREEMENT.replace(
      'version: 1\n',
      'version: 2\neffective: { from: 2026-04-01 }\n',
    ).replace('2 h', '4 h');
    file('second.yaml', amended);
    file(
      'late.ndjson',
      [
        record('5', 'C', '2026-04-02T09:00:00Z', 'opened'),
        record('6', 'C', '2026-04-02T12:00:00Z', 'updated', { state: 'Closed' }),
      ].join(''),
    );
    const both = [path('evidence.ndjson'), path('late.ndjson')];
    const attained = async (...more: string[]) => {
      const { stdout } = await evaluate(...both, ...more, '--format', 'json');
      const [quick] = JSON.parse(stdout).objectives as {
        periods: Record<'period' | 'good' | 'valid', string>[];
      }[];
      return quick!.periods.slice(-2).map(({ period, good, valid }) => `${period}: ${good} of ${valid}`);
    };
    expect(await attained()).toEqual(['2026-03: 1 of 2', '2026-04: 0 of 1']);
    expect(await attained('--amendment', path('second.yaml'))).toEqual([
      '2026-03: 1 of 2',
      '2026-04: 1 of 1',
    ]);

    file('undated.yaml', AGREEMENT.replace('version: 1', 'version: 2'));
    file('other.yaml', amended.replace('id: small', 'id: other'));
    for (const [name, why] of [
      ['undated.yaml', 'does not say from which day it holds'],
      ['other.yaml', 'is of the agreement "other", not of "small"'],
      ['agreement.yaml', 'is version 1, after version 1. Name the versions in their order.'],
    ] as const) {
      const { code, stderr } = await evaluate(...both, '--amendment', path(name));
      expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
    }
  });

  it('counts only what was known at an instant', async () => {
    const late = file(
      'late.ndjson',
      EVIDENCE.join('') +
        `${JSON.stringify({ source: 'desk', id: '5', subject: 'B', type: 'updated', occurredAt: '2026-03-02T10:30:00Z', receivedAt: '2026-03-20T00:00:00Z', data: { state: 'Closed' } })}\n`,
    );
    const before = await evaluate(late, '--known-at', '2026-03-15', '--format', 'json');
    const after = await evaluate(late, '--format', 'json');
    const attained = (text: string) => JSON.parse(text).objectives[0].periods.at(2).attained.text;
    expect([attained(before.stdout), attained(after.stdout)]).toEqual(['50.000 %', '100.000 %']);
  });

  it('names file, line and field of every bad row, at most 20 and the count, and exits with 3', async () => {
    const bad = Array.from({ length: 30 }, (_, index) => `{"source":"desk","id":"x${index}"}\n`).join('');
    const { code, stderr, stdout } = await evaluate(file('bad.ndjson', EVIDENCE.join('') + bad));
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${path('bad.ndjson')}:5: `);
    expect(stderr.split('\n').filter((line) => line.includes('bad.ndjson:')).length).toBe(20);
    expect(stderr).toMatch(/… and \d+ more/);
  });

  it('skips bad rows when told to, counts them in the result and says so', async () => {
    const bad = file('some.ndjson', `${EVIDENCE.join('')}{"nonsense":1}\nnot json\n`);
    const { code, stdout, stderr } = await evaluate(bad, '--on-error', 'skip', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).input).toMatchObject({ rows: 6, records: 4, skipped: 2 });
    expect(stderr).toContain('2 bad rows were left out');
  });

  it('closes calendars on the public holidays of a country, and tells an unknown one at its place', async () => {
    const always = 'always: { timeZone: Europe/Berlin, hours: 24x7 }';
    const withSet = (set: string) => AGREEMENT.replace(always, always.replace(' }', `, holidays: ${set} }`));
    file(
      'feast.ndjson',
      [
        record('1', 'A', '2026-05-01T09:00:00Z', 'opened'), // Labour Day: two hours of it cost nothing
        record('2', 'A', '2026-05-01T21:00:00Z', 'updated', { state: 'Closed' }),
      ].join(''),
    );
    const run = (text: string) =>
      tallystick(['evaluate', file('feast.yaml', text), path('feast.ndjson'), '--as-of', '2026-06-10']);
    expect((await run(AGREEMENT)).stdout).toContain('missed');
    expect((await run(withSet('{ country: DE, region: BE }'))).stdout).not.toContain('missed');
    const { stderr, code } = await run(withSet('[2026-12-24, { country: DE, region: Berlin }]'));
    expect(stderr).toContain('feast.yaml:9:72: No holidays are known of a region "Berlin" of Germany (DE).');
    expect(stderr).toContain('Did you mean BE (Berlin)?');
    expect(code).toBe(3);
  });

  it('refuses an invalid agreement with line and column, all problems at once', async () => {
    const broken = file(
      'broken.yaml',
      AGREEMENT.replace('within: 2 h', 'wihtin: 2 h').replace('60 %, period', '160 %, period'),
    );
    const { code, stderr } = await tallystick(['evaluate', broken, path('evidence.ndjson')]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/broken\.yaml:14:\d+: "wihtin" is not a key .* Did you mean "within"\?/);
    expect(stderr).toContain('160 %');
  });

  it.each([
    ['no arguments', ['evaluate'], 2],
    ['an unknown option', ['evaluate', 'a', 'b', '--bogus'], 2],
    ['an unknown format', ['evaluate', 'a', 'b', '--format', 'pdf'], 2],
    ['a missing agreement', ['evaluate', 'missing.yaml', 'b'], 3],
    ['no such command', ['evalute'], 2],
  ] as const)('answers %s with a message and its exit code', async (_, args, code) => {
    const result = await tallystick(args);
    expect(result.code).toBe(code);
    expect(result.stderr).not.toBe('');
    expect(result.stderr).not.toContain('    at ');
  });

  it.each([
    ['--as-of', 'yesterday', '"yesterday" is not an instant. Write 2016-04-06'],
    ['--period', '2031-01', 'no period "2031-01"'],
    ['--known-at', '2026-13-01', 'not an instant'],
  ])('answers a wrong %s with what to write', async (option, value, said) => {
    const { code, stderr } = await tallystick([
      'evaluate',
      path('agreement.yaml'),
      path('evidence.ndjson'),
      option,
      value,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it('says when a file is missing, empty or no evidence at all', async () => {
    const missing = await evaluate(path('nowhere.ndjson'));
    expect([missing.code, missing.stderr]).toEqual([3, expect.stringContaining('nowhere.ndjson')]);
    const empty = await evaluate(file('empty.ndjson', ''), '--period', '2026-03');
    expect([empty.code, empty.stdout]).toEqual([0, expect.stringContaining('no data')]);
    const binary = await evaluate(file('binary.ndjson', new Uint8Array([0, 255, 254, 10, 13, 0])));
    expect(binary.code).toBe(3);
  });
});
