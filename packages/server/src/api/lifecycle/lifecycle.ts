import { type Agreement, termDeadlines } from '@tallystick/agreement';
import {
  agreementAt,
  getAgreement,
  getLifecycle,
  type LifecycleState,
  listApprovals,
  listLifecycleEvents,
  listLifecycles,
  listProposals,
  listVersions,
  lockLifecycle,
  openProposals,
  type StoredLifecycle,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { loadAgreement } from '../../agreements.ts';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { checklistOf } from '../../lifecycle/checks.ts';
import { actingFor } from '../../lifecycle/parties.ts';
import { record } from '../../lifecycle/record.ts';
import {
  LIFECYCLE_STEPS,
  LifecycleRefused,
  type LifecycleStep,
  takeLifecycleStep,
} from '../../lifecycle/steps.ts';
import type { Api } from '../api.ts';
import { instantOf } from '../instant.ts';
import { checkSchema, checkView } from './checks.ts';
import { agreementParams, asParty, namesOf, reason } from './parts.ts';
import { differenceSchema, differencesOf, proposalSchema, proposalView } from './proposals.ts';

const states = [
  'negotiation',
  'agreed',
  'active',
  'in review',
  'suspended',
  'expired',
  'terminated',
] as const satisfies readonly LifecycleState[];
const stateSchema = z.enum(states);
const stepKinds = Object.keys(LIFECYCLE_STEPS) as [LifecycleStep['kind'], ...LifecycleStep['kind'][]];

const standingSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: stateSchema,
  since: z.string(),
  ends: z.string().nullable().describe('When it ends, since notice was given or it was terminated.'),
  revision: z.number().int(),
  negotiated: z
    .boolean()
    .describe('Whether both parties agreed on it here; else it was stored as agreed elsewhere.'),
});
const eventSchema = z.object({
  at: z.string(),
  who: z.string(),
  party: z.enum(['provider', 'customer', 'system']),
  event: z.string(),
  state: stateSchema,
  proposal: z.number().int().nullable(),
  words: z.string(),
});
const versionSchema = z.object({
  version: z.number().int(),
  title: z.string(),
  textSha256: z.string(),
  storedAt: z.string(),
  takesOver: z
    .string()
    .nullable()
    .describe(
      'From when it takes the place of the one before; null where it holds in place of all before it.',
    ),
});
/** A term, and what is due before it ends. */
export const termSchema = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  review: z.string().describe('When the parties begin to talk about what comes after it.'),
  noticeBy: z.string().nullable(),
  ends: z.string(),
  renewal: z.enum(['negotiate', 'none', 'automatic']),
});
const lifecycleSchema = standingSchema.extend({
  version: z.number().int().nullable().describe('The version that holds now.'),
  term: termSchema.nullable(),
  steps: z.array(z.enum(stepKinds)).describe('Those that can be taken now.'),
  versions: z.array(versionSchema),
  proposals: z.array(proposalSchema),
  checklist: z
    .array(checkSchema)
    .describe('What is seen to before it becomes active; empty in other states.'),
  events: z.array(eventSchema),
});

/** Where agreements stand, and the steps from draft to the end of the term. */
export function lifecycleRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/lifecycles',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'Where each agreement stands, those that are still negotiated too, and the proposals that wait for an answer.',
        response: {
          200: z.object({
            agreements: z.array(standingSchema),
            proposals: z.array(
              z.object({
                agreement: z.string(),
                number: z.number().int(),
                party: z.enum(['provider', 'customer']),
                title: z.string(),
                answerBy: z.string().nullable(),
              }),
            ),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => ({
        agreements: (await listLifecycles(tx)).map(standingView),
        proposals: (await openProposals(tx)).map(({ agreementId, number, party, title, answerBy }) => ({
          ...{ agreement: agreementId, number, party, title },
          answerBy: answerBy === null ? null : formatInstant(answerBy),
        })),
      })),
  );

  app.get(
    '/agreements/:id/lifecycle',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'Where an agreement stands, what led there, and what can be done.',
        params: agreementParams,
        response: { 200: lifecycleSchema },
      },
    },
    async (request) => read(request, (tx) => lifecycleView(tx, request.params.id, now())),
  );

  app.post(
    '/agreements/:id/steps',
    {
      config: { action: 'agreement.steer' },
      schema: {
        summary: 'Activates, suspends, resumes, reviews or ends an agreement, or gives notice.',
        params: agreementParams,
        body: z.object({
          kind: z.enum(stepKinds),
          revision: z.number().int().min(1).describe('The revision that was seen.'),
          words: reason,
          endsAt: z
            .string()
            .optional()
            .describe('Of a notice: the instant at which it ends; the end of the term where it is left out.'),
          as: asParty,
        }),
        response: { 200: standingSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { kind, revision, words: said, endsAt, as } = request.body;
      const party = actingFor(request, as);
      const ends = instantOf('endsAt', endsAt);
      return write(request, async (tx) => {
        await lockLifecycle(tx, id);
        const before = await getLifecycle(tx, id);
        if (!before) throw notFound(`agreement "${id}"`);
        if (before.revision !== revision)
          throw new HttpProblem(
            409,
            'Changed meanwhile',
            `"${id}" changed since you looked at it. Look at it again, then decide.`,
          );
        const at = now();
        const step = await stepOf(tx, id, kind, { endsAt: ends, at });
        const after = refusing(() => takeLifecycleStep(before, step, { now: at, party }));
        if (kind === 'activate') await refuseUnready(tx, id, at);
        const more = { ends: after.endsAt === null ? null : formatInstant(after.endsAt) };
        await record(
          tx,
          request,
          { before, after },
          { event: LIFECYCLE_STEPS[kind].event, at, party, words: said, more },
        );
        return standingView(after);
      });
    },
  );

  app.get(
    '/agreements/:id/versions/:version',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'A version of an agreement, and what it says otherwise than the one before it.',
        params: agreementParams.extend({ version: z.coerce.number().int().min(1).max(2_147_483_647) }),
        response: { 200: versionSchema.extend({ text: z.string(), differences: z.array(differenceSchema) }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id, version } = request.params;
        const one = await getAgreement(tx, id, version);
        if (!one) throw notFound(`version ${version} of "${id}"`);
        const before = version > 1 ? await getAgreement(tx, id, version - 1) : undefined;
        const differences = before ? differencesOf(before.text, one.text) : [];
        return { ...versionView(one), text: one.text, differences };
      }),
  );
}

async function stepOf(
  tx: TenantTransaction,
  id: string,
  kind: LifecycleStep['kind'],
  { endsAt, at }: { readonly endsAt: number | undefined; readonly at: number },
): Promise<LifecycleStep> {
  if (kind !== 'give notice') return { kind };
  if (endsAt !== undefined) return { kind, endsAt };
  const stored = await agreementAt(tx, id, at);
  if (!stored) throw notFound(`agreement "${id}"`);
  return { kind, endsAt: loadAgreement(stored).agreement.term.to };
}

/** @throws HttpProblem 409 while anything of the checklist is open */
async function refuseUnready(tx: TenantTransaction, id: string, at: number): Promise<void> {
  const open = (await checklistOf(tx, id, at)).filter(({ state }) => state === 'open');
  const [first] = open;
  if (!first) return;
  const rest = open.length > 1 ? ` ${open.length - 1} more of the checklist are open.` : '';
  const detail = `Not seen to yet: ${first.title}. ${first.remedy}${rest} Do it, or say of each why it goes without.`;
  throw new HttpProblem(409, 'Not ready', detail, { members: { open: open.map(({ item }) => item) } });
}

function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof LifecycleRefused) throw new HttpProblem(409, 'Not possible now', error.message);
    throw error;
  }
}

async function lifecycleView(
  tx: TenantTransaction,
  id: string,
  now: number,
): Promise<z.infer<typeof lifecycleSchema>> {
  const lifecycle = await getLifecycle(tx, id);
  if (!lifecycle) throw notFound(`agreement "${id}"`);
  const names = await namesOf(tx);
  const approvals = await listApprovals(tx, id);
  const stored = await agreementAt(tx, id, now);
  const { state } = lifecycle;
  return {
    ...standingView(lifecycle),
    version: stored?.version ?? null,
    term: stored ? termView(loadAgreement(stored).agreement) : null,
    steps: stepKinds.filter((kind) => canBeTaken(kind, lifecycle)),
    versions: (await listVersions(tx, id)).map(versionView),
    proposals: (await listProposals(tx, id)).map((one) => proposalView(one, approvals, names)),
    checklist:
      state === 'agreed' ? (await checklistOf(tx, id, now)).map((item) => checkView(item, names)) : [],
    events: (await listLifecycleEvents(tx, id)).map(({ at, actor, ...event }) => ({
      ...event,
      at: formatInstant(at),
      who: names.get(actor) ?? actor,
    })),
  };
}

function canBeTaken(kind: LifecycleStep['kind'], { state, endsAt }: StoredLifecycle): boolean {
  if (!LIFECYCLE_STEPS[kind].from.includes(state)) return false;
  return kind === 'give notice' ? endsAt === null : kind !== 'take notice back' || endsAt !== null;
}

/** A term as the API tells it. */
export function termView(agreement: Agreement): z.infer<typeof termSchema> {
  const { fromDate, toDate, timeZone, renewal } = agreement.term;
  const { reviewAt, noticeAt, endsAt } = termDeadlines(agreement);
  return {
    ...{ from: fromDate, to: toDate, timeZone, renewal: renewal.kind },
    review: formatInstant(reviewAt),
    noticeBy: noticeAt === undefined ? null : formatInstant(noticeAt),
    ends: formatInstant(endsAt),
  };
}

function versionView(one: {
  version: number;
  title: string;
  textSha256: string;
  createdAt: number;
  takesOverAt: number | null;
}) {
  const { version, title, textSha256, createdAt, takesOverAt } = one;
  return {
    ...{ version, title, textSha256, storedAt: formatInstant(createdAt) },
    takesOver: takesOverAt === null ? null : formatInstant(takesOverAt),
  };
}

function standingView(one: StoredLifecycle): z.infer<typeof standingSchema> {
  const { agreementId, title, state, sinceAt, endsAt, revision, negotiated } = one;
  return {
    ...{ id: agreementId, title, state, revision, negotiated, since: formatInstant(sinceAt) },
    ends: endsAt === null ? null : formatInstant(endsAt),
  };
}
