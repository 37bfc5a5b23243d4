import { amountText, exact, toMoney } from '@tallystick/agreement';
import type { EvaluationReport } from '@tallystick/engine';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import type { LoadedAgreement } from '../agreements.ts';

const money = z.object({ amount: z.string(), currency: z.string() });

/** An agreement on the overview. */
export const summarySchema = z.object({
  id: z.string(),
  title: z.string(),
  version: z.number().int(),
  provider: z.string(),
  customer: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  term: z.object({ from: z.string(), to: z.string() }),
  asOf: z.string(),
  pinned: z.boolean().describe('Whether the evaluation instant is fixed (a sample) instead of the present.'),
  evidenceRecords: z.number().int(),
  computedAt: z.string().nullable().describe('Null until the first evaluation is done.'),
  error: z.string().nullable(),
  objectives: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      promise: z.string(),
      kind: z.string(),
      service: z.string().nullable(),
      tier: z.string().nullable().describe('Of its service, as the agreement names it.'),
      periods: z.array(
        z.object({
          period: z.string(),
          state: z.string(),
          status: z.string(),
          attained: z.string().nullable(),
          target: z.string(),
          credit: money,
        }),
      ),
    }),
  ),
  creditsDue: money,
  exposure: money,
});

export type AgreementSummary = z.infer<typeof summarySchema>;

/** What the overview shows of an agreement; before its first evaluation, what its text says. */
export function summaryOf(
  { agreement, pinnedAsOf, stored }: LoadedAgreement,
  evaluated: { readonly report: EvaluationReport; readonly computedAt: number } | undefined,
  evidenceRecords: number,
  now: number,
): AgreementSummary {
  const report = evaluated?.report;
  const { currency } = agreement.term;
  return {
    id: stored.id,
    title: stored.title,
    version: stored.version,
    provider: agreement.parties.provider.name,
    customer: agreement.parties.customer.name,
    timeZone: agreement.term.timeZone,
    currency,
    term: { from: agreement.term.fromDate, to: agreement.term.toDate },
    asOf: report?.asOf ?? formatInstant(pinnedAsOf ?? now),
    pinned: pinnedAsOf !== undefined,
    evidenceRecords,
    computedAt: evaluated ? formatInstant(evaluated.computedAt) : null,
    error: null,
    objectives: (report?.objectives ?? []).map((objective) => ({
      id: objective.id,
      title: objective.title,
      promise: objective.promise,
      kind: objective.kind,
      service: objective.service,
      tier: agreement.services.get(objective.service ?? '')?.tier ?? null,
      periods: objective.periods.map((period) => ({
        period: period.period,
        state: period.state,
        status: period.status,
        attained: period.attained?.text ?? null,
        target: period.target.text,
        credit: period.credit,
      })),
    })),
    creditsDue: totalCredits(report, 'due', currency),
    exposure: totalCredits(report, 'exposure', currency),
  };
}

function totalCredits(report: EvaluationReport | undefined, state: string, currency: string) {
  const total = (report?.credits ?? [])
    .filter((line) => line.state === state)
    .reduce((sum, line) => exact.add(sum, exact.parseDecimal(line.amount.amount)!), exact.ZERO);
  return { amount: amountText(toMoney(total, currency)), currency };
}
