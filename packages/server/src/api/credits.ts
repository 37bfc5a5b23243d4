import {
  agreementAt,
  CREDITS_ORDER,
  CREDITS_PAGE,
  type CreditState,
  type CreditThen,
  creditBalances,
  creditBalancesAt,
  creditsAt,
  getCredit,
  listCreditEvents,
  listCreditNotes,
  listCredits,
  type StoredCredit,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { approvalsNeeded } from '../credits/steps.ts';
import { type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { wholeNumber } from '../http/whole-number.ts';
import type { Api } from './api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { knownAtOf, knownAtQuery } from './known-query.ts';
import { namesOf } from './names.ts';

const STATES = ['proposed', 'approved', 'issued', 'disputed', 'withdrawn'] as const;

/** A credit; amounts are exact decimals in its currency. */
export const creditSchema = z.object({
  agreement: z.string(),
  number: z.number().int(),
  objective: z.string(),
  period: z.string(),
  kind: z.enum(['credit', 'bonus', 'earn-back']),
  reverses: z.string().nullable(),
  corrects: z.number().int().nullable().describe('The settled credit that it changes.'),
  state: z.enum(STATES),
  computed: z.string().describe('What the rules come to.'),
  amount: z.string().describe('What was decided.'),
  noted: z.string().describe('What credit notes were issued for.'),
  currency: z.string(),
  questions: z.array(z.string()).describe('What is open about it: a person should look at it.'),
  approvals: z.array(z.string()),
  proposedAt: z.string(),
  issuedAt: z.string().nullable(),
  disputedAt: z.string().nullable(),
  revision: z.number().int(),
});

const listedSchema = creditSchema.extend({ agreementTitle: z.string(), objectiveTitle: z.string() });

const eventSchema = z.object({
  at: z.string(),
  party: z.enum(['provider', 'customer', 'system']),
  who: z
    .string()
    .nullable()
    .describe('Null for the product itself, and for people whom the reader may not see.'),
  event: z.string(),
  state: z.enum(STATES),
  amount: z.string(),
  words: z.string(),
});

const noteSchema = z.object({
  number: z.number().int(),
  amount: z.string(),
  currency: z.string(),
  issuedAt: z.string(),
  sha256: z.string(),
});

const detailSchema = z.object({
  credit: creditSchema,
  objectiveTitle: z.string(),
  timeZone: z.string(),
  working: z.array(z.string()).describe('How it came to its amount, a step a line.'),
  approvalsNeeded: z.number().int(),
  disputableUntil: z.string().nullable(),
  answerBy: z.string().nullable().describe('When a dispute is to be answered.'),
  events: z.array(eventSchema),
  notes: z.array(noteSchema),
});

/** The ledger of credits, and one credit with all that happened to it. */
export function creditRoutes({ app, read, now }: Api): void {
  const config = { action: 'credit.read' } as const;

  app.get(
    '/credits',
    {
      config,
      schema: {
        summary: 'Credits of all agreements, those proposed last first, with their balances.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          state: z.string().max(100).optional().describe('One or several of the states, with commas.'),
          ...keyPageQuery(CREDITS_PAGE),
          ...knownAtQuery,
        }),
        response: {
          200: z.object({
            credits: z.array(listedSchema),
            ...keyPageNext,
            balances: z.array(
              z.object({
                agreement: z.string(),
                currency: z.string(),
                state: z.enum(STATES),
                count: z.number().int(),
                amount: z.string(),
                noted: z.string(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { agreement, state, knownAt: known, ...page } = request.query;
      const knownAt = knownAtOf({ knownAt: known }, now());
      const of = agreement === undefined ? {} : { agreementId: agreement };
      return read(request, async (tx) => {
        const filter = { ...of, ...(state === undefined ? {} : { states: statesOf(state) }) };
        const isPast = knownAt < Number.POSITIVE_INFINITY;
        const credits = isPast
          ? await creditsAt(tx, knownAt, filter, keyPageOf(page))
          : await listCredits(tx, filter, keyPageOf(page));
        const balances = isPast ? await creditBalancesAt(tx, knownAt, of) : await creditBalances(tx, of);
        return {
          credits: await named(tx, credits.map(asItWas), Math.min(knownAt, now())),
          ...keyPageAfter(CREDITS_ORDER, credits, page),
          balances: balances.map(({ agreementId, ...rest }) => ({ agreement: agreementId, ...rest })),
        };
      });
    },
  );

  app.get(
    '/agreements/:id/credits/:number',
    {
      config,
      schema: {
        summary: 'A credit with what happened to it and its credit notes.',
        params: z.object({ id: z.string(), number: wholeNumber(1, 2_147_483_647) }),
        querystring: z.object(knownAtQuery),
        response: { 200: detailSchema },
      },
    },
    async (request) => {
      const knownAt = knownAtOf(request.query, now());
      return read(request, (tx) => creditDetail(tx, request.params.id, request.params.number, knownAt));
    },
  );
}

/** Credits with what people call their agreements and promises, by the newest version that has them. @param at ms */
async function named(
  tx: TenantTransaction,
  credits: readonly StoredCredit[],
  at: number,
): Promise<z.infer<typeof listedSchema>[]> {
  const held = new Map<string, HeldAgreement | undefined>();
  for (const id of new Set(credits.map(({ agreementId }) => agreementId)))
    held.set(id, await heldAgreement(tx, id, at));
  return credits.map((credit) => {
    const { agreementId, objective } = credit;
    const agreement = held.get(agreementId);
    const promised = agreement?.versions.map((one) => one.agreement.objectives.get(objective));
    return {
      ...creditView(credit),
      agreementTitle: agreement?.stored.title ?? agreementId,
      objectiveTitle: promised?.findLast((one) => one !== undefined)?.title ?? objective,
    };
  });
}

/** A credit as the API shows it. */
export function creditView(credit: StoredCredit): z.infer<typeof creditSchema> {
  const { agreementId, evidenceSize: _size, lines: _lines, ...rest } = credit;
  return {
    ...rest,
    agreement: agreementId,
    reverses: credit.reverses === '' ? null : credit.reverses,
    questions: [...credit.questions],
    approvals: [...credit.approvals],
    proposedAt: formatInstant(credit.proposedAt),
    issuedAt: instantText(credit.issuedAt),
    disputedAt: instantText(credit.disputedAt),
  };
}

/** A credit without what was worked out since it was known so: of that only the sums are kept. */
function asItWas(credit: StoredCredit | CreditThen): StoredCredit {
  if (!('isRestatedSince' in credit)) return credit;
  const { isRestatedSince, ...rest } = credit;
  return isRestatedSince ? { ...rest, lines: [], questions: [] } : rest;
}

/** A credit with its history, as it was known by an instant (ms). @throws HttpProblem 404 */
export async function creditDetail(
  tx: TenantTransaction,
  agreementId: string,
  number: number,
  knownAt = Number.POSITIVE_INFINITY,
): Promise<z.infer<typeof detailSchema>> {
  const credit =
    knownAt === Number.POSITIVE_INFINITY
      ? await getCredit(tx, agreementId, number)
      : (await creditsAt(tx, knownAt, { agreementId, number })).map(asItWas)[0];
  // By the terms under which it was proposed.
  const stored = credit && (await agreementAt(tx, agreementId, credit.proposedAt));
  if (!credit || !stored) throw notFound(`credit ${number} of "${agreementId}"`);
  const { agreement } = loadAgreement(stored);
  const { settlement } = agreement.credits;
  const names = await namesOf(tx);
  const events = (await listCreditEvents(tx, agreementId, number)).filter(({ at }) => at <= knownAt);
  const notes = (await listCreditNotes(tx, { agreementId, number })).filter((one) => one.issuedAt <= knownAt);
  const { issuedAt, disputedAt } = credit;
  return {
    credit: creditView(credit),
    objectiveTitle: agreement.objectives.get(credit.objective)?.title ?? credit.objective,
    timeZone: agreement.term.timeZone,
    working: credit.lines.flatMap((line) => (line as { explanation?: string[] }).explanation ?? []),
    approvalsNeeded: approvalsNeeded(credit, settlement),
    disputableUntil:
      issuedAt === null || settlement.disputeWithinMs === undefined
        ? null
        : formatInstant(issuedAt + settlement.disputeWithinMs),
    answerBy:
      credit.state === 'disputed' && disputedAt !== null
        ? formatInstant(disputedAt + settlement.disputeAnswerMs)
        : null,
    events: events.map(({ at, actor, ...rest }) => ({
      ...rest,
      at: formatInstant(at),
      who: names.get(actor) ?? (actor === 'local' ? 'Whoever sits at the machine' : null),
    })),
    notes: notes.map(({ noteNumber, amount, currency, issuedAt: at, sha256 }) => ({
      ...{ number: noteNumber, amount, currency, issuedAt: formatInstant(at), sha256 },
    })),
  };
}

function statesOf(text: string): CreditState[] {
  const words = text.split(',').map((word) => word.trim());
  const states = STATES.filter((state) => words.includes(state));
  const unknown = words.find((word) => !states.some((state) => state === word));
  if (unknown === undefined) return states;
  const detail = `"${unknown.slice(0, 40)}" is no state of a credit. There are ${STATES.join(', ')}.`;
  throw new HttpProblem(400, 'The request is not valid', detail);
}

function instantText(at: number | null): string | null {
  return at === null ? null : formatInstant(at);
}
