import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  fromBase64,
  parseCheckpoint,
  parseNote,
  rotationNote,
  signingKey,
  signingKeyText,
  verifierText,
  verifyConsistency,
  verifyInclusion,
} from '@tallystick/ledger';
import { type RunningServer, startServer } from '@tallystick/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { startCommand } from '../testing/processes.ts';

const key = signingKey('provider.example/desk', 'note', new Uint8Array(32).fill(1));
const customer = signingKey('customer.example/desk', 'cosignature', new Uint8Array(32).fill(2));
const publicKey = verifierText(key.verifier);

describe('what others check a server by', () => {
  let opened: OpenServer;
  let server: RunningServer;
  let folder: string;
  const path = (name: string) => join(folder, name);
  const start = (more: object) =>
    startServer({
      location: { databaseUrl: opened.databaseUrl },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
      ...more,
    });
  const api = async (address: string) => {
    const response = await fetch(`${server.url}/api/v1${address}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const send = async (...numbers: number[]) => {
    const records = numbers.map((number) => ({
      source: 'desk',
      id: `o-${number}`,
      subject: `T-${number}`,
      type: 'opened',
      occurredAt: `2026-03-02T09:${String(number).padStart(2, '0')}:00Z`,
    }));
    const response = await fetch(`${server.url}/api/v1/agreements/desk-hours/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(records),
    });
    expect(response.ok).toBe(true);
    await server.idle();
  };
  const newest = async () => {
    const { body } = await api('/agreements/desk-hours/checkpoints?newest=true');
    const [one] = body.checkpoints as { size: number; note: string; cosignatures: number }[];
    return { ...one!, ...parseCheckpoint(parseNote(one!.note)!.text)! };
  };
  const keep = (...more: string[]) =>
    tallystick([
      'checkpoint',
      'desk-hours',
      '--url',
      server.url,
      '--key',
      publicKey,
      '--save',
      folder,
      ...more,
    ]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-proof-'));
    writeFileSync(path('customer.key'), signingKeyText(customer));
    writeFileSync(path('desk.yaml'), DESK_AGREEMENT);
    opened = await openServer({ signingKey: key });
    server = opened.server;
    const put = await tallystick(['agreement', 'put', path('desk.yaml'), '--url', server.url]);
    expect(put.code).toBe(0);
    await send(1, 2, 3);
  });
  afterAll(async () => {
    await server?.close();
    await opened?.stop();
    rmSync(folder, { recursive: true });
  });

  it('signs a checkpoint after each evaluation, and proves that one continues the other', async () => {
    const before = await newest();
    expect(before).toMatchObject({ size: 3, origin: 'provider.example/desk/home/desk-hours' });
    await send(4, 5);
    const after = await newest();
    expect(after.size).toBe(5);
    const { body } = await api('/agreements/desk-hours/consistency?from=3&to=5');
    const proof = (body.proof as string[]).map((hash) => fromBase64(hash)!);
    const sizes = { oldSize: 3, oldHead: before.root, newSize: 5, newHead: after.root };
    expect(verifyConsistency({ ...sizes, proof })).toBe(true);
    expect(verifyConsistency({ ...sizes, oldHead: after.root, proof })).toBe(false);
  });

  it('proves that a record is in the ledger', async () => {
    const { size, root } = await newest();
    const { body } = await api(`/agreements/desk-hours/records/desk/o-2/inclusion?size=${size}`);
    const of = body as { index: number; leaf: string; proof: string[] };
    const proof = of.proof.map((hash) => fromBase64(hash)!);
    expect(verifyInclusion({ leaf: fromBase64(of.leaf)!, index: of.index, size, proof, head: root })).toBe(
      true,
    );
  });

  it.each(['report', 'quality', 'bundle'])(
    'refuses instants outside the years of evaluations (%s)',
    async (what) => {
      const { status, body } = await api(`/agreements/desk-hours/${what}?asOf=0001-01-01T00:00:00Z`);
      expect([status, body.detail]).toEqual([400, expect.stringContaining('It must lie from 1970-01-01')]);
    },
  );

  it.each(['asOf', 'knownAt'])('signs nothing of an instant that has not come (%s)', async (name) => {
    const { status, body } = await api(`/agreements/desk-hours/bundle?${name}=2099-12-31T00:00:00Z`);
    expect([status, body.detail]).toEqual([400, expect.stringContaining('which lies in the future')]);
  });

  it.each([
    ['consistency?from=3&to=999', 422, 'The ledger has 5 records'],
    ['consistency?from=4&to=2', 422, 'the smaller one comes first'],
    ['records/desk/o-9/inclusion?size=2', 404, 'o-9'],
    ['records/desk/o-4/inclusion?size=2', 422, 'after the 2 asked for'],
  ])('answers %s with %i', async (address, status, says) => {
    const answer = await api(`/agreements/desk-hours/${address}`);
    expect([answer.status, String(answer.body.detail)]).toEqual([status, expect.stringContaining(says)]);
  });

  it('hands out a bundle that anybody verifies, with nothing but the public key', async () => {
    const got = await tallystick([
      'bundle',
      'get',
      'desk-hours',
      '--url',
      server.url,
      '--out',
      path('desk.bundle'),
    ]);
    expect(got).toMatchObject({ code: 0, stderr: '' });
    const { body } = await api('/signing-keys');
    expect(body).toEqual({ keys: [{ key: publicKey, rotation: null }] });
    const verified = await tallystick(['verify', path('desk.bundle'), '--key', publicKey]);
    expect(verified.stdout).toContain('VERIFIED');
    expect(verified.code).toBe(0);
  });

  it('is kept an eye on: checkpoints are kept, countersigned, and held against the bundle', async () => {
    const first = await keep('--cosign', path('customer.key'));
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('5 records');
    expect(first.stdout).toContain('Countersigned as customer.example/desk');
    expect((await newest()).cosignatures).toBe(1);
    await send(6);
    expect((await keep()).stdout).toContain('6 records, 1 more than');
    await tallystick(['bundle', 'get', 'desk-hours', '--url', server.url, '--out', path('desk.bundle')]);
    const verified = await tallystick([
      ...['verify', path('desk.bundle'), '--key', publicKey, '--key', verifierText(customer.verifier)],
      ...['--checkpoint', path('desk-hours-000000000005.txt')],
    ]);
    expect(verified.stdout).toContain('countersigned by customer.example/desk');
    expect(verified.code).toBe(0);
  });

  it('tells a checkpoint that somebody touched from one of a stranger', async () => {
    const kept = path('desk-hours-000000000005.txt');
    const original = readFileSync(kept, 'utf8');
    writeFileSync(kept, original.replace('\n5\n', '\n4\n'));
    const touched = await keep();
    expect([touched.code, touched.stderr]).toEqual([
      1,
      expect.stringContaining('was changed after provider.example/desk signed it'),
    ]);
    writeFileSync(kept, original);
  });

  it('refuses a countersignature of something else', async () => {
    const response = await fetch(`${server.url}/api/v1/agreements/desk-hours/checkpoints/3/cosignatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: verifierText(customer.verifier), line: '— customer.example/desk AAAA\n' }),
    });
    expect(response.status).toBe(422);
  });

  it('is found out when it wrote history anew, by what was kept', async () => {
    const kept = readFileSync(path('desk-hours-000000000005.txt'), 'utf8');
    // What a provider would show who had removed a record and signed again: an honest server's other past.
    writeFileSync(
      path('other.ndjson'),
      '{"source":"desk","id":"o-1","subject":"T-1","type":"opened","occurredAt":"2026-03-02T08:00:00Z"}\n'.repeat(
        1,
      ),
    );
    writeFileSync(path('provider.key'), signingKeyText(key));
    await tallystick([
      ...['bundle', 'make', path('desk.yaml'), path('other.ndjson'), '--key', path('provider.key')],
      ...['--origin', 'provider.example/desk/home/desk-hours', '--out', path('other.bundle')],
    ]);
    writeFileSync(path('kept.txt.saved'), kept);
    const held = await tallystick([
      'verify',
      path('other.bundle'),
      '--key',
      publicKey,
      '--checkpoint',
      path('kept.txt.saved'),
    ]);
    expect(held.code).toBe(1);
    expect(held.stdout).toContain('may have been left out');
  });

  it('goes on under a new key, which the old one introduces', async () => {
    const next = signingKey('provider.example/desk', 'note', new Uint8Array(32).fill(3));
    await server.close();
    server = await start({ signingKey: next, rotation: rotationNote(key, next, '2026-04-01T00:00:00Z') });
    await send(7);
    expect(await newest()).toMatchObject({ size: 7, origin: 'provider.example/desk/home/desk-hours' });
    await tallystick(['bundle', 'get', 'desk-hours', '--url', server.url, '--out', path('next.bundle')]);
    const verified = await tallystick(['verify', path('next.bundle'), '--key', publicKey]);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('VERIFIED')]);
    expect(await keep()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('7 records, 1 more than'),
    });
  });

  it('has checkpoints kept as they are made, by who leaves the command running', async () => {
    const args = ['checkpoint', 'desk-hours', '--url', server.url, '--key', publicKey, '--save', folder];
    const running = startCommand([...args, '--every', '1'], /8 records, 1 more than/);
    await send(8);
    const { line, kill } = await running;
    await kill();
    expect(line).toContain('8 records');
    expect(readFileSync(path('desk-hours-000000000008.txt'), 'utf8')).toBe((await newest()).note);
  });

  it('says so where it has no key', async () => {
    await server.close();
    server = await start({});
    const { status, body } = await api('/agreements/desk-hours/bundle');
    expect([status, body.detail]).toEqual([409, expect.stringContaining('TALLYSTICK_SIGNING_KEY_FILE')]);
  });
});
