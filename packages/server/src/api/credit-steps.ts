import { addCreditEvent, agreementAt, appendAudit, lockCredits, putCredit } from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { issueNote } from '../credits/issue-note.ts';
import { CREDIT_STEPS, type CreditStep, StepRefused, takeStep } from '../credits/steps.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { wholeNumber } from '../http/whole-number.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import type { Api } from './api.ts';
import { creditSchema, creditView } from './credits.ts';

/** The longest reason or statement that is taken, characters. */
const LONGEST_WORDS = 5_000;

const words = z
  .string()
  .trim()
  .min(3, 'Say why in a few words.')
  .max(LONGEST_WORDS)
  .describe('In the words of whoever does it; the other party reads it.');
const revision = z.number().int().min(1).describe('The revision that was seen.');
const params = z.object({ id: z.string(), number: wholeNumber(1, 2_147_483_647) });

const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approve'), revision }),
  z.object({ kind: z.literal('issue'), revision }),
  z.object({ kind: z.literal('withdraw'), reason: words, revision }),
  z.object({ kind: z.literal('uphold'), reason: words, revision }),
  z.object({ kind: z.literal('amend'), reason: words, amount: z.string().max(40), revision }),
  z.object({ kind: z.literal('state'), words, revision }),
]);
const disputeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dispute'), reason: words, revision }),
  z.object({ kind: z.literal('state'), words, revision }),
]);

/** What people do with credits: approve, issue, dispute, settle (semantics §7). */
export function creditStepRoutes(api: Api): void {
  const response = { 200: creditSchema };

  api.app.post(
    '/agreements/:id/credits/:number/decisions',
    {
      config: { action: 'credit.decide' },
      schema: {
        summary: 'Approves, issues, amends, withdraws or upholds a credit, or answers a dispute.',
        params,
        body: decisionSchema,
        response,
      },
    },
    async (request) => take(api, request, request.params, request.body),
  );

  api.app.post(
    '/agreements/:id/credits/:number/disputes',
    {
      config: { action: 'credit.dispute' },
      schema: {
        summary: 'Disputes a credit, or says more about a dispute.',
        params,
        body: disputeSchema,
        response,
      },
    },
    async (request) => take(api, request, request.params, request.body),
  );
}

/** Takes a step: the credit, what is told of it and the log change together. */
async function take(
  { write, now }: Api,
  request: FastifyRequest,
  { id, number }: z.infer<typeof params>,
  { revision: seen, ...step }: CreditStep & { readonly revision: number },
) {
  const { id: person, organisation } = actorOf(request);
  return write(request, async (tx) => {
    const credit = (await lockCredits(tx, id)).find((one) => one.number === number);
    // By the terms under which it was proposed.
    const stored = credit && (await agreementAt(tx, id, credit.proposedAt));
    if (!credit || !stored) throw notFound(`credit ${number} of "${id}"`);
    if (credit.revision !== seen) throw changedMeanwhile(number);
    const { agreement } = loadAgreement(stored);
    const at = now();
    const next = asStep(() => takeStep(credit, step, { person, at }, agreement.credits.settlement));
    const note =
      step.kind === 'issue' ? await issueNote(tx, { agreement, version: stored.version, credit, at }) : {};
    const { state, amount, currency } = next;
    const said = 'reason' in step ? step.reason : 'words' in step ? step.words : '';
    const { event } = CREDIT_STEPS[step.kind];
    const party = organisation.kind === 'provider' ? 'provider' : 'customer';
    await putCredit(tx, next);
    await addCreditEvent(tx, next, { at, actor: person, party, event, state, amount, words: said });
    await appendAudit(
      tx,
      auditOf(request, at, {
        action: `credit.${event}`,
        target: `credit ${id}/${number}`,
        before: { state: credit.state, amount: credit.amount, currency },
        after: { state, amount, currency, ...note },
        ...(said === '' ? {} : { reason: said }),
      }),
    );
    return creditView(next);
  });
}

function asStep<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof StepRefused) throw new HttpProblem(409, 'Not possible now', error.message);
    throw error;
  }
}

function changedMeanwhile(number: number): HttpProblem {
  const detail = `Credit ${number} changed since you looked at it. Look at it again, then decide.`;
  return new HttpProblem(409, 'Changed meanwhile', detail);
}
