import { isDeepStrictEqual } from 'node:util';
import { ENGINE_VERSION } from '@tallystick/engine';
import { type SigningKey, verifierText } from '@tallystick/ledger';
import {
  appendAudit,
  getPerson,
  listOrganisations,
  listPeople,
  listSigningKeys,
  putSettings,
  readAudit,
  readSettings,
  SECOND_FACTOR_RULES,
  type Settings,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { type MailSettings, sendMail } from '../delivery/mail.ts';
import { speakerForMail } from '../delivery/reader.ts';
import { testMail } from '../delivery/test-mail.ts';
import { etagOf, etagSchema, refuseStale } from '../http/if-match.ts';
import { HttpProblem } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import type { Identity } from '../identity/identity.ts';
import type { IntakeLimits } from '../intake/limits.ts';
import type { Api } from './api.ts';
import { readingSchema } from './identity/reading.ts';

/** What a server was started with; only whoever starts it can change that. */
export interface Installation {
  readonly version: string;
  readonly identity: Identity;
  readonly mail: MailSettings | undefined;
  readonly allowsInternalChannels: boolean;
  readonly signingKey: SigningKey | undefined;
  readonly requestsPerMinute: number;
  readonly bodyBytes: number;
  readonly intake: IntakeLimits;
}

/** Test messages that one address may ask for in a minute. */
const TESTS_PER_MINUTE = 5;

const secondFactor = z
  .enum(SECOND_FACTOR_RULES)
  .describe('Of whom a second factor is asked who sign in with a password.');

const settingsSchema = z.object({
  etag: etagSchema.describe('Of what can be changed here, for If-Match of a change.'),
  organisation: z.object({ id: z.string(), name: z.string() }).nullable().describe('Null at an open server.'),
  access: z.enum(['sign-in', 'open']),
  publicUrl: z.string().nullable(),
  secondFactor: z.object({
    rule: secondFactor,
    canBeSet: z.boolean().describe('Whether the server has a key under which second factors are kept.'),
    without: z.number().int().describe('People who may come in and have none.'),
  }),
  reading: readingSchema.describe('In which language and zone people read who chose nothing.'),
  provider: z.object({ name: z.string(), issuer: z.string(), clientId: z.string() }).nullable(),
  mail: z.object({ server: z.string().describe('Without name and password.'), from: z.string() }).nullable(),
  allowsInternalChannels: z.boolean(),
  limits: z.object({
    requestsPerMinute: z.number().int(),
    bodyBytes: z.number().int(),
    recordsPerSecond: z.number().int(),
    burstRecords: z.number().int(),
    batchRecords: z.number().int(),
    requestsInFlight: z.number().int(),
  }),
  keys: z.array(
    z.object({
      verifierKey: z.string(),
      isCurrent: z.boolean(),
      isHandedOver: z.boolean().describe('Whether the key before it signed that it took over.'),
    }),
  ),
  backup: z.object({ at: z.string(), rows: z.number().int().nullable() }).nullable(),
  versions: z.object({
    tallystick: z.string(),
    engine: z.string(),
    node: z.string(),
    postgresql: z.string(),
  }),
});

/** How an installation is set up: what it was started with, and what administrators decide. */
export function settingsRoutes({ app, read, write, now }: Api, installation: Installation): void {
  const { identity, mail, signingKey } = installation;

  app.get(
    '/settings',
    {
      config: { action: 'settings.read' },
      schema: {
        summary: 'How the installation is set up; no secret is part of it.',
        response: { 200: settingsSchema },
      },
    },
    async (request) => {
      const { organisation } = actorOf(request);
      return read(request, async (tx) => {
        const organisations = await listOrganisations(tx);
        const people = await listPeople(tx);
        const keys = await listSigningKeys(tx);
        const [made] = await readAudit(tx, { action: 'backup.made' }, { limit: 1 });
        const [database] = await tx.query<{ version: string }>(
          "SELECT current_setting('server_version') AS version",
        );
        const { requestsPerMinute, bodyBytes, intake, version, allowsInternalChannels } = installation;
        const { recordsPerSecond, burstRecords, batchRecords, requestsInFlight } = intake;
        const own = organisations.find(({ id }) => id === organisation.id);
        const current = signingKey && verifierText(signingKey.verifier);
        const settings = await readSettings(tx);
        return {
          etag: etagOf(settings),
          organisation: own ? { id: own.id, name: own.name } : null,
          access: identity.access,
          publicUrl: identity.publicUrl ?? null,
          reading: settings.reading,
          secondFactor: {
            rule: settings.secondFactor,
            canBeSet: identity.key !== undefined,
            without: people.filter(({ status, hasSecondFactor }) => status === 'active' && !hasSecondFactor)
              .length,
          },
          provider: identity.provider
            ? {
                name: identity.provider.name,
                issuer: identity.provider.issuer,
                clientId: identity.provider.clientId,
              }
            : null,
          mail: mail ? { server: withoutSecret(mail.server), from: mail.from } : null,
          allowsInternalChannels,
          limits: {
            ...{ requestsPerMinute, bodyBytes, recordsPerSecond, burstRecords, batchRecords },
            requestsInFlight,
          },
          keys: keys.map(({ verifierKey, rotation }) => ({
            ...{ verifierKey, isCurrent: verifierKey === current, isHandedOver: rotation !== null },
          })),
          backup: made ? { at: formatInstant(made.at), rows: rowsOf(made.after) } : null,
          versions: {
            ...{ tallystick: version, engine: ENGINE_VERSION, node: process.versions.node },
            postgresql: database!.version.split(' ')[0]!,
          },
        };
      });
    },
  );

  app.put(
    '/settings',
    {
      config: { action: 'settings.manage' },
      schema: {
        summary:
          'Decides of whom a second factor is asked, where whoever has none sets one up at their next sign-in, and in which language and zone people read who chose nothing. What is left out stays.',
        body: z.object({ secondFactor: secondFactor.optional(), reading: readingSchema.optional() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { secondFactor: rule = 'optional', reading } = request.body;
      if (rule !== 'optional' && identity.key === undefined)
        throw new HttpProblem(
          409,
          'Nobody could set one up',
          'This server has no key under which second factors are kept. Start it with TALLYSTICK_KEY_FILE first.',
        );
      await write(request, async (tx) => {
        const before = await readSettings(tx);
        refuseStale(request, before);
        const after: Settings = {
          secondFactor: request.body.secondFactor ?? before.secondFactor,
          reading: reading ?? before.reading,
        };
        if (isDeepStrictEqual(after, before)) return;
        await putSettings(tx, after);
        const change = { before: flat(before), after: flat(after) };
        await appendAudit(
          tx,
          auditOf(request, now(), { action: 'settings.changed', target: 'settings', ...change }),
        );
      });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/settings/test-mail',
    {
      config: {
        ...{ action: 'settings.manage', keyless: 'it changes nothing, and a second one is wanted' },
        rateLimit: { max: TESTS_PER_MINUTE, timeWindow: '1 minute' },
      },
      schema: {
        summary: 'Sends a message to the address of whoever asks, and says what the mail server answered.',
        response: { 200: z.object({ to: z.string(), isSent: z.boolean(), said: z.string() }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const to = (await read(request, (tx) => getPerson(tx, actor.id)))?.email;
      if (to === undefined)
        throw new HttpProblem(
          409,
          'No address',
          'Whoever sits at an open server has no address. Sign in, and try again.',
        );
      const speaker = await read(request, (tx) => speakerForMail(tx, [to]));
      const { isSent, said } = await sendMail({ to, ...testMail(speaker) }, mail);
      const after = { to, isSent, said };
      await write(request, (tx) =>
        appendAudit(tx, auditOf(request, now(), { action: 'mail.tested', target: 'settings', after })),
      );
      return after;
    },
  );
}

/** As the audit log says it. */
function flat({ secondFactor, reading }: Settings) {
  return { secondFactor, ...reading };
}

/** An address without the name and the password in it. */
function withoutSecret(address: string): string {
  const url = new URL(address);
  return `${url.protocol}//${url.host}`;
}

function rowsOf(after: unknown): number | null {
  const rows = typeof after === 'object' && after !== null && 'rows' in after ? after.rows : null;
  return typeof rows === 'number' ? rows : null;
}
