import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, tallystick } from '../testing/command.ts';

describe('tallystick migrate', () => {
  const newest = readFileSync(`${ROOT}packages/agreement/templates/telecom.agreement.yaml`, 'utf8');
  const old = newest.replace('apiVersion: tallystick/v1', 'apiVersion: tallystick/v1alpha1');
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-migrate-'));
    file = join(folder, 'telecom.agreement.yaml');
    writeFileSync(file, old);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is what the refusal of an older file asks for; checks, writes, and has nothing left to do', async () => {
    const refused = await tallystick(['test', file]);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('tallystick migrate');

    const told = `${file}:${lineOf(old)}: apiVersion: The language is tallystick/v1, and was tallystick/v1alpha1.\n`;
    expect(await tallystick(['migrate', '--check', file])).toMatchObject({ code: 1, stdout: told });
    expect(readFileSync(file, 'utf8')).toBe(old);

    expect(await tallystick(['migrate', file])).toMatchObject({ code: 0, stdout: told });
    expect((await tallystick(['test', file])).code).toBe(0);
    expect(await tallystick(['migrate', '--check', file])).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(folder)).toEqual(['telecom.agreement.yaml']);
  });

  it('tells it as JSON, and writes standard input to standard output', async () => {
    const { stdout } = await tallystick(['migrate', '--check', '--format', 'json', file]);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'tallystick-migrate/1',
      files: [
        { file, from: 'tallystick/v1alpha1', to: 'tallystick/v1', changes: [{ clause: 'apiVersion' }] },
      ],
    });
    const piped = await tallystick(['migrate', '-'], { input: 'apiVersion: tallystick/v1alpha1\n' });
    expect(piped).toMatchObject({ code: 0, stdout: 'apiVersion: tallystick/v1\n' });
  });

  it.each([
    ['is no YAML', 'a: [1, 2\nb: 3\n', ':2:'],
    ['names no version', 'a: 1\n', ':1:1: The file names no version, which nothing leads from. Check that'],
    [
      'names a version that there is not',
      'apiVersion: tallystick/v1alpha\n',
      'is of the version "tallystick/v1alpha", which',
    ],
  ])('leaves all files as they were when one %s', async (_, text, says) => {
    const other = join(folder, 'other.yaml');
    writeFileSync(other, text);
    const { code, stderr } = await tallystick(['migrate', file, other]);
    expect(code).toBe(3);
    expect(stderr).toContain(says);
    expect(readFileSync(file, 'utf8')).toBe(old);
  });
});

function lineOf(text: string): number {
  return text.slice(0, text.indexOf('apiVersion')).split('\n').length;
}
