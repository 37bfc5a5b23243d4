import type { Agreement } from '@tallystick/agreement';
import type { CreditReport, EvaluationReport } from '@tallystick/engine';
import type { ClaimAnswer } from '@tallystick/store';
import { sumOf, textOf } from '../credits/amounts.ts';

/** Where a claim stands: to be made, made, answered in between, ended, or not made in time. */
export const CLAIM_STATES = ['open', 'claimed', 'answered', 'paid', 'rejected', 'forfeited'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** The credits of a promise in a period that are paid on claim. Instants are ISO 8601 in UTC. */
export interface CreditClaim {
  readonly objective: string;
  readonly period: string;
  /** An exact decimal. */
  readonly amount: string;
  readonly currency: string;
  readonly state: ClaimState;
  /** The instant before which it is to be made. */
  readonly by: string;
  /** When it was made; null while it was not. */
  readonly made: string | null;
  readonly lines: readonly CreditReport[];
  /** The oldest first. */
  readonly answers: readonly ClaimAnswer[];
}

/** The claims of an agreement, the next to be made first. Credits of periods that are open are none yet. */
export function claimsOf(report: EvaluationReport, answers: readonly ClaimAnswer[]): readonly CreditClaim[] {
  const lines = report.credits.filter(({ state, claim }) => state === 'due' && claim !== null);
  const byPeriod = Map.groupBy(lines, ({ objective, period }) => JSON.stringify([objective, period]));
  return [...byPeriod.values()]
    .map((those): CreditClaim => {
      const { objective, period, amount, claim } = those[0]!;
      const own = answers.filter((one) => one.objective === objective && one.period === period);
      const made = those.find((one) => one.claim?.made)?.claim?.made ?? null;
      return {
        ...{ objective, period, currency: amount.currency, lines: those, answers: own, made },
        amount: textOf(sumOf(those.map((one) => one.amount.amount)), amount.currency),
        state: claim!.state === 'claimed' ? (own.at(-1)?.answer ?? 'claimed') : claim!.state,
        by: claim!.by,
      };
    })
    .sort((a, b) => (a.by < b.by ? -1 : 1));
}

/** Who claims: of a contract with a supplier we do, else the customer. */
export function claimedBy({ kind }: Pick<Agreement, 'kind'>): 'us' | 'customer' {
  return kind === 'UnderpinningContract' ? 'us' : 'customer';
}
