import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAN } from '../../packages/agreement/src/testing/clean-agreement.ts';
import { ROOT, tallystick } from '../testing/command.ts';

/** Before any deadline of the examples. */
const EARLY = ['--as-of', '2026-03-01'];

describe('tallystick lint', () => {
  let folder: string;
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const lint = (...args: string[]) => tallystick(['lint', ...args, ...EARLY], { cwd: folder });
  const WARNED = CLEAN.replace('owner: host-owner, target: 99.5 %', 'target: 99.5 %, warnAt: 100 %');
  const WRONG = CLEAN.replace('{ below: 99.5 %, credit: 10 % }', '{ below: 99.4 %, credit: 10 % }');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-lint-'));
    file('clean.yaml', CLEAN);
    file('warned.yaml', WARNED);
    file('wrong.yaml', WRONG);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is silent about an agreement without weaknesses', async () => {
    expect(await lint('clean.yaml')).toEqual({
      code: 0,
      stdout: '0 errors, 0 warnings, 0 notes.\n',
      stderr: '',
    });
  });

  it('shows each finding with its place, and exits with 1 for errors or too many warnings', async () => {
    const wrong = await lint('wrong.yaml');
    expect(wrong).toEqual({
      code: 1,
      stdout: `wrong.yaml:51:65: error: A gap: at least 99.4 % and below 99.5 % is missed, and no tier pays for it. Let the highest tier begin at the target: "below: 99.5 %". [tier-edge] (credits.schedules[0].tiers[0])

1 error, 0 warnings, 0 notes.
`,
      stderr: '',
    });
    const warned = await lint('warned.yaml');
    expect([warned.code, warned.stdout.split('\n').at(-2)]).toEqual([0, '0 errors, 2 warnings, 0 notes.']);
    expect((await lint('warned.yaml', '--max-warnings', '2')).code).toBe(0);
    expect((await lint('warned.yaml', '--max-warnings', '1')).code).toBe(1);
    expect((await lint('warned.yaml', '--max-warnings', 'few')).code).toBe(2);
  });

  it('tells what cannot be linted, and where', async () => {
    file('broken.yaml', CLEAN.replace('version: 1', 'version: one'));
    const broken = await lint('clean.yaml', 'broken.yaml');
    expect([broken.code, broken.stdout]).toEqual([3, '']);
    expect(broken.stderr).toContain('broken.yaml:5:10: ');
    expect((await lint('missing.yaml')).code).toBe(3);
    expect((await lint()).code).toBe(2);
    expect((await lint('clean.yaml', 'warned.yaml', '--evidence', 'a.ndjson')).code).toBe(2);
  });

  it('follows the configuration beside the agreement, or the one that is named', async () => {
    file('strict.yaml', 'rules: { no-owner: error, warning-threshold: off }\n');
    const strict = await lint('warned.yaml', '--config', 'strict.yaml');
    expect([strict.code, strict.stdout.split('\n').at(-2)]).toEqual([1, '1 error, 0 warnings, 0 notes.']);

    file(
      'tallystick-lint.yaml',
      `suppress:
  - { agreement: clean, rule: no-owner, clause: objectives.shop-up, reason: The board answers. }
  - { agreement: clean, rule: no-owner, clause: objectives.answered, reason: Gone. }
`,
    );
    const beside = await lint('warned.yaml');
    rmSync(join(folder, 'tallystick-lint.yaml'));
    expect(beside.stdout).toContain('[warning-threshold]');
    expect(beside.stdout).not.toContain('[no-owner]');
    expect(beside.stdout).toContain(
      'tallystick-lint.yaml:3:31: warning: "no-owner" finds nothing at objectives.answered',
    );
    expect(beside.stdout).toContain('0 errors, 2 warnings, 0 notes, 1 suppressed.');

    file('misspelt.yaml', 'rules:\n  no-onwer: off\n');
    const misspelt = await lint('warned.yaml', '--config', 'misspelt.yaml');
    expect([misspelt.code, misspelt.stderr]).toEqual([
      3,
      'misspelt.yaml:2:3: "no-onwer" is not a key of this construct. (rules.no-onwer) Did you mean "no-owner"?\n',
    ]);
  });

  it('prints JSON with everything that was found', async () => {
    const { stdout } = await lint('warned.yaml', '--format', 'json');
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      format: 'tallystick-lint/1',
      errors: 0,
      warnings: 2,
      notes: 0,
      suppressed: 0,
    });
    expect(report.agreements[0].findings[1]).toEqual({
      rule: 'warning-threshold',
      severity: 'warning',
      clause: 'objectives.shop-up.warnAt',
      message: 'A warning at 100 % comes when it is too late.',
      suggestion: 'Warn at 75 %, or at what leaves time to act.',
      shown: [],
      replacement: '75 %',
      region: { line: 34, column: 91, endLine: 34, endColumn: 96, file: 'warned.yaml' },
      suppressed: null,
    });
  });

  it('prints JSON that its published schema describes', async () => {
    const schema = await tallystick(['schema', 'lint']);
    const published = JSON.parse(readFileSync(join(ROOT, 'schema/lint.schema.json'), 'utf8'));
    expect(published).toEqual(JSON.parse(schema.stdout));
    const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(published);
    const accepted = file(
      'accepted.yaml',
      `suppress:
  - { rule: warning-threshold, clause: objectives.shop-up, reason: Agreed. }
  - { rule: no-owner, clause: term, reason: Nothing is found there. }
`,
    );
    for (const args of [
      ['warned.yaml'],
      ['wrong.yaml', 'clean.yaml'],
      ['warned.yaml', '--config', accepted],
    ]) {
      const report = JSON.parse((await lint(...args, '--format', 'json')).stdout);
      expect(valid(report), JSON.stringify(valid.errors)).toBe(true);
      const { findings } = report.agreements[0];
      expect(
        valid({
          ...report,
          agreements: [{ ...report.agreements[0], findings: [{ ...findings[0], rule: 1 }] }],
        }),
      ).toBe(false);
      if (args.includes(accepted)) expect([report.suppressed, report.configuration.length]).toEqual([1, 1]);
    }
  });

  it('finds what a supplier’s promises do not carry', async () => {
    file(
      'customer.yaml',
      CLEAN.replace('id: clean', 'id: customer').replace('dependsOn: [network]', 'dependsOn: [clean]'),
    );
    expect((await lint('customer.yaml')).stdout).toBe('0 errors, 0 warnings, 0 notes.\n');
    const { stdout } = await lint('customer.yaml', 'clean.yaml');
    expect(stdout).toContain(
      'in series: 99.5 % (clean: shop) × 99.9 % (clean: network) = 99.4005 % < 99.5 %',
    );
  });

  it('holds targets against the past, measured from evidence', async () => {
    const run = await tallystick([
      'lint',
      'examples/servicenow/incident-desk.agreement.yaml',
      '--evidence',
      'examples/servicenow/incidents-2016-03.csv.gz',
      '--mapping',
      'examples/servicenow/mapping.yaml',
      '--as-of',
      '2016-08-06',
    ]);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('90 % was missed in 3 of 4 past periods.');
    expect(run.stdout).toContain('    2016-03: 16.814 %, missed\n');
    expect(run.stdout).toContain('one miss of 3 is 66.666 %');
  });
});

describe('the examples', () => {
  it.each([
    ['examples/acme.agreement.yaml', '4 suppressed'],
    ['examples/servicenow/incident-desk.agreement.yaml', 'notes.'],
    ['examples/github/code-hosting.agreement.yaml', 'notes.'],
  ])('%s has no finding that is not accepted', async (example, ending) => {
    const { code, stdout } = await tallystick(['lint', example, ...EARLY]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^0 errors, 0 warnings, 0 notes/)]);
    expect(stdout).toContain(ending);
  });
});
