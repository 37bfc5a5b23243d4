import { signingKey } from '@tallystick/ledger';
import { linkParty } from '@tallystick/store';
import { DESK_AGREEMENT } from './desk-agreement.ts';
import type { OpenServer } from './open-server.ts';
import { addOrganisations, addTestPerson, type TestPerson } from './people.ts';
import { SHOP_AGREEMENT } from './shop-agreement.ts';

/** What the server of {@link customerWorld} signs with. */
export const WORLD_KEY = signingKey('provider.example', 'note', new Uint8Array(32).fill(7));
/** When everything of it was said; the server's clock should stand later. */
export const WORLD_FROM = Date.parse('2026-03-01T00:00:00Z');
/** When the server's clock may stand: April has begun, and the grace of March is over. */
export const WORLD_NOW = Date.parse('2026-04-06T10:00:00Z');

/** Acme's desk, with credits that come by themselves and claims of force majeure that a role of Acme's decides. */
export const ACME_DESK = `${DESK_AGREEMENT}exclusions:
  maintenance: { title: Maintenance, notice: 24 h, allowance: 1 h per month }
  storm: { title: Force majeure, decidedBy: it-lead }
reporting: { grace: 2 days }
credits:
  schedules: [{ objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 10 % }] }]
`.replace('parties:', 'roles: { it-lead: it@acme.example }\nparties:');

/** Acme's shop, a service of a named tier, whose credits are paid on claim. */
export const ACME_SHOP = SHOP_AGREEMENT.replace('id: shop-sla', 'id: acme-shop')
  .replace('credits:\n', 'credits:\n  claim: within 30 days\n')
  .replace('title: Web shop,', 'title: Web shop, tier: gold,');

function ticket(subject: string, day: string, closed: string) {
  const of = { source: 'desk', subject };
  return [
    { ...of, id: `${subject}-o`, type: 'opened', occurredAt: `2026-03-${day}T09:00:00Z` },
    { ...of, id: `${subject}-c`, type: 'closed', occurredAt: `2026-03-${day}T${closed}:00Z` },
  ];
}

/** The tickets of Acme's desk in March 2026: two of three took longer than two office hours. */
export const DESK_TICKETS = [
  ...ticket('T-1', '10', '13:00'),
  ...ticket('T-2', '11', '14:00'),
  ...ticket('T-3', '12', '09:30'),
];

const state = (state: string, day: string) => ({
  ...{ source: 'probes', id: `${state} ${day}`, subject: 'shop', type: 'state' },
  ...{ occurredAt: `2026-03-${day}T00:00:00Z`, data: { state } },
});

/** What probes said of Acme's shop in March 2026: a day of it was down. */
export const SHOP_STATES = [state('up', '01'), state('down', '10'), state('up', '11')];

/**
 * Two agreements of the customer Acme with what a month brings, and one of Globex, at a server that asks for sign-in: a miss with its credit, a claim to be made,
 * force majeure and a proposal that wait for Acme. Gives the SLA manager who said it all.
 */
export async function customerWorld({ server }: OpenServer, clock: { at: number }): Promise<TestPerson> {
  await addOrganisations(server.store);
  const manager = await addTestPerson(server, { name: 'Mia', organisation: 'we', roles: ['sla-manager'] });
  const say = async (method: string, path: string, body: unknown) => {
    const { status, body: answer } = await manager.ask(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  };
  clock.at = WORLD_FROM;
  for (const [id, text, customer] of [
    ['desk-hours', ACME_DESK, 'acme'],
    ['acme-shop', ACME_SHOP, 'acme'],
    ['globex-desk', DESK_AGREEMENT.replace('id: desk-hours', 'id: globex-desk'), 'globex'],
  ] as const) {
    await say('PUT', `/agreements/${id}/text`, { text });
    await server.store.withTenant('home', (tx) =>
      linkParty(tx, { agreementId: id, party: 'customer', organisationId: customer }),
    );
  }
  clock.at = Date.parse('2026-03-20T10:00:00Z');
  await say('POST', '/agreements/desk-hours/evidence', DESK_TICKETS);
  await say('POST', '/agreements/globex-desk/evidence', ticket('G-1', '10', '13:00'));
  await say('POST', '/agreements/acme-shop/evidence', SHOP_STATES);
  await say('POST', '/agreements/desk-hours/exclusions', {
    ...{ clause: 'storm', from: '2026-03-11T09:00:00Z', to: '2026-03-11T12:00:00Z', reason: 'A storm.' },
  });
  clock.at = WORLD_NOW;
  await say('POST', '/agreements/acme-shop/proposals', {
    text: ACME_SHOP.replace('version: 1', 'version: 2\neffective: { from: 2026-05-01 }').replaceAll(
      '99 %',
      '99.5 %',
    ),
    words: 'Half a percent more.',
  });
  await server.idle();
  return manager;
}
