import type { EvaluationReport } from '@tallystick/engine';
import {
  type AgreementParty,
  ALERTS_ORDER,
  ALERTS_PAGE,
  CREDITS_ORDER,
  CREDITS_PAGE,
  creditBalances,
  type Grant,
  listActions,
  listAgreements,
  listAlerts,
  listCredits,
  listGrants,
  listLifecycles,
  listParties,
  listPeople,
  listReviews,
  listRotas,
  type Person,
  REVIEWS_ORDER,
  REVIEWS_PAGE,
  type ReviewAction,
  type StoredAlert,
  type StoredCredit,
  type StoredReview,
  type StoredRota,
  type TenantTransaction,
} from '@tallystick/store';
import { storedReport } from '../evaluation/read-report.ts';
import { everyPage } from '../every-page.ts';
import { type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import { isBinding } from '../lifecycle/steps.ts';

/** An agreement with what it came to. */
export interface KnownAgreement extends HeldAgreement {
  /** Undefined before the first evaluation. */
  readonly report: EvaluationReport | undefined;
  /** The instant that counts as now for it, ms: a sample stands still. */
  readonly present: number;
  /** Whether its figures bind its parties: neither still in negotiation nor over, nor suspended. */
  readonly isBinding: boolean;
  /** Who has its roles when. */
  readonly rotas: readonly StoredRota[];
}

/** All that the health of the process is made of. */
export interface ProcessFacts {
  readonly now: number;
  readonly agreements: readonly KnownAgreement[];
  readonly reviews: readonly StoredReview[];
  /** Those that are open. */
  readonly actions: readonly ReviewAction[];
  /** Those that wait for somebody: proposed, approved, disputed. */
  readonly credits: readonly StoredCredit[];
  /** How many there are that were not withdrawn. */
  readonly creditCount: number;
  /** Those that are open. */
  readonly alerts: readonly StoredAlert[];
  readonly people: readonly Person[];
  readonly grants: readonly (Grant & { readonly personId: string })[];
  readonly parties: readonly AgreementParty[];
}

/** Every agreement that a transaction sees, with its evaluation. */
export async function knownAgreements(tx: TenantTransaction, now: number): Promise<KnownAgreement[]> {
  const states = new Map((await listLifecycles(tx)).map(({ agreementId, state }) => [agreementId, state]));
  const known: KnownAgreement[] = [];
  for (const { id } of await listAgreements(tx)) {
    const held = (await heldAgreement(tx, id, now))!;
    const state = states.get(id) ?? null;
    const evaluation = await storedReport(tx, id);
    known.push({
      ...held,
      report: evaluation?.report,
      present: held.pinnedAsOf ?? now,
      isBinding: isBinding(state) && state !== 'suspended',
      rotas: await listRotas(tx, id),
    });
  }
  return known;
}

/** Reads what the health of the process is made of, of the agreements that a transaction sees. @param now ms */
export async function readProcessFacts(tx: TenantTransaction, now: number): Promise<ProcessFacts> {
  const balances = await creditBalances(tx);
  const waiting = ['proposed', 'approved', 'disputed'] as const;
  return {
    now,
    agreements: await knownAgreements(tx, now),
    reviews: await everyPage(REVIEWS_ORDER, REVIEWS_PAGE, (page) => listReviews(tx, {}, page)),
    actions: await listActions(tx, { state: 'open' }),
    credits: await everyPage(CREDITS_ORDER, CREDITS_PAGE, (page) =>
      listCredits(tx, { states: waiting }, page),
    ),
    creditCount: balances
      .filter(({ state }) => state !== 'withdrawn')
      .reduce((sum, { count }) => sum + count, 0),
    alerts: await everyPage(ALERTS_ORDER, ALERTS_PAGE, (page) => listAlerts(tx, { state: 'open' }, page)),
    people: await listPeople(tx),
    grants: await listGrants(tx),
    parties: await listParties(tx),
  };
}
