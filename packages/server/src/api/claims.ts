import { CLAIM_FORMAT, claimPdf } from '@tallystick/documents';
import type { EvaluationReport } from '@tallystick/engine';
import {
  addClaimAnswer,
  appendAudit,
  listAgreements,
  listClaimAnswers,
  type RowOrder,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant, parseInstant } from '@tallystick/time';
import { z } from 'zod';
import { CLAIM_STATES, type CreditClaim, claimedBy, claimsOf } from '../claims/claims.ts';
import { amountOf, textOf } from '../credits/amounts.ts';
import { knownReport, refuseTooMuch } from '../evaluation/as-known.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { type HeldAgreement, heldAgreement, heldAt } from '../held-agreement.ts';
import { MOST_OF_PAGE } from '../http/paged-lists.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { chosenLanguage, languageQuery } from '../http/reader-language.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { lockTold } from '../told/own-record.ts';
import type { Api } from './api.ts';
import { keyPageNext, keyPageOfRows, keyPageQuery } from './key-pages.ts';
import { knownOf, knownQuery } from './known-query.ts';
import { loadedOf } from './loaded.ts';
import { workOutAtMost } from './worked-out.ts';

const answerKind = z.enum(['answered', 'paid', 'rejected']);
const claimSchema = z.object({
  agreement: z.string(),
  agreementTitle: z.string(),
  timeZone: z.string(),
  objective: z.string(),
  objectiveTitle: z.string(),
  period: z.string(),
  amount: z.string(),
  currency: z.string(),
  state: z.enum(CLAIM_STATES),
  by: z.string().describe('The instant before which it is to be made.'),
  made: z.string().nullable(),
  claims: z.enum(['us', 'customer']).describe('Who claims: of a contract with a supplier we do.'),
  answers: z.array(
    z.object({
      answer: answerKind,
      amount: z.string().nullable(),
      words: z.string(),
      at: z.string(),
      actor: z.string(),
    }),
  ),
});

/** The next to be made first. */
const CLAIMS_ORDER: RowOrder<Pick<z.infer<typeof claimSchema>, 'by' | 'agreement' | 'objective' | 'period'>> =
  {
    name: 'claims',
    parts: [
      { type: 'text', direction: 'ASC', of: ({ by }) => by },
      { type: 'text', direction: 'ASC', of: ({ agreement }) => agreement },
      { type: 'text', direction: 'ASC', of: ({ objective }) => objective },
      { type: 'text', direction: 'ASC', of: ({ period }) => period },
    ],
  };

/** Lists of what was known that are worked out at a time. */
const AT_A_TIME = 2;

/** Claims of credits: those to be made, with their deadlines, the letter, and what became of each. */
export function claimRoutes({ app, read, write, now }: Api, publicUrl: string | undefined): void {
  const workOut = workOutAtMost(AT_A_TIME, 'overviews');
  app.get(
    '/claims',
    {
      config: { action: 'credit.read' },
      schema: {
        summary: 'Credits that are paid on claim, over all agreements: the next to be claimed first.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          state: z.enum(CLAIM_STATES).optional(),
          ...keyPageQuery(MOST_OF_PAGE, MOST_OF_PAGE),
          ...knownQuery,
        }),
        response: { 200: z.object({ claims: z.array(claimSchema), ...keyPageNext }) },
      },
    },
    async (request) => {
      const { agreement: asked, state } = request.query;
      const known = knownOf(request.query, now());
      const list = async (tx: TenantTransaction) => {
        const claimed: HeldAgreement[] = [];
        for (const { id } of await listAgreements(tx)) {
          if (asked !== undefined && id !== asked) continue;
          const held = await heldAgreement(tx, id, known?.asOf ?? now());
          // What an earlier version has paid on claim is so still, whatever holds now.
          if (held?.versions.some(({ agreement }) => agreement.credits.claim.kind !== 'automatic'))
            claimed.push(held);
        }
        if (known)
          await refuseTooMuch(
            tx,
            claimed.map(({ agreement }) => agreement.id),
          );
        const claims: z.infer<typeof claimSchema>[] = [];
        for (const held of claimed) {
          const { id } = held.agreement;
          const report = await knownReport(tx, id, known, now());
          for (const one of await claimsIn(tx, id, report, known?.knownAt))
            if (state === undefined || one.state === state) claims.push(viewOf(held, one));
        }
        const { page, next } = keyPageOfRows(CLAIMS_ORDER, claims, request.query);
        return { claims: page, next };
      };
      return known ? workOut(() => read(request, list)) : read(request, list);
    },
  );

  const of = z.object({ id: z.string(), objective: z.string().max(200), period: z.string().max(100) });

  app.get(
    '/agreements/:id/claims/:objective/:period',
    {
      config: { action: 'credit.read' },
      schema: {
        summary: 'A claim as a letter to the provider (PDF): figures, working, and where its proof is.',
        params: of,
        querystring: z.object(languageQuery),
      },
    },
    async (request, reply) => {
      const { id, objective, period } = request.params;
      const document = await read(request, async (tx) => {
        const held = await loadedOf(tx, id, now());
        const evaluation = await storedReport(tx, id);
        const claim = await claimOf(tx, request.params);
        const report = evaluation!.report;
        const promise = report.objectives.find((one) => one.id === objective)!;
        const judged = promise.periods.find((one) => one.period === period)!;
        const { title, version, parties, term } = heldAt(held, parseInstant(judged.from));
        const bundle = `/api/v1/agreements/${encodeURIComponent(id)}/bundle?asOf=${report.asOf}`;
        return {
          format: CLAIM_FORMAT,
          agreement: { id, title, version, timeZone: term.timeZone },
          ...{ provider: parties.provider.name, customer: parties.customer.name },
          objective: { title: promise.title, promise: promise.promise },
          period: { id: period, from: judged.from, to: judged.to },
          ...{ target: judged.target.text, attained: judged.attained?.text ?? null },
          ...{ amount: claim.amount, currency: claim.currency, by: claim.by, made: claim.made },
          working: claim.lines.flatMap(({ explanation }) => explanation),
          evidence: { records: report.evidence.records, asOf: report.asOf, rules: report.rules },
          proof: publicUrl === undefined ? null : `${publicUrl}${bundle}`,
        } as const;
      });
      const name = `claim-${id}-${objective}-${period}`.replaceAll(/[^A-Za-z0-9._-]/g, '-');
      reply.header('content-disposition', `attachment; filename="${name}.pdf"`);
      const language = chosenLanguage(request, reply);
      return reply.type('application/pdf').send(Buffer.from(await claimPdf(document, language)));
    },
  );

  app.post(
    '/agreements/:id/claims/:objective/:period/answers',
    {
      config: { action: 'credit.claim' },
      schema: {
        summary: 'Writes down what became of a claim that was made: answered, paid or rejected.',
        params: of,
        body: z.object({
          answer: answerKind,
          amount: z
            .string()
            .regex(/^\d{1,15}(?:\.\d{1,4})?$/, 'An amount such as 1200.00.')
            .optional()
            .describe('What was paid, in the currency of the agreement.'),
          words: z.string().trim().min(3, 'Say it in a few words.').max(2_000),
        }),
        response: { 201: claimSchema },
      },
    },
    async (request, reply) => {
      const { id, objective, period } = request.params;
      const { answer, amount, words } = request.body;
      const at = now();
      const claim = await write(request, async (tx) => {
        const held = await loadedOf(tx, id, at);
        await lockTold(tx, id);
        const before = await claimOf(tx, request.params);
        if (before.made === null) throw refused('It was not claimed yet; an answer comes after the claim.');
        if (before.state === 'paid' || before.state === 'rejected')
          throw refused(`It was ${before.state} already.`);
        if ((answer === 'paid') !== (amount !== undefined))
          throw new HttpProblem(
            422,
            'The answer is not complete',
            'A payment has an amount, and no other answer has one.',
          );
        const kept = {
          ...{ agreementId: id, objective, period, answer, words, at, actor: actorOf(request).id },
          amount: amount === undefined ? null : textOf(amountOf(amount), before.currency),
        };
        await addClaimAnswer(tx, kept);
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: `claim.${answer}`,
            target: `claim ${id}/${objective}/${period}`,
            before: { state: before.state },
            after: { state: answer, amount: kept.amount },
            reason: words,
          }),
        );
        return viewOf(held, await claimOf(tx, request.params));
      });
      return reply.status(201).send(claim);
    },
  );
}

/** The claims that a report of an agreement has, with the answers that were known by an instant (ms). */
async function claimsIn(
  tx: TenantTransaction,
  id: string,
  report: EvaluationReport | undefined,
  knownAt = Number.POSITIVE_INFINITY,
): Promise<readonly CreditClaim[]> {
  if (!report) return [];
  const answers = (await listClaimAnswers(tx, id)).filter(({ at }) => at <= knownAt);
  return claimsOf(report, answers);
}

/** @throws HttpProblem 404 where nothing is claimed of it */
async function claimOf(
  tx: TenantTransaction,
  { id, objective, period }: { readonly id: string; readonly objective: string; readonly period: string },
): Promise<CreditClaim> {
  const claims = await claimsIn(tx, id, (await storedReport(tx, id))?.report);
  const found = claims.find((one) => one.objective === objective && one.period === period);
  if (!found) throw notFound(`claim of "${objective}" in ${period} of "${id}"`);
  return found;
}

function viewOf({ agreement }: HeldAgreement, claim: CreditClaim): z.infer<typeof claimSchema> {
  const { lines: _, answers, objective, ...rest } = claim;
  return {
    ...{ agreement: agreement.id, agreementTitle: agreement.title, timeZone: agreement.term.timeZone },
    ...{ ...rest, objective, objectiveTitle: agreement.objectives.get(objective)?.title ?? objective },
    claims: claimedBy(agreement),
    answers: answers.map(({ answer, amount, words, at, actor }) => ({
      ...{ answer, amount, words, actor, at: formatInstant(at) },
    })),
  };
}

function refused(why: string): HttpProblem {
  return new HttpProblem(409, 'Not possible now', why);
}
