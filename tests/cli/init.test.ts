import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';

const { stdout } = await tallystick(['templates', '--format', 'json']);
const { templates } = JSON.parse(stdout) as {
  templates: { name: string; scenarios: number; summary: string }[];
};

describe('tallystick templates', () => {
  it('lists at least fourteen, each with what it is for', async () => {
    expect(templates.length).toBeGreaterThanOrEqual(14);
    const listed = await tallystick(['templates']);
    for (const { name, summary } of templates) {
      expect(listed.stdout).toContain(`\n${name} `.trimStart());
      expect(summary.length).toBeGreaterThan(40);
    }
  });
});

describe('tallystick init', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-init-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(templates)(
    'starts from $name an agreement whose examples pass, whose layout is right, and in which lint finds at most notes',
    async ({ name, scenarios }) => {
      const file = join(folder, 'mine.agreement.yaml');
      const made = await tallystick(['init', '--template', name, file]);
      expect(made.code, made.stderr).toBe(0);
      expect(readFileSync(file, 'utf8')).toMatch(/^id: mine$/m);

      const [{ stdout: told }, formatted, linted] = await Promise.all([
        tallystick(['test', file, '--format', 'json']),
        tallystick(['fmt', '--check', file]),
        tallystick(['lint', file, '--max-warnings', '0', '--as-of', '2027-01-01']),
      ]);
      const tested = JSON.parse(told);
      expect({ passed: tested.passed, failed: tested.failed }).toEqual({ passed: scenarios, failed: 0 });
      expect(scenarios).toBeGreaterThanOrEqual(3);
      expect(formatted.code).toBe(0);
      expect([linted.code, linted.code === 0 ? '' : linted.stdout]).toEqual([0, '']);
    },
  );

  it('overwrites nothing', async () => {
    const file = join(folder, 'mine.yaml');
    writeFileSync(file, 'mine');
    const { code, stderr } = await tallystick(['init', '--template', 'saas', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('stays as it is');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('suggests the template that was meant, and writes nothing', async () => {
    const file = join(folder, 'mine.yaml');
    const { code, stderr } = await tallystick(['init', '--template', 'sas', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean saas?');
    expect(existsSync(file)).toBe(false);
  });

  it('writes to standard output, under the id that is given', async () => {
    const made = await tallystick(['init', '--template', 'internal-ola', '--id', 'network-ola', '-']);
    expect(made.stdout).toMatch(/^id: network-ola$/m);
    const wrong = await tallystick(['init', '--template', 'internal-ola', '--id', 'Network OLA', '-']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
  });
});
