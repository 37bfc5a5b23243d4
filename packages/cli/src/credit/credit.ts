import { withKnownAt } from '../known-at-option.ts';
import { askServer } from '../server-request.ts';

/** A credit as the server tells it. Amounts are exact decimals as text. */
export interface Credit {
  readonly agreement: string;
  readonly number: number;
  readonly objective: string;
  readonly period: string;
  readonly state: string;
  readonly amount: string;
  readonly computed: string;
  readonly currency: string;
  readonly questions: readonly string[];
  readonly revision: number;
}

/** A credit with what happened to it. */
export interface CreditDetail {
  readonly credit: Credit;
  readonly objectiveTitle: string;
  readonly working: readonly string[];
  readonly answerBy: string | null;
  readonly events: readonly {
    readonly at: string;
    readonly party: string;
    readonly who: string | null;
    readonly event: string;
    readonly amount: string;
    readonly words: string;
  }[];
  readonly notes: readonly { readonly number: number; readonly amount: string; readonly issuedAt: string }[];
}

/** The path of a credit below /api/v1. */
export function creditPath(agreement: string, number: number): string {
  return `/agreements/${encodeURIComponent(agreement)}/credits/${number}`;
}

/** Asks a server for a credit. @param knownAt only what was known by then. @throws CommandError */
export async function getCredit(
  url: string,
  agreement: string,
  number: number,
  knownAt?: string,
): Promise<CreditDetail> {
  const path = withKnownAt(creditPath(agreement, number), knownAt);
  return (await (await askServer(url, path)).json()) as CreditDetail;
}

/** A credit in one line. */
export function creditLine({
  agreement,
  number,
  state,
  amount,
  currency,
  objective,
  period,
}: Credit): string {
  return `${agreement} ${number}  ${state}  ${amount} ${currency}  ${objective} ${period}`;
}
