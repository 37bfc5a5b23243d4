/**
 * For `npm run screenshots`: the customers' world behind sign-in, with what a desk announces and posts besides. Prints one line of JSON, its address and the sessions
 * of three people, and serves until it is ended. Run with `--conditions=source`.
 */
import type { Role } from '../../packages/server/src/identity/permissions.ts';
import { ROOT } from './command.ts';
import { customerWorld, WORLD_KEY, WORLD_NOW } from './customer-world.ts';
import { openServer } from './open-server.ts';
import { addSignedIn } from './signed-in.ts';

const PEOPLE: readonly (readonly [who: string, organisation: string, roles: readonly Role[]])[] = [
  ['customer', 'acme', ['customer-representative']],
  ['manager', 'we', ['sla-manager']],
  ['administrator', 'we', ['administrator']],
];

const clock = { at: WORLD_NOW };
const opened = await openServer({
  ...{ access: 'sign-in', pages: `${ROOT}packages/web/dist`, signingKey: WORLD_KEY, now: () => clock.at },
});
const manager = await customerWorld(opened, clock);
const say = async (method: string, path: string, body: unknown) => {
  const { status, body: answer } = await manager.ask(method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
};
for (const [clause, agreement, from, to] of [
  ['maintenance', 'acme-shop', '2026-04-18T02:00:00Z', '2026-04-18T05:00:00Z'],
  ['maintenance', 'desk-hours', '2026-04-14T16:00:00Z', '2026-04-14T17:00:00Z'],
] as const)
  await say('POST', `/agreements/${agreement}/exclusions`, { clause, from, to, reason: 'Patches.' });
await say('PUT', '/agreements/acme-shop/status-pages/shop', {
  ...{ slug: 'web-shop', title: 'Web shop', objectives: ['up'], isPublic: true },
});
await say('POST', '/agreements/acme-shop/status-pages/shop/updates', {
  ...{ state: 'investigating', title: 'Slow checkout', words: 'We are looking at the payment provider.' },
});
await opened.server.idle();
const cookies: Record<string, string> = {};
for (const [who, organisation, roles] of PEOPLE)
  cookies[who] = await addSignedIn(opened.server.store, { name: `The ${who}`, organisation, roles });
console.log(JSON.stringify({ url: opened.server.url, cookies }));
process.once('SIGTERM', () => void opened.stop().then(() => process.exit(0)));
