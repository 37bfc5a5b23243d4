import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TALLYSTICK, tallystick } from '../testing/command.ts';
import { freshDataDirectory } from '../testing/data-directory.ts';

const PASSWORD = 'correct horse battery staple';

describe('a server with sign-in, and its people at the command line', () => {
  const directory = freshDataDirectory();
  const data = ['--data', directory.path];
  let server: ChildProcess;
  let lines: string[];
  let url = '';
  let token = '';

  beforeAll(async () => {
    server = spawn(process.execPath, [TALLYSTICK, 'serve', ...data, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    lines = [];
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: server.stdout! }).on('line', (line) => {
        lines.push(line);
        if (line.includes('/welcome#')) resolve();
      });
      server.on('exit', () => reject(new Error('the server ended')));
    });
    url = /http:\/\/\S+/.exec(lines[0]!)![0];
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => server?.on('exit', resolve));
    server?.kill('SIGTERM');
    await ended;
    directory.remove();
  });

  it('prints a link for the first administrator, and lets nobody in before', async () => {
    expect((await fetch(`${url}/api/v1/agreements`)).status).toBe(401);
    const [, secret] = /\/welcome#(\S+)/.exec(lines.join('\n'))!;
    const response = await fetch(`${url}/api/v1/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: secret,
        password: PASSWORD,
        email: 'ada@example.org',
        name: 'Ada',
        organisation: 'Rhein Hosting',
      }),
    });
    expect([response.status, await response.json()]).toMatchObject([200, { stage: 'signed in' }]);
  });

  it('gives commands a token, from the environment or a file of one’s own, and never from the command line', async () => {
    const refused = await tallystick(['agreement', 'list', '--url', url]);
    expect([refused.code, refused.stderr]).toEqual([
      3,
      expect.stringContaining('Sign in first, or send a token'),
    ]);
    const may = ['--may', 'agreement.read,agreement.write'];
    const made = await tallystick(['token', 'create', 'ada@example.org', '--name', 'ci', ...may, ...data]);
    token = made.stdout.trim();
    expect(token).toMatch(/^tally\.home\.[0-9a-f]{20}\.[\w-]{43}$/);
    const list = ['agreement', 'list', '--url', url];
    const done = await tallystick(list, { env: { TALLYSTICK_TOKEN: token } });
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('There are none yet')]);
    const bent = await tallystick(list, { env: { TALLYSTICK_TOKEN: `${token}\nsecond` } });
    expect([bent.code, bent.stdout, bent.stderr]).toEqual([3, '', expect.stringMatching(/is no token/)]);
    expect(bent.stderr).not.toContain(token);
    const file = `${directory.path}.token`;
    writeFileSync(file, `${token}\n`, { mode: 0o600 });
    chmodSync(file, 0o644);
    const open = await tallystick(list, { env: { TALLYSTICK_TOKEN_FILE: file } });
    expect([open.code, open.stderr]).toEqual([3, expect.stringContaining('others may read it')]);
  });

  it('invites nobody to an address that is none, into no folder', async () => {
    const invite = ['user', 'invite', '', '--name', 'Bob'];
    const nobody = await tallystick([...invite, ...data]);
    expect([nobody.code, nobody.stderr]).toEqual([
      2,
      expect.stringContaining('An e-mail address is expected.'),
    ]);
    const nowhere = await tallystick(['user', 'list', '--data', '']);
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      expect.stringContaining('The name of a folder is expected.'),
    ]);
  });

  it('invites people and keeps them out', async () => {
    const invited = await tallystick([
      'user',
      'invite',
      'bob@example.org',
      '--name',
      'Bob',
      '--role',
      'auditor',
      ...data,
    ]);
    expect(invited.stdout).toMatch(/^http:\/\/127\.0\.0\.1:4400\/welcome#home\.\S{43}\n/);
    const wrong = await tallystick([
      'user',
      'invite',
      'x@example.org',
      '--name',
      'X',
      '--role',
      'king',
      ...data,
    ]);
    expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining('"king" is no role')]);
    expect((await tallystick(['user', 'list', ...data])).stdout).toBe(
      'ada@example.org  Ada  administrator, sla-manager\n',
    );
    const [{ id }] = JSON.parse(
      (await tallystick(['token', 'list', ...data, '--format', 'json'])).stdout,
    ).tokens;
    expect((await tallystick(['token', 'revoke', id, ...data])).code).toBe(0);
    expect(
      (await fetch(`${url}/api/v1/agreements`, { headers: { authorization: `Bearer ${token}` } })).status,
    ).toBe(401);
  });

  it('lists and verifies what was done', async () => {
    expect((await tallystick(['audit', 'list', '--text', 'nowhere at all', ...data])).stdout).toBe(
      'There are none.\n',
    );
    const listed = await tallystick(['audit', 'list', ...data]);
    expect(listed.stdout).toMatch(/operator {2}token\.revoked {2}token [0-9a-f]{20}\n/);
    expect(listed.stdout).toMatch(/person\.added[\s\S]*system {2}invitation\.made/);
    const verified = await tallystick(['audit', 'verify', ...data]);
    expect([verified.code, verified.stdout]).toEqual([
      0,
      expect.stringMatching(/^The log is whole: \d+ entries, the last [0-9a-f]{64}\n$/),
    ]);
  });

  it('is open on this machine only', async () => {
    const { code, stderr } = await tallystick([
      'serve',
      '--open',
      '--host',
      '0.0.0.0',
      '--data',
      `${directory.path}.none`,
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('would be open to every machine')]);
  });
});
