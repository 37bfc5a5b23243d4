import {
  ALERTS_ORDER,
  ALERTS_PAGE,
  askedAt,
  CREDITS_ORDER,
  CREDITS_PAGE,
  creditsAt,
  criticalAlertsAt,
  evidenceOfExclusions,
  listActions,
  listAlerts,
  listCredits,
  listLifecycles,
  listReviewDecisions,
  listReviews,
  openProposals,
  openReviewsAt,
  type Store,
  type StoredReview,
  type TenantTransaction,
} from '@tallystick/store';
import { parseInstant } from '@tallystick/time';
import { claimedBy, claimsOf } from '../claims/claims.ts';
import { amountOf, readableText } from '../credits/amounts.ts';
import { everyPage } from '../every-page.ts';
import { type DecidingParty, refusedReason } from '../exclusions/decide.ts';
import { heldAt } from '../held-agreement.ts';
import type { Actor } from '../identity/actor.ts';
import { decide } from '../identity/decide.ts';
import type { Action } from '../identity/permissions.ts';
import type { PlaceLink } from '../process-health/form.ts';
import { openRemedies } from '../remedies/remedies.ts';
import type { Agenda } from '../reviews/agenda/form.ts';
import type { Moment } from './moment.ts';

/** Something that waits for a decision of whoever asks. */
export interface Need {
  readonly says: string;
  readonly agreement: string;
  /** Since when it waits, ms. */
  readonly since: number;
  /** Until when it is to be done, ms; null where nothing says. */
  readonly by: number | null;
  readonly link: PlaceLink;
}

/** Who asks, and of when. */
interface Asking {
  readonly actor: Actor;
  readonly moment: Moment;
}

/** What waits for each action of the permission table, of the agreements that a transaction sees. */
const WAITING: readonly {
  readonly action: Action;
  readonly read: (tx: TenantTransaction, asking: Asking) => Promise<readonly Need[]>;
}[] = [
  { action: 'credit.decide', read: creditsWaiting },
  { action: 'credit.claim', read: creditsToClaim },
  { action: 'exclusion.decide', read: claimsWaiting },
  { action: 'agreement.approve', read: proposalsWaiting },
  { action: 'agreement.steer', read: restsWaiting },
  { action: 'alert.acknowledge', read: alertsWaiting },
  { action: 'remedy.handle', read: remediesWaiting },
  { action: 'review.conduct', read: reviewsWaiting },
  { action: 'review.contribute', read: actionsWaiting },
];

/**
 * What waits for somebody, by what their roles let them do, for the agreements for which they may do it: what has a deadline first, by it, then what waits
 * longest.
 */
export async function needsOf(store: Store, asking: Asking): Promise<readonly Need[]> {
  const needs: Need[] = [];
  for (const { action, read } of WAITING) {
    const decision = decide(asking.actor, action);
    if (decision.kind !== 'allowed') continue;
    const { tenantId } = asking.actor;
    const found = await store.withTenant(tenantId, (tx) => read(tx, asking), {
      readOnly: true,
      sight: decision.sight,
    });
    needs.push(...found);
  }
  const last = Number.POSITIVE_INFINITY;
  return needs.sort(
    (a, b) => (a.by ?? last) - (b.by ?? last) || a.since - b.since || (a.says < b.says ? -1 : 1),
  );
}

async function creditsWaiting(tx: TenantTransaction, { actor, moment }: Asking): Promise<readonly Need[]> {
  const states = ['proposed', 'approved', 'disputed'] as const;
  const credits =
    moment.knownAt === undefined
      ? await everyPage(CREDITS_ORDER, CREDITS_PAGE, (page) => listCredits(tx, { states }, page))
      : await creditsAt(tx, moment.knownAt, { states });
  const known = new Map(
    credits.some(({ state }) => state === 'disputed')
      ? (await moment.agreements(tx)).map((one) => [one.agreement.id, one])
      : [],
  );
  return (
    credits
      // Who approved a credit that takes two has done their part.
      .filter(({ state, approvals }) => state !== 'proposed' || !approvals.includes(actor.id))
      .map(({ agreementId: agreement, number, state, amount, currency, proposedAt, disputedAt }) => {
        const what =
          state === 'proposed'
            ? 'Approve credit'
            : state === 'approved'
              ? 'Issue credit'
              : 'Answer the dispute of credit';
        // By the terms under which it was proposed, as its page says.
        const held = known.get(agreement);
        const answer = held && heldAt(held, proposedAt).credits.settlement.disputeAnswerMs;
        return {
          says: `${what} ${number}: ${readableText(amountOf(amount), currency)}`,
          agreement,
          since: disputedAt ?? proposedAt,
          by:
            state === 'disputed' && disputedAt !== null && answer !== undefined ? disputedAt + answer : null,
          link: { kind: 'credit', agreement, number },
        };
      })
  );
}

/** Credits that are paid on claim, of those for whom the reader speaks; at an open server, of everybody. */
async function creditsToClaim(tx: TenantTransaction, { actor, moment }: Asking): Promise<readonly Need[]> {
  const own = actor.organisation.kind === 'customer' ? 'customer' : 'us';
  return (await moment.agreements(tx)).flatMap(({ agreement, report, present }): Need[] => {
    if (!report || (actor.through.kind !== 'open' && claimedBy(agreement) !== own)) return [];
    return claimsOf(report, [])
      .filter(({ state }) => state === 'open')
      .map(({ objective, period, amount, currency, by }) => ({
        says: `Claim ${readableText(amountOf(amount), currency)} for ${agreement.objectives.get(objective)?.title ?? objective}, ${period}`,
        agreement: agreement.id,
        since: present,
        by: parseInstant(by),
        link: { kind: 'claims', agreement: agreement.id },
      }));
  });
}

/** Remedies that were set off and are not done, as they were known then. */
async function remediesWaiting(tx: TenantTransaction, { moment }: Asking): Promise<readonly Need[]> {
  const needs: Need[] = [];
  for (const { agreement, report } of await moment.agreements(tx))
    for (const { title, triggered, due } of report ? await openRemedies(tx, report, moment.knownAt) : [])
      needs.push({
        says: `Carry out: ${title}`,
        agreement: agreement.id,
        since: parseInstant(triggered),
        by: due === null ? null : parseInstant(due),
        link: { kind: 'remedies', agreement: agreement.id },
      });
  return needs;
}

async function claimsWaiting(tx: TenantTransaction, { actor, moment }: Asking): Promise<readonly Need[]> {
  const party: DecidingParty =
    actor.through.kind === 'open' ? 'both' : actor.organisation.kind === 'customer' ? 'customer' : 'provider';
  const needs: Need[] = [];
  for (const { agreement, report } of await moment.agreements(tx)) {
    const pending = (report?.exclusions ?? []).filter(({ state }) => state === 'pending');
    if (pending.length === 0) continue;
    const all = await evidenceOfExclusions(tx, agreement.id);
    const { knownAt = Number.POSITIVE_INFINITY } = moment;
    const records = all.filter(({ receivedAt }) => receivedAt <= knownAt);
    for (const claim of pending) {
      if (refusedReason(claim, 'accept', records, party) !== undefined) continue;
      const title =
        agreement.exclusions.get(claim.clause.replace(/^exclusions\./u, ''))?.title ?? claim.clause;
      needs.push({
        says: `Decide the claim: ${title}, ${claim.from.slice(0, 10)}`,
        agreement: agreement.id,
        since: parseInstant(claim.announced),
        by: null,
        link: { kind: 'exclusions', agreement: agreement.id },
      });
    }
  }
  return needs;
}

/** What the other party proposed; whoever sits at an open server speaks for both. */
async function proposalsWaiting(tx: TenantTransaction, { actor, moment }: Asking): Promise<readonly Need[]> {
  const own = actor.organisation.kind === 'customer' ? 'customer' : 'provider';
  return (await openProposals(tx, moment.knownAt))
    .filter(({ party }) => actor.through.kind === 'open' || party !== own)
    .map(({ agreementId: agreement, title, proposedAt, answerBy }) => ({
      says: `Answer the proposal: ${title}`,
      agreement,
      since: proposedAt,
      by: answerBy,
      link: { kind: 'lifecycle', agreement },
    }));
}

/** What the other party asked for that takes both. */
async function restsWaiting(tx: TenantTransaction, { actor, moment }: Asking): Promise<readonly Need[]> {
  const own = actor.organisation.kind === 'customer' ? 'customer' : 'provider';
  const { knownAt } = moment;
  const all = knownAt === undefined ? await listLifecycles(tx) : await askedAt(tx, knownAt);
  return all.flatMap(({ agreementId: agreement, title, asked }) =>
    asked === null || (actor.through.kind !== 'open' && asked.by === own)
      ? []
      : [
          {
            says: `Agree to ${asked.step} ${title}, or turn it down`,
            agreement,
            since: asked.at,
            by: null,
            link: { kind: 'lifecycle', agreement },
          },
        ],
  );
}

async function alertsWaiting(tx: TenantTransaction, { moment }: Asking): Promise<readonly Need[]> {
  const open =
    moment.knownAt !== undefined
      ? await criticalAlertsAt(tx, moment.knownAt)
      : (
          await everyPage(ALERTS_ORDER, ALERTS_PAGE, (page) => listAlerts(tx, { state: 'open' }, page))
        ).filter(({ severity, acknowledgedAt }) => severity === 'critical' && acknowledgedAt === null);
  const agreements = [...new Set(open.map(({ agreementId }) => agreementId))];
  return agreements.map((agreement) => {
    const own = open.filter(({ agreementId }) => agreementId === agreement);
    return {
      says: own.length === 1 ? own[0]!.title : `${own.length} critical alerts that nobody looks after`,
      agreement,
      since: Math.min(...own.map(({ openedAt }) => openedAt)),
      by: null,
      link: { kind: 'alerts', agreement },
    };
  });
}

async function reviewsWaiting(tx: TenantTransaction, { moment }: Asking): Promise<readonly Need[]> {
  const needs: Need[] = [];
  const { knownAt } = moment;
  const reviews =
    knownAt === undefined
      ? await listReviews(tx, { states: ['planned', 'prepared', 'held'] })
      : await openReviewsAt(tx, knownAt);
  for (const one of reviews) {
    const { agreementId: agreement, number, title, period, state, madeAt, dueAt, heldAt } = one;
    const name = `${title}${period === '' ? '' : ` of ${period}`}`;
    const base = { agreement, link: { kind: 'review', agreement, number } } as const;
    if (state !== 'held') {
      const what = state === 'planned' ? 'Prepare and hold' : 'Hold';
      needs.push({ ...base, says: `${what}: ${name}`, since: madeAt, by: dueAt });
      continue;
    }
    const open = await undecided(tx, one, knownAt);
    const says = open === 0 ? `Close: ${name}` : `Decide ${open} of what ${name} recommends`;
    needs.push({ ...base, says, since: heldAt ?? madeAt, by: null });
  }
  return needs;
}

async function undecided(
  tx: TenantTransaction,
  { agreementId: agreement, number, agenda }: StoredReview,
  knownAt = Number.POSITIVE_INFINITY,
): Promise<number> {
  const keys = agenda === null ? [] : (JSON.parse(agenda) as Agenda).recommendations.map(({ key }) => key);
  const decisions = await listReviewDecisions(tx, agreement, number);
  const decided = new Set(decisions.filter(({ at }) => at <= knownAt).map(({ key }) => key));
  return keys.filter((key) => !decided.has(key)).length;
}

async function actionsWaiting(tx: TenantTransaction, { actor, moment }: Asking): Promise<readonly Need[]> {
  const { knownAt } = moment;
  const open = knownAt === undefined ? { state: 'open' as const } : { openAt: knownAt };
  const own = await listActions(tx, { ...open, owner: actor.id });
  return own.map(({ agreementId: agreement, number, title, madeAt, dueAt }) => ({
    says: title,
    agreement,
    since: madeAt,
    by: dueAt,
    link: { kind: 'review', agreement, number },
  }));
}
