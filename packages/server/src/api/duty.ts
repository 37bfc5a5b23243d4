import type { Agreement } from '@tallystick/agreement';
import {
  appendAudit,
  listPeople,
  listRotas,
  listStandIns,
  putRota,
  type RotaEntry,
  type TenantTransaction,
} from '@tallystick/store';
import { DAY_MS, formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { hoursProblem, type OnDuty, onDuty } from '../escalations/on-duty.ts';
import { dutyAhead } from '../escalations/rota-ahead.ts';
import { etagOf, etagSchema, refuseStale } from '../http/if-match.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { addressOfRole } from '../statements/recipients.ts';
import type { Api } from './api.ts';
import { bodyInstantOf } from './instant.ts';
import { loadedOf } from './loaded.ts';

/** Entries of a rota at most. */
const MOST_ENTRIES = 100;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const person = z.string().max(100).describe('Id of a person.');
const hours = z.object(
  Object.fromEntries(
    DAYS.map((day) => [day, z.array(z.string().max(20)).min(1).max(10).optional()]),
  ) as Record<(typeof DAYS)[number], z.ZodOptional<z.ZodArray<z.ZodString>>>,
);
const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always'), person }).describe('Whenever nobody else has it.'),
  z
    .object({ kind: z.literal('weekly'), person, timeZone: z.string().max(100), hours })
    .describe('Hours of weekdays: `{ "mon": ["22:00-06:00"] }`.'),
  z
    .object({ kind: z.literal('dates'), person, from: z.string(), to: z.string() })
    .describe('From an instant to another; it goes before all other entries.'),
]);
const onDutySchema = z.object({ id: z.string(), name: z.string(), standingInFor: z.string().nullable() });
const roleSchema = z.object({
  role: z.string(),
  address: z
    .string()
    .nullable()
    .describe('The mail address that the agreement gives it; told when nobody is on duty.'),
  entries: z.array(entrySchema),
  etag: etagSchema,
  now: z.array(onDutySchema),
  ahead: z
    .array(z.object({ from: z.string(), to: z.string(), people: z.array(onDutySchema) }))
    .describe('The seven days to come.'),
  used: z.boolean().describe('Whether an escalation or a playbook names it.'),
});

/** Who has which role of an agreement when. */
export function dutyRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/agreements/:id/duty',
    {
      config: { action: 'escalation.read' },
      schema: {
        summary:
          'The roles of an agreement as it holds, and of what is agreed for later: who has them now and in the days to come.',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({
            roles: z.array(roleSchema),
            people: z
              .array(z.object({ id: z.string(), name: z.string() }))
              .describe('Who can be put on duty.'),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => ({
        roles: await rolesOf(tx, request.params.id, now()),
        people: (await listPeople(tx))
          .filter(({ status }) => status === 'active')
          .map(({ id, name }) => ({ id, name })),
      })),
  );

  app.put(
    '/agreements/:id/duty/:role',
    {
      config: { action: 'duty.manage' },
      schema: {
        summary: 'Says who has a role when, in place of what was said before.',
        params: z.object({ id: z.string(), role: z.string().max(100) }),
        body: z.object({ entries: z.array(entrySchema).max(MOST_ENTRIES) }),
        response: { 200: roleSchema },
      },
    },
    async (request) => {
      const { id, role } = request.params;
      const entries = request.body.entries.map(readEntry);
      return write(request, async (tx) => {
        const at = now();
        const known = await agreementsOf(tx, id, at);
        if (!known.some(({ roles }) => roles.has(role))) throw notFound(`role "${role}" of "${id}"`);
        await refuseStrangers(tx, entries);
        const before = (await listRotas(tx, id)).find((rota) => rota.role === role)?.entries ?? [];
        refuseStale(request, before.map(entryView));
        await putRota(tx, { agreementId: id, role, entries, changedAt: at, changedBy: actorOf(request).id });
        const what = { action: 'duty.changed', target: `role ${id}/${role}` };
        await appendAudit(
          tx,
          auditOf(request, at, { ...what, before: { entries: before }, after: { entries } }),
        );
        return (await rolesOf(tx, id, at)).find((one) => one.role === role)!;
      });
    },
  );
}

async function rolesOf(tx: TenantTransaction, id: string, at: number): Promise<z.infer<typeof roleSchema>[]> {
  const known = await agreementsOf(tx, id, at);
  const rotas = await listRotas(tx, id);
  const people = await listPeople(tx);
  const span = { from: at, to: at + 7 * DAY_MS };
  const delegations = await listStandIns(tx, span);
  const staffAt = (instant: number) => ({
    people,
    standIns: delegations.filter(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt),
  });
  const absences = delegations.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const used = new Set(known.flatMap((one) => [...rolesInUse(one)]));
  const roles = new Set(known.flatMap((one) => [...one.roles.keys()]));
  return [...roles].map((role) => {
    const [first] = known.filter((one) => one.roles.has(role));
    const entries = rotas.find((rota) => rota.role === role)?.entries ?? [];
    return {
      role,
      address: addressOfRole(first!, role) ?? null,
      entries: entries.map(entryView),
      etag: etagOf(entries.map(entryView)),
      now: onDuty(entries, at, staffAt(at)).map(personView),
      ahead: dutyAhead(entries, span, staffAt, absences).map(({ from, to, people: those }) => ({
        from: formatInstant(from),
        to: formatInstant(to),
        people: those.map(personView),
      })),
      used: used.has(role),
    };
  });
}

/** The roles that escalations and playbooks tell or ask. */
function rolesInUse({ escalations, playbooks, objectives }: Agreement): ReadonlySet<string> {
  const levels = [...escalations.values()].flatMap((policy) => policy.levels);
  const steps = [...playbooks.values()].flatMap((playbook) => playbook.steps);
  return new Set([
    ...levels.flatMap(({ notify }) => notify),
    ...[...objectives.values()].flatMap(({ owner }) => owner ?? []),
    ...[...playbooks.values()].flatMap(({ owner }) => owner ?? []),
    ...steps.flatMap((step) =>
      step.kind === 'notify' ? step.to : step.kind === 'ask a person' ? (step.role ?? []) : [],
    ),
  ]);
}

/** The agreement as it holds at an instant, and then as it will: its roles are to be filled before they count. */
async function agreementsOf(tx: TenantTransaction, id: string, at: number): Promise<readonly Agreement[]> {
  const { agreement, versions } = await loadedOf(tx, id, at);
  return [agreement, ...versions.filter(({ from }) => from > at).map((one) => one.agreement)];
}

function readEntry(entry: z.infer<typeof entrySchema>): RotaEntry {
  switch (entry.kind) {
    case 'always':
      return entry;
    case 'weekly': {
      const filled = Object.fromEntries(
        Object.entries(entry.hours).filter(([, ranges]) => ranges !== undefined),
      );
      const read = { ...entry, hours: filled as Record<string, string[]> };
      const wrong = hoursProblem(read);
      if (wrong !== undefined) throw new HttpProblem(422, 'Not hours of a week', wrong);
      return read;
    }
    case 'dates': {
      const [from, to] = [bodyInstantOf(entry.from), bodyInstantOf(entry.to)];
      if (to <= from) throw new HttpProblem(422, 'Not a time', 'An entry ends after it begins.');
      return { ...entry, from, to };
    }
  }
}

async function refuseStrangers(tx: TenantTransaction, entries: readonly RotaEntry[]): Promise<void> {
  const known = new Set(
    (await listPeople(tx)).filter(({ status }) => status === 'active').map(({ id }) => id),
  );
  const stranger = entries.find((entry) => !known.has(entry.person));
  if (stranger) throw notFound(`person "${stranger.person}" who may sign in`);
}

function entryView(entry: RotaEntry): z.infer<typeof entrySchema> {
  if (entry.kind === 'dates')
    return { ...entry, from: formatInstant(entry.from), to: formatInstant(entry.to) };
  if (entry.kind === 'always') return entry;
  return {
    ...entry,
    hours: Object.fromEntries(Object.entries(entry.hours).map(([day, ranges]) => [day, [...ranges]])),
  };
}

function personView({ id, name, standingInFor }: OnDuty): z.infer<typeof onDutySchema> {
  return { id, name, standingInFor };
}
