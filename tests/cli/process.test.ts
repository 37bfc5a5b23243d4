import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandResult, tallystick } from '../testing/command.ts';
import { ACME_SHOP, customerWorld, WORLD_KEY, WORLD_NOW } from '../testing/customer-world.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { addTestPerson, type TestPerson } from '../testing/people.ts';

type Run = (...words: string[]) => Promise<CommandResult>;

describe('the commands of the process, by people of different roles at a server with sign-in', () => {
  let opened: OpenServer;
  let folder: string;
  let mia: Run; // SLA manager of ours
  let tess: Run; // technician of ours
  let carla: Run; // speaks for Acme
  let miasId: string;
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const json = ({ code, stdout, stderr }: CommandResult) => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };
  /** Each of them ends with the code, and says on stderr alone what is wrong. */
  const refused = async (code: number, all: readonly (readonly [Promise<CommandResult>, string])[]) => {
    for (const [run, words] of all) {
      const result = await run;
      expect({ ...result, words }).toMatchObject({ code, stdout: '' });
      expect(result.stderr).toContain(words);
      expect(result.stderr).not.toContain('    at ');
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-process-'));
    const clock = { at: WORLD_NOW };
    opened = await openServer({ access: 'sign-in', signingKey: WORLD_KEY, now: () => clock.at });
    const { server } = opened;
    const as =
      ({ token }: TestPerson): Run =>
      (...words) =>
        tallystick([...words, '--url', server.url], { env: { TALLYSTICK_TOKEN: token } });
    const manager = await customerWorld(opened, clock);
    miasId = manager.id;
    mia = as(manager);
    tess = as(await addTestPerson(server, { name: 'Tess', organisation: 'we', roles: ['technician'] }));
    carla = as(
      await addTestPerson(server, {
        name: 'Carla',
        organisation: 'acme',
        roles: ['customer-representative'],
      }),
    );
  });
  afterAll(async () => {
    await opened?.stop();
    rmSync(folder, { recursive: true });
  });

  it('agreement: each party lists its own, proposes, counters, rejects, and approves what it has read', async () => {
    expect((await mia('agreement', 'list')).stdout.match(/^\S+/gmu)).toEqual([
      ...['acme-shop', 'desk-hours', 'globex-desk'],
    ]);
    const { format, agreements } = json(await carla('agreement', 'list', '--format', 'json'));
    expect([format, agreements.map(({ id }: { id: string }) => id)]).toEqual([
      ...['tallystick-agreements/1', ['acme-shop', 'desk-hours']],
    ]);
    const second = ACME_SHOP.replace('version: 1', 'version: 2\neffective: { from: 2026-05-01 }');
    const ours = file('ours.yaml', second.replaceAll('99 %', '99.5 %'));
    const theirs = file('theirs.yaml', second.replaceAll('99 %', '99.9 %'));
    expect((await carla('agreement', 'propose', theirs, '--words', 'Or more.')).stdout).toMatch(
      /^proposal 2 of acme-shop, SHA-256 [0-9a-f]{64}\n$/u,
    );
    const status = await mia('agreement', 'status', 'acme-shop');
    expect(status.stdout).toContain('proposal 2 by the customer: open – Or more.');
    expect((await mia('agreement', 'reject', 'acme-shop', '2', '--reason', 'Too much.')).stdout).toBe(
      'proposal 2 of acme-shop is rejected\n',
    );
    await mia('agreement', 'propose', ours, '--words', 'Half a percent it is.');
    const lifecycle = json(await carla('agreement', 'status', 'acme-shop', '--format', 'json'));
    expect(lifecycle).toMatchObject({ format: 'tallystick-lifecycle/1', state: 'active', version: 1 });
    expect(lifecycle.proposals.map(({ state }: { state: string }) => state).sort()).toEqual([
      ...['countered', 'open', 'rejected'],
    ]);
    const read = file('read.yaml', (await carla('agreement', 'proposal', 'acme-shop', '3')).stdout);
    expect((await mia('agreement', 'approve', 'acme-shop', '3', read)).stdout).toContain(
      'the other party is to approve it too',
    );
    expect((await carla('agreement', 'approve', 'acme-shop', '3', read)).stdout).toBe(
      'both parties approved: version 2 of acme-shop\n',
    );
    await Promise.all([
      refused(2, [
        [mia('agreement', 'reject', 'acme-shop', '3'), '--reason'],
        [mia('agreement', 'approve', 'acme-shop', 'third', read), 'A number from 1 is expected.'],
      ]),
      refused(3, [
        [tess('agreement', 'propose', ours), 'None of your roles lets you draft agreements'],
        [carla('agreement', 'status', 'globex-desk'), 'There is no agreement "globex-desk".'],
        [mia('agreement', 'approve', 'acme-shop', '9', read), 'There is no proposal 9 of "acme-shop".'],
        [mia('agreement', 'propose', join(folder, 'none.yaml')), 'none.yaml'],
        [mia('agreement', 'propose', ours, '--answer-by', 'soon'), 'soon'],
      ]),
    ]);
  });

  it('exclusion: a technician announces, the customer decides, and who made it takes it back', async () => {
    const times = ['--from', '2026-04-20T08:00Z', '--to', '2026-04-20T08:30Z', '--reason', 'Patches.'];
    const announced = await tess('exclusion', 'announce', 'desk-hours', 'maintenance', ...times);
    expect(announced.stdout).toMatch(/^maintenance-2026-04-20-\w+ {2}announced {2}.*does not count/u);
    const { format, exclusions } = json(await carla('exclusion', 'list', 'desk-hours', '--format', 'json'));
    expect(format).toBe('tallystick-exclusions/1');
    const [maintenance, storm] = exclusions as { id: string; state: string }[];
    expect(storm).toMatchObject({ id: expect.stringMatching(/^storm-2026-03-11/u), state: 'pending' });
    const reject = ['exclusion', 'reject', 'desk-hours', storm!.id];
    await Promise.all([
      refused(2, [
        [carla(...reject), '--reason'],
        [tess('exclusion', 'announce', 'desk-hours', 'maintenance', '--from', 'now'), '--to'],
      ]),
      refused(3, [
        [mia(...reject, '--reason', 'No.'), 'the other party decides'],
        [
          carla('exclusion', 'announce', 'desk-hours', 'storm', ...times),
          'People of customers and suppliers',
        ],
        [carla('exclusion', 'accept', 'desk-hours', 'storm-9', '--reason', 'Yes.'), '"storm-9"'],
        [tess('exclusion', 'announce', 'desk-hours', 'flood', ...times), '"flood"'],
        [mia('exclusion', 'list', 'nothing'), 'There is no agreement "nothing".'],
        [
          tess('exclusion', 'announce', 'desk-hours', 'maintenance', ...times.with(1, 'yesterday')),
          '"yesterday"',
        ],
      ]),
    ]);
    expect((await carla(...reject, '--reason', 'There was none.')).stdout).toContain('  rejected  ');
    const withdraw = ['exclusion', 'withdraw', 'desk-hours', maintenance!.id, '--reason', 'Not needed.'];
    expect((await mia(...withdraw)).stdout).toContain('  withdrawn  ');
    expect((await mia('exclusion', 'list', 'desk-hours')).stdout.match(/^\S+ {2}\w+/gmu)).toEqual([
      ...[`${maintenance!.id}  withdrawn`, `${storm!.id}  rejected`],
    ]);
    await opened.server.idle();
  });

  it('credit: it is approved and issued, disputed by the customer, talked about and settled', async () => {
    const line = (state: string, amount = '100.00') =>
      `desk-hours 1  ${state}  ${amount} EUR  quick 2026-03\n`;
    expect((await carla('credit', 'list', '--agreement', 'desk-hours')).stdout).toBe(line('proposed'));
    const { format, credits } = json(await mia('credit', 'list', '--format', 'json'));
    expect(format).toBe('tallystick-credits/1');
    expect(credits).toEqual(
      expect.arrayContaining([expect.objectContaining({ agreement: 'desk-hours', number: 1 })]),
    );
    const one = ['desk-hours', '1'];
    const words = ['--reason', 'T-3 was late too.'];
    await refused(3, [
      [carla('credit', 'approve', ...one), 'People of customers and suppliers may not approve'],
      [mia('credit', 'issue', ...one), 'approved'],
    ]);
    expect((await mia('credit', 'approve', ...one)).stdout).toBe(line('approved'));
    expect((await mia('credit', 'issue', ...one)).stdout).toBe(line('issued'));
    expect((await carla('credit', 'dispute', ...one, ...words)).stdout).toBe(line('disputed'));
    expect((await mia('credit', 'state', ...one, '--reason', 'It was closed at 9:30.')).stdout).toBe(
      line('disputed'),
    );
    const detail = json(await carla('credit', 'show', ...one, '--format', 'json'));
    expect(detail).toMatchObject({ format: 'tallystick-credit/1', credit: { state: 'disputed' } });
    await Promise.all([
      refused(2, [
        [mia('credit', 'show', 'desk-hours', 'first'), 'A number from 1 is expected.'],
        [mia('credit', 'amend', ...one, '--reason', 'Half.'), '--amount'],
      ]),
      refused(3, [
        [mia('credit', 'amend', ...one, '--reason', 'Half.', '--amount', 'half'), 'amount'],
        [tess('credit', 'list'), 'None of your roles lets you see credits'],
        [carla('credit', 'show', 'globex-desk', '1'), 'There is no agreement "globex-desk".'],
        [mia('credit', 'approve', 'desk-hours', '9'), 'There is no credit 9 of "desk-hours".'],
        [carla('credit', 'claim', 'desk-hours', 'quick', '2026-03'), 'claim'],
        [mia('credit', 'list', '--state', 'lost'), '"lost" is no state of a credit'],
      ]),
    ]);
    const amended = await mia('credit', 'amend', ...one, '--reason', 'Half of it.', '--amount', '150.00');
    expect(amended.stdout).toContain('150.00 EUR');
    expect((await carla('credit', 'show', ...one)).stdout).toMatch(
      /disputed.*T-3 was late too\.[\s\S]*Half/u,
    );
    expect((await carla('credit', 'claim', 'acme-shop', 'up', '2026-03')).stdout).toMatch(
      /^The credits of up in 2026-03 are claimed since 2026-04-06T/u,
    );
    const out = join(folder, 'note.json');
    expect((await carla('credit', 'note', ...one, '--out', out, '--format', 'json')).code).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ id: 'CN-desk-hours-1' });
    expect((await mia('credit', 'export')).stdout).toContain('CN-desk-hours-1,');
  });

  it('review: it is started, held, minuted, its recommendations are answered, and it is closed', async () => {
    const start = ['review', 'start', 'desk-hours', '--reason', 'Two breaches in a week.'];
    expect((await mia('review', 'list')).stdout).toBe('There are none.\n');
    expect((await mia(...start, '--title', 'After March')).stdout).toContain(
      'desk-hours 1  planned  After March',
    );
    expect((await mia('review', 'prepare', 'desk-hours', '1')).stdout).toContain('desk-hours 1  prepared');
    expect((await mia('review', 'hold', 'desk-hours', '1')).stdout).toContain('desk-hours 1  held');
    const shown = json(await carla('review', 'show', 'desk-hours', '1', '--format', 'json'));
    expect(shown).toMatchObject({ format: 'tallystick-review/1', sha256: expect.any(String) });
    const decide = ['review', 'decide', 'desk-hours', '1', shown.agenda.recommendations[0]?.key ?? 'none'];
    const why = ['--reason', 'Not now.'];
    await Promise.all([
      refused(2, [
        [mia(...decide, 'reconsider', ...why), 'accept, reject'],
        [mia('review', 'minutes', 'desk-hours', '1'), '--text'],
        [mia('action', 'agree', 'desk-hours', '1', '--title', 'Call'), '--owner'],
      ]),
      refused(3, [
        [tess(...start), 'None of your roles lets you start'],
        [carla('review', 'hold', 'desk-hours', '1'), 'People of customers and suppliers may not start'],
        [mia('review', 'close', 'desk-hours', '1'), 'minutes'],
        [mia('review', 'show', 'desk-hours', '9'), 'There is no review 9 of "desk-hours".'],
        [mia('review', 'decide', 'desk-hours', '1', 'none', 'accept', ...why), '"none"'],
        [mia('review', 'list', '--state', 'lost'), '"lost"'],
        [
          mia('action', 'done', 'desk-hours', '9', '--words', 'Done.'),
          'There is no action 9 of "desk-hours".',
        ],
      ]),
    ]);
    const agree = ['--title', 'Call the supplier', '--owner', miasId, '--due', '2026-05-01'];
    expect((await mia('action', 'agree', 'desk-hours', '1', ...agree)).stdout).toContain('Call the supplier');
    const { format, actions } = json(await carla('action', 'list', '--format', 'json'));
    expect([format, actions]).toMatchObject(['tallystick-actions/1', [{ state: 'open', action: 1 }]]);
    const minutes = ['--text', 'We met.', '--present', 'Mia', '--present', 'Carla', '--decision', 'Go on.'];
    await mia('review', 'minutes', 'desk-hours', '1', ...minutes);
    for (const { key } of shown.agenda.recommendations)
      await mia('review', 'decide', 'desk-hours', '1', key, 'reject', ...why);
    expect((await mia('review', 'close', 'desk-hours', '1')).stdout).toContain('desk-hours 1  closed');
    const listed = json(await carla('review', 'list', '--state', 'closed', '--format', 'json'));
    expect(listed).toMatchObject({ format: 'tallystick-reviews/1', reviews: [{ number: 1 }] });
  });

  it('alert: the team lists what stands and says who looks after it', async () => {
    const { format, alerts } = json(await tess('alert', 'list', '--format', 'json'));
    expect(format).toBe('tallystick-alerts/1');
    const { agreement, number } = (alerts as { agreement: string; number: number }[])[0]!;
    const one = [agreement, String(number)];
    expect((await mia('alert', 'list', '--agreement', agreement)).stdout).toContain(`${one.join(' ')}  `);
    await Promise.all([
      refused(2, [
        [mia('alert', 'list', '--state', 'lost'), 'open, closed'],
        [mia('alert', 'acknowledge', agreement, '0'), 'A number from 1 is expected.'],
        [mia('alert', 'acknowledge'), 'agreement'],
      ]),
      refused(3, [
        [carla('alert', 'acknowledge', 'desk-hours', '1'), 'People of customers and suppliers may not say'],
        [tess('alert', 'acknowledge', agreement, '999'), `There is no alert 999 of "${agreement}".`],
        [
          tess('alert', 'silence', 'add', '--until', '2026-05-01T00:00Z', '--reason', 'Rest.'),
          'None of your',
        ],
      ]),
    ]);
    const taken = await tess('alert', 'acknowledge', ...one, '--note', 'I call.');
    expect(taken.stdout).toContain(`${one.join(' ')}  `);
    expect(taken.stdout).toContain('  acknowledged  ');
    await refused(3, [[mia('alert', 'acknowledge', ...one), 'somebody looks after it already']]);
  });

  it('whatever is asked for, another server at the address, or an answer that breaks off, is told as such', async () => {
    const page = await answering((response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html>Welcome');
    });
    const cut = await answering((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 99 });
      response.write('{"remedies":[', () => response.destroy());
    });
    const letter = ['claim', 'letter', 'acme-shop', 'up', '2026-03', '--out', join(folder, 'letter.pdf')];
    const all = [['remedy', 'list'], ['calendar', 'share', 'acme-shop', 'Ours'], letter];
    const at = (server: Server) => ['--url', `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
    await refused(3, [
      ...all.map((words) => [tallystick([...words, ...at(page)]), 'answers with a page'] as const),
      [tallystick(['import', 'acme-shop', '-', ...at(page)], { input: '' }), 'answers with a page'],
      ...all.map((words) => [tallystick([...words, ...at(cut)]), 'broke off before it was whole'] as const),
    ]);
    expect(existsSync(join(folder, 'letter.pdf'))).toBe(false);
    page.close();
    cut.close();
  });

  it('what cannot both be meant, is no number, or has no place, is wrong usage', async () => {
    const limits = ['source', 'limits', 'acme-shop', '--source', 'probes', '--reset'];
    const post = ['status-page', 'post', 'acme-shop', 'shop', '--words', 'It is slow.'];
    const letter = ['claim', 'letter', 'acme-shop', 'up', '2026-03'];
    await refused(2, [
      [mia(...limits, '--rate', '5'), 'Say one or the other.'],
      [mia(...limits.with(1, 'thresholds'), '--score', '98'), 'Say that, or what to set.'],
      [mia(...post, '--incident', 'first'), 'A number from 1 is expected.'],
      [mia(...letter, '--out', join(folder, 'none', 'letter.pdf')), 'Its folder does not exist.'],
    ]);
  });
});

/** A server that answers every request alike. */
function answering(answer: (response: ServerResponse) => void): Promise<Server> {
  const server = createServer((request, response) => request.resume().on('end', () => answer(response)));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
