import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, TALLYSTICK, tallystick } from '../testing/command.ts';

const ACME = 'examples/acme.agreement.yaml';

/** What a command says when nobody reads its output. */
function unread(args: readonly string[]): Promise<{ readonly code: number | null; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TALLYSTICK, ...args], { cwd: ROOT });
    const told: Buffer[] = [];
    child.stdout.destroy();
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr: Buffer.concat(told).toString() }));
  });
}

describe('what commands write', () => {
  it.each([
    [['render', ACME]],
    [['render', ACME, '--format', 'pdf']],
    [['schema', 'agreement']],
    [['lint', ACME, '--format', 'sarif']],
    [['templates']],
    [['resolve', ACME]],
    [['test', ACME]],
  ])('is no error when its reader leaves early: %j', async (args) => {
    expect(await unread(args)).toEqual({ code: 0, stderr: '' });
  });
});

describe.skipIf(process.platform !== 'linux')('what commands write onto a full disk', () => {
  const full = (args: readonly string[]) => {
    const device = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [TALLYSTICK, ...args], {
      cwd: ROOT,
      stdio: ['ignore', device, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(device);
    return { status, stderr };
  };

  it.each([[['render', ACME]], [['lint', ACME]], [['--help']], [['--version']]])(
    'is told as such, and is no result: %j',
    (args) => {
      const stderr = 'The output: No space is left there (ENOSPC). Make some, or choose another place.\n';
      expect(full(args)).toEqual({ status: 2, stderr });
    },
  );
});

describe('a file that is written', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-output-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const render = (file: string) => tallystick(['render', ACME, '--output', file]);

  it('takes the place of an older one, through a link too, and leaves nothing beside it', async () => {
    const file = join(folder, 'contract.html');
    writeFileSync(file, 'old');
    symlinkSync(file, join(folder, 'link.html'));
    expect((await render(join(folder, 'link.html'))).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('<!doctype html>');
    expect(readdirSync(folder).sort()).toEqual(['contract.html', 'link.html']);
  });

  it('may be something else than a file', async () => {
    expect(await render('/dev/null')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync('/dev/null')).toHaveLength(0);
  });

  it('is told where it cannot be written, and what to do', async () => {
    mkdirSync(join(folder, 'taken'));
    const nowhere = await render(join(folder, 'nowhere', 'contract.html'));
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      `${join(folder, 'nowhere', 'contract.html')}: Its folder does not exist. Make the folder, or choose another.\n`,
    ]);
    const taken = await render(join(folder, 'taken'));
    expect([taken.code, taken.stderr]).toEqual([
      2,
      `${join(folder, 'taken')}: This is a folder. Name a file.\n`,
    ]);
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
