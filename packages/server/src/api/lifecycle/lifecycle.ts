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
import { wholeNumber } from '../../http/whole-number.ts';
import { actorOf } from '../../identity/actor.ts';
import { refuseBypass } from '../../lifecycle/answer.ts';
import { checklistOf } from '../../lifecycle/checks.ts';
import { actingFor, OTHER } from '../../lifecycle/parties.ts';
import { record } from '../../lifecycle/record.ts';
import {
  LIFECYCLE_STEPS,
  LifecycleRefused,
  type LifecycleStep,
  takeLifecycleStep,
} from '../../lifecycle/steps.ts';
import { stateBefore, tellSuspension } from '../../lifecycle/suspension.ts';
import { partyOf } from '../../told/own-record.ts';
import type { Api } from '../api.ts';
import { instantOf } from '../instant.ts';
import { checkSchema, checkView } from './checks.ts';
import { actorNames, agreementParams, asParty, LONGEST_WORDS, reason } from './parts.ts';
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
  resumes: z.string().nullable().describe('When one that is suspended is resumed by itself.'),
  asked: z
    .object({
      step: z.enum(['suspend', 'resume']),
      by: z.enum(['provider', 'customer']),
      until: z.string().nullable(),
      at: z.string(),
    })
    .nullable()
    .describe('What one party asked for and the other has not answered.'),
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
export function lifecycleRoutes({ app, store, read, write, now }: Api): void {
  app.get(
    '/lifecycles',
    {
      config: { action: 'agreement.read', list: 'agreements' },
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
    async (request) => {
      const names = await actorNames({ store }, request);
      return read(request, (tx) => lifecycleView(tx, request.params.id, { names, now: now() }));
    },
  );

  app.post(
    '/agreements/:id/steps',
    {
      config: { action: 'agreement.steer' },
      schema: {
        summary:
          'Activates, suspends, resumes, reviews or ends an agreement, or gives notice. Suspending and resuming takes both parties: the first asks for it, the other takes the same step or turns it down.',
        params: agreementParams,
        body: z.object({
          kind: z.enum(stepKinds),
          revision: z.number().int().min(1).describe('The revision that was seen.'),
          words: reason,
          endsAt: z
            .string()
            .optional()
            .describe('Of a notice: the instant at which it ends; the end of the term where it is left out.'),
          until: z
            .string()
            .optional()
            .describe(
              'Of a suspension: the instant at which it ends by itself; until it is resumed where it is left out.',
            ),
          signature: z
            .string()
            .trim()
            .min(3)
            .max(LONGEST_WORDS)
            .optional()
            .describe(
              'Of a suspension or its end, where nobody of the other party can agree here: what they signed, by whom and when.',
            ),
          as: asParty,
        }),
        response: { 200: standingSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { kind, revision, words: said, endsAt, until, signature, as } = request.body;
      const party = actingFor(request, as);
      const [ends, rests] = [instantOf('endsAt', endsAt), instantOf('until', until)];
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
        const step = await stepOf(tx, id, kind, { endsAt: ends, until: rests, at });
        if (signature !== undefined)
          await refuseBypass(tx, id, { party, signer: OTHER[party], action: 'agreement.steer' });
        const isForBoth = signature !== undefined || partyOf(request) === 'both';
        const resumesTo = stateBefore(await listLifecycleEvents(tx, id));
        const taker = { now: at, party, isForBoth, resumesTo };
        const { after, event } = refusing(() => takeLifecycleStep(before, step, taker));
        if (kind === 'activate') await refuseUnready(tx, id, at);
        const more = {
          ends: after.endsAt === null ? null : formatInstant(after.endsAt),
          ...(kind === 'suspend' ? { until: shown(after.asked?.until ?? after.resumesAt) } : {}),
          ...(signature === undefined ? {} : { signature }),
        };
        await record(tx, request, { before, after }, { event, at, party, words: said, more });
        const isSuspended = after.state === 'suspended';
        if (isSuspended !== (before.state === 'suspended') && isOfRest(kind)) {
          const by = { by: actorOf(request).id, party: isForBoth ? ('both' as const) : party };
          await tellSuspension(tx, id, { isSuspended, at, reason: said, by });
        }
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
        params: agreementParams.extend({ version: wholeNumber(1, 2_147_483_647) }),
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
  given: {
    readonly endsAt: number | undefined;
    readonly until: number | undefined;
    readonly at: number;
  },
): Promise<LifecycleStep> {
  const { endsAt, until, at } = given;
  if (kind === 'suspend') return { kind, until: until ?? null };
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
  { names, now }: { readonly names: ReadonlyMap<string, string>; readonly now: number },
): Promise<z.infer<typeof lifecycleSchema>> {
  const lifecycle = await getLifecycle(tx, id);
  if (!lifecycle) throw notFound(`agreement "${id}"`);
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

function canBeTaken(kind: LifecycleStep['kind'], { state, endsAt, asked }: StoredLifecycle): boolean {
  if (!LIFECYCLE_STEPS[kind].from.includes(state)) return false;
  if (kind === 'turn down') return asked !== null;
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
  const { agreementId, title, state, sinceAt, endsAt, revision, negotiated, asked, resumesAt } = one;
  return {
    ...{ id: agreementId, title, state, revision, negotiated, since: formatInstant(sinceAt) },
    ...{ ends: shown(endsAt), resumes: shown(resumesAt) },
    asked: asked && { ...asked, until: shown(asked.until), at: formatInstant(asked.at) },
  };
}

function shown(at: number | null): string | null {
  return at === null ? null : formatInstant(at);
}

/** Whether a step has an agreement rest, or go on. */
function isOfRest(kind: LifecycleStep['kind']): boolean {
  return kind === 'suspend' || kind === 'resume';
}
