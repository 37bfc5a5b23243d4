import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, TALLYSTICK, tallystick } from '../testing/command.ts';

describe('tallystick fmt', () => {
  const written = readFileSync(`${ROOT}examples/acme.agreement.yaml`, 'utf8').replaceAll(': {', ':   {');
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-fmt-'));
    file = join(folder, 'acme.agreement.yaml');
    writeFileSync(file, written);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('checks without writing, writes, and has nothing left to do', async () => {
    expect(await tallystick(['fmt', '--check', file])).toMatchObject({ code: 1, stdout: `${file}\n` });
    expect(readFileSync(file, 'utf8')).toBe(written);

    expect(await tallystick(['fmt', file])).toMatchObject({ code: 0, stdout: `${file}\n` });
    const after = readFileSync(file, 'utf8');
    expect(after).not.toBe(written);
    for (const [comment] of written.matchAll(/# .*/g)) expect(after).toContain(comment);

    const checked = await tallystick(['fmt', '--check', '--format', 'json', file]);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toEqual({
      format: 'tallystick-fmt/1',
      files: [{ file, changed: false }],
    });
    expect(readdirSync(folder)).toEqual(['acme.agreement.yaml']);
  });

  it('reads standard input and writes standard output', async () => {
    const { code, stdout } = await tallystick(['fmt', '-'], { input: 'id:   a\n' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'id: a\n' });
  });

  it('waits for a pipe whose writer is slow', async () => {
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      '(sleep 1; printf "id:   a\\n"; sleep 1; printf "b:   c\\n") | "$0" "$1" fmt -',
      process.execPath,
      TALLYSTICK,
    ]);
    expect(stdout).toBe('id: a\nb: c\n');
  });

  it('leaves a file that is no agreement as it was, though YAML would read it as one long value', async () => {
    const rows = join(folder, 'rows.csv');
    writeFileSync(rows, 'a,b\n1,2\n3,4\n');
    const { code, stderr } = await tallystick(['fmt', rows, file]);
    expect(code).toBe(3);
    expect(stderr).toContain(`${rows}:1:1: Expected the keys and values of an agreement`);
    expect(readFileSync(rows, 'utf8')).toBe('a,b\n1,2\n3,4\n');
    expect(readFileSync(file, 'utf8')).toBe(written);
    const lines = join(folder, 'one.jsonl'); // One line of evidence is a JSON object too.
    writeFileSync(lines, '{"source":"desk","id":"1"}\n');
    expect(await tallystick(['fmt', file, lines])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`${lines}: Lines of JSON are evidence`),
    });
    expect(readFileSync(lines, 'utf8')).toBe('{"source":"desk","id":"1"}\n');
  });

  it('leaves all files as they were when one is no YAML', async () => {
    const broken = join(folder, 'broken.yaml');
    writeFileSync(broken, 'a: [1, 2\nb: 3\n');
    const { code, stderr } = await tallystick(['fmt', file, broken]);
    expect(code).toBe(3);
    expect(stderr).toContain(`${broken}:2:`);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });
});
