import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';

const ticket = (number: number, hours: number) => {
  const at = Date.UTC(2026, 2, 2, 9) + number * 60_000;
  const one = (type: string, occurredAt: number) =>
    JSON.stringify({
      source: 'desk',
      id: `${type}-${number}`,
      subject: `T-${number}`,
      type,
      occurredAt: new Date(occurredAt).toISOString(),
    });
  return `${one('opened', at)}\n${one('closed', at + hours * 3_600_000)}\n`;
};

describe('tallystick key, bundle and verify', () => {
  let folder: string;
  let publicKey: string;
  const path = (name: string) => join(folder, name);
  const bundle = (evidence: string, out: string, ...more: string[]) =>
    tallystick([
      ...['bundle', 'make', path('desk.yaml'), path(evidence), '--key', path('provider.key')],
      ...['--as-of', '2026-04-10', '--out', path(out), ...more],
    ]);
  const verify = (file: string, ...more: string[]) =>
    tallystick(['verify', path(file), '--key', publicKey, ...more]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-verify-'));
    writeFileSync(path('desk.yaml'), DESK_AGREEMENT);
    writeFileSync(path('march.ndjson'), [1, 2, 3, 4].map((number) => ticket(number, number)).join(''));
    const made = await tallystick(['key', 'new', 'provider.example/desk', '--out', path('provider.key')]);
    publicKey = made.stdout.trim();
    expect((await bundle('march.ndjson', 'march.bundle')).stderr).toBe('');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('goes into a pipe as it goes into a file', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    const read = readFile(path('pipe'));
    expect(await bundle('march.ndjson', 'pipe')).toMatchObject({ code: 0, stderr: '' });
    expect(await read).toEqual(readFileSync(path('march.bundle')));
    expect(statSync(path('pipe')).isFIFO()).toBe(true);
  });

  it('makes a key that only its owner reads, and shows what to give to others', async () => {
    expect(publicKey).toMatch(/^provider\.example\/desk\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/);
    expect(statSync(path('provider.key')).mode & 0o777).toBe(0o600);
    expect((await tallystick(['key', 'show', path('provider.key')])).stdout.trim()).toBe(publicKey);
    const again = await tallystick(['key', 'new', 'x', '--out', path('provider.key')]);
    expect(again).toMatchObject({ code: 3 });
    expect(again.stderr).toContain('a key that is written over is lost');
    expect((await tallystick(['key', 'new', 'a b', '--out', path('b.key')])).code).toBe(2);
  });

  it('verifies a bundle with nothing but the file and the key', async () => {
    const { code, stdout } = await verify('march.bundle');
    expect(stdout.split('\n').map((line) => line.slice(0, 13).trim())).toEqual([
      expect.any(String),
      ...[
        '8 records, ro',
        'ledger provid',
        '',
        '✓ file',
        '✓ signature',
        '✓ agreement',
        '✓ evidence',
        '✓ checkpoints',
      ],
      ...['✓ result', '', 'VERIFIED: the', ''],
    ]);
    expect(code).toBe(0);
  });

  it('says the same as JSON', async () => {
    const { stdout } = await verify('march.bundle', '--format', 'json');
    const of = { agreement: 'desk-hours', records: 8, origin: 'provider.example/desk/desk-hours' };
    expect(JSON.parse(stdout)).toMatchObject({ format: 'tallystick-verdict/1', kind: 'verified', of });
  });

  it('finds a record that was changed after signing', async () => {
    const file = readFileSync(path('march.bundle'), 'utf8');
    const at = String(Date.UTC(2026, 2, 2, 9) + 4 * 60_000 + 4 * 3_600_000);
    expect(file).toContain(at);
    writeFileSync(path('bent.bundle'), file.replace(at, String(Number(at) - 3 * 3_600_000)));
    const { code, stdout } = await verify('bent.bundle');
    expect(code).toBe(1);
    expect(stdout).toContain('The record closed-4 of desk (number 8 in the ledger) was changed');
    expect(stdout).toContain('NOT VERIFIED');
  });

  it('trusts the next key once the old one passed on to it, and not before', async () => {
    const next = await tallystick(['key', 'new', 'provider.example/desk', '--out', path('next.key')]);
    const note = await tallystick(['key', 'rotate', path('provider.key'), path('next.key')]);
    expect(note.stdout).toContain(next.stdout.trim());
    writeFileSync(path('rotation.txt'), note.stdout);
    await bundle('march.ndjson', 'next.bundle', '--key', path('next.key'));
    expect((await verify('next.bundle')).stdout).toContain('none of those that you trust');
    await bundle(
      'march.ndjson',
      'next.bundle',
      '--key',
      path('next.key'),
      '--rotation',
      path('rotation.txt'),
    );
    expect((await verify('next.bundle')).code).toBe(0);
  });

  it('holds a bundle against a checkpoint that was kept', async () => {
    const lines = readFileSync(path('march.bundle'), 'utf8').split('\n');
    const { note } = JSON.parse(lines.find((line) => line.includes('"kind":"checkpoint"'))!) as {
      note: string;
    };
    writeFileSync(path('kept.txt'), note);
    writeFileSync(path('other.ndjson'), [1, 2, 3, 5].map((number) => ticket(number, 1)).join(''));
    await bundle('other.ndjson', 'other.bundle');
    expect((await verify('other.bundle')).code).toBe(0);
    const held = await verify('other.bundle', '--checkpoint', path('kept.txt'));
    expect(held.code).toBe(1);
    expect(held.stdout).toContain('has rewritten history');
    expect((await verify('march.bundle', '--checkpoint', path('kept.txt'))).stdout).toContain('kept by you');
  });

  it('says what it cannot read', async () => {
    expect(await verify('nothing.bundle')).toMatchObject({ code: 3 });
    expect((await tallystick(['verify', path('desk.yaml'), '--key', publicKey])).stdout).toContain(
      'This is no bundle',
    );
    const { code, stderr } = await tallystick(['verify', path('march.bundle'), '--key', path('desk.yaml')]);
    expect([code, stderr]).toEqual([3, expect.stringContaining('This is no verifier key')]);
    writeFileSync(path('bad.ndjson'), '{}\n');
    expect(await bundle('bad.ndjson', 'bad.bundle')).toMatchObject({ code: 3 });
    expect((await verify('bad.bundle')).code).toBe(3);
  });
});
