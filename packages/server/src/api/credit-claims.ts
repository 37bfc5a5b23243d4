import { OWN_SOURCE } from '@tallystick/agreement';
import { CLAIM_FIELD, CREDIT_CLAIMED } from '@tallystick/engine';
import { evidenceOfSubject, type TenantTransaction } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { storedReport } from '../evaluation/read-report.ts';
import type { HeldAgreement } from '../held-agreement.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { lockTold, ownRecord, tell } from '../told/own-record.ts';
import type { Api } from './api.ts';
import { loadedOf } from './loaded.ts';

/** The longest reason that is taken, characters. */
const LONGEST_REASON = 2_000;

const claimSchema = z.object({
  objective: z.string(),
  period: z.string(),
  claimedAt: z.string().describe('The instant that counts: before the one by which it was to be claimed.'),
  by: z.string().describe('Id of whoever claimed it.'),
});

/** Claims of credits that the agreement pays on claim; a claim is evidence, and the party that makes it is known. */
export function creditClaimRoutes({ app, write, now }: Api): void {
  app.post(
    '/agreements/:id/credit-claims',
    {
      config: { action: 'credit.claim' },
      schema: {
        summary: 'Claims the credits of an objective in a period, where the agreement pays them on claim.',
        params: z.object({ id: z.string() }),
        body: z.object({
          objective: z.string().max(200),
          period: z.string().max(100).describe('Id of the period, such as 2026-03.'),
          reason: z.string().trim().max(LONGEST_REASON).optional(),
        }),
        response: { 201: claimSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { objective, period, reason } = request.body;
      const claim = await write(request, async (tx) => {
        const at = now();
        await lockTold(tx, id);
        await assertClaimable(tx, await loadedOf(tx, id, at), { objective, period });
        const data = { [CLAIM_FIELD]: period, ...(reason ? { reason } : {}) };
        const record = ownRecord(request, { subject: objective, type: CREDIT_CLAIMED, at, data });
        await tell(tx, request, id, record, `objective ${id}/${objective}`);
        return { objective, period, claimedAt: formatInstant(at), by: String(record.data.by) };
      });
      return reply.status(201).send(claim);
    },
  );
}

/** Holds a claim against what the evaluation says is open to be claimed: by the version under which its period was, whatever holds now. @throws HttpProblem 404, 409 */
async function assertClaimable(
  tx: TenantTransaction,
  { stored: { id }, versions }: HeldAgreement,
  of: { readonly objective: string; readonly period: string },
): Promise<void> {
  if (versions.every(({ agreement: { credits } }) => credits.claim.kind === 'automatic'))
    throw refused('Credits of this agreement come by themselves; there is nothing to claim.');
  if (!versions.some(({ agreement: { objectives } }) => objectives.has(of.objective)))
    throw notFound(`objective "${of.objective}" in "${id}"`);
  const report = (await storedReport(tx, id))?.report;
  const lines = (report?.credits ?? []).filter(
    (one) => one.objective === of.objective && one.period === of.period,
  );
  const states = lines.flatMap(({ claim }) => (claim ? [claim.state] : []));
  if (states.length === 0)
    throw refused(`Nothing is to be claimed of "${of.objective}" in ${of.period}: no credit comes of it.`);
  const told = await evidenceOfSubject(tx, id, of.objective); // Which the evaluation may not have seen yet.
  const isTold = told.some(
    ({ source, type, data }) =>
      source === OWN_SOURCE && type === CREDIT_CLAIMED && data[CLAIM_FIELD] === of.period,
  );
  if (isTold || lines.some(({ claim }) => claim !== null && claim.made !== null))
    throw refused('It was claimed already.');
  if (!states.includes('open')) throw refused('The time in which it was to be claimed is over.');
}

function refused(why: string): HttpProblem {
  return new HttpProblem(409, 'Not possible now', why);
}
