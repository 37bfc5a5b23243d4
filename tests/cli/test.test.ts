import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, tallystick } from '../testing/command.ts';

const AGREEMENT = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: small
title: A small desk
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { office: { timeZone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 } } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, stop: { state: Closed }, calendar: office }
objectives:
  quick: { indicator: resolve, within: 2 h, target: 60 %, period: month }
credits:
  schedules: [{ objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 10 % }] }]
`;

const SCENARIOS = `scenarios:
  over-the-weekend:
    title: A ticket over the weekend
    when:
      - { at: 2026-03-06 16:00, subject: T1, type: opened }
      - { at: 2026-03-09 09:30, subject: T1, set: { state: Closed } }
    then:
      - { subject: T1, objective: quick, outcome: met, elapsed: 1 h 30 min }
`;

const WRONG = `  too-late:
    when:
      - { at: 2026-03-02 09:00, subject: T2, type: opened }
      - { at: 2026-03-02 12:00, subject: T2, set: { state: Closed } }
    then:
      - { subject: T2, objective: quick, outcome: met }
      - { credit: 100 EUR, period: 2026-03 }
`;

describe('tallystick test', () => {
  let folder: string;
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says that all passed, and which clauses nobody tried', async () => {
    const { code, stdout } = await tallystick(['test', file('right.yaml', AGREEMENT + SCENARIOS)]);
    expect(code).toBe(0);
    expect(stdout).toBe(`A small desk (version 1)

passed  A ticket over the weekend (over-the-weekend)

Clauses tried: 1 of 2.
No scenario tries:
  credits.schedules[0].tiers[0]

1 passed, 0 failed.
`);
  });

  it('shows what was expected, what came out and why, and fails', async () => {
    const { code, stdout } = await tallystick(['test', file('wrong.yaml', AGREEMENT + SCENARIOS + WRONG)]);
    expect(code).toBe(1);
    expect(stdout).toContain(`FAILED  too-late (too-late)
        scenarios.too-late.then[0]
          expected  met
          actual    breached, 3 h used
            resolve, target 2 h; records when[0], when[1].
            2026-03-02 09:00+01:00 to 2026-03-02 12:00+01:00 running: 3 h used.`);
    expect(stdout).toContain('1 passed, 1 failed.');
  });

  it('prints the same as JSON', async () => {
    const path = file('json.yaml', AGREEMENT + SCENARIOS + WRONG);
    const { code, stdout } = await tallystick(['test', path, '--format', 'json', '--scenario', 'too-late']);
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report).toMatchObject({
      format: 'tallystick-test/1',
      passed: 0,
      failed: 1,
      scenarios: [
        {
          clause: 'scenarios.too-late',
          asOf: '2026-03-31T22:00:00.000Z',
          checks: [
            {
              clause: 'scenarios.too-late.then[0]',
              passed: false,
              expected: 'met',
              actual: 'breached, 3 h used',
            },
            { passed: true, expected: '100.00 EUR', actual: '100.00 EUR' },
          ],
        },
      ],
    });
    expect(report.coverage).toContainEqual({
      clause: 'credits.schedules[0].tiers[0]',
      kind: 'credit',
      scenarios: ['too-late'],
    });
  });

  it('refuses a scenario that is not there, and an agreement without any', async () => {
    const unknown = await tallystick(['test', file('a.yaml', AGREEMENT + SCENARIOS), '--scenario', 'other']);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      '--scenario: there is no scenario "other". Known: over-the-weekend.\n',
    ]);
    const none = await tallystick(['test', file('b.yaml', AGREEMENT)]);
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('has no scenarios');
  });

  it('finds the master beside the agreement, or where it is told', async () => {
    file('small.agreement.yaml', AGREEMENT + SCENARIOS);
    const head = 'apiVersion: tallystick/v1\nkind: ServiceLevelAgreement\nid: child\nversion: 1\n';
    const child = file('child.yaml', `${head}extends: small\ntitle: The child\n`);
    const beside = await tallystick(['test', child]);
    expect([beside.code, beside.stdout.split('\n')[0]]).toEqual([0, 'The child (version 1)']);

    const other = file('elsewhere.yaml', (AGREEMENT + SCENARIOS).replace('id: small', 'id: big'));
    const away = file('away.yaml', `${head}extends: big\n`);
    expect((await tallystick(['test', away])).code).toBe(3);
    expect((await tallystick(['test', away, '--master', other])).code).toBe(0);

    const resolved = await tallystick(['resolve', child]);
    expect(resolved.stdout).toContain('title: The child');
    expect(resolved.stdout).not.toContain('extends');
    const wrong = file('wrong-child.yaml', `${head}extends: small\nroles: [a]\n`);
    expect((await tallystick(['resolve', wrong])).stderr).toContain('wrong-child.yaml:6:');
  });

  it('proposes cases at the edges, which pass where they are pasted', async () => {
    const bare = file('bare.yaml', AGREEMENT);
    const output = join(folder, 'proposed.yaml');
    const told = await tallystick(['test', bare, '--propose', '--output', output]);
    expect([told.code, told.stdout]).toEqual([0, '']);
    expect(told.stderr).toBe('5 scenarios proposed. Clauses tried: 0 of 2, with them 1.\n');
    const proposed = readFileSync(output, 'utf8');
    expect(proposed).toContain(`  quick-at-due:
    title: "quick: stopped at the very moment it is due"
    when:
      - { at: 2026-01-12 10:00, subject: T-DUE, source: desk, type: opened }
      - { at: 2026-01-12 12:00, subject: T-DUE, source: desk, set: { state: Closed } }
    then:
      - { subject: T-DUE, objective: quick, outcome: met, elapsed: 2 h }
`);
    const pasted = await tallystick(['test', file('pasted.yaml', AGREEMENT + proposed)]);
    expect([pasted.code, pasted.stdout]).toEqual([0, expect.stringContaining('5 passed, 0 failed.')]);
    const alone = await tallystick(['test', bare, '--output', output]);
    expect([alone.code, alone.stderr]).toEqual([2, '--output belongs to --propose.\n']);
    const asJson = await tallystick(['test', bare, '--propose', '--format', 'json']);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ format: 'tallystick-test/1', passed: 5, failed: 0 });
  });

  it('passes the example of Acme, in which every clause is tried', async () => {
    const { code, stdout } = await tallystick(['test', 'examples/acme.agreement.yaml']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('7 passed, 0 failed.')]);
    expect(stdout).not.toContain('No scenario tries');
  });

  it('[REFP-2] passes the scenarios of the example that the reference shows', async () => {
    const { code, stdout } = await tallystick(['test', `${ROOT}docs/reference/example.agreement.yaml`]);
    expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: '2 passed, 0 failed.',
    });
  });
});
