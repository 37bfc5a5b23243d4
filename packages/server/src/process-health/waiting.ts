import { DAY_MS, parseInstant } from '@tallystick/time';
import { amountOf, readableText } from '../credits/amounts.ts';
import { heldAt } from '../held-agreement.ts';
import { isOverdue } from '../reviews/steps.ts';
import type { ProcessFacts } from './facts.ts';
import type { HealthItem, HealthPart } from './form.ts';

/** A claim, and what waits to be approved, is decided within two weeks; somebody looks after an alert within a day. */
const DECIDED_WITHIN_MS = 14 * DAY_MS;
const ACKNOWLEDGED_WITHIN_MS = DAY_MS;

/** Reviews that should have been held. */
export function reviewsPart({ reviews, agreements, now }: ProcessFacts): HealthPart {
  const waiting = reviews.filter(({ state }) => state === 'planned' || state === 'prepared');
  return {
    id: 'reviews',
    title: 'Overdue reviews',
    rule: 'Of the reviews that are planned or prepared, those that should have been held: within 30 days, or before the next one.',
    total: waiting.length,
    items: waiting
      .filter((one) => isOverdue(one, now))
      .map(({ agreementId, number, title, period, dueAt }) => ({
        says: `${title}${period === '' ? '' : ` of ${period}`} (${titleOf(agreementId, agreements)}) was to be held.`,
        since: dueAt,
        link: { kind: 'review', agreement: agreementId, number },
      })),
  };
}

/** Actions past their date. */
export function actionsPart({ actions, agreements, now }: ProcessFacts): HealthPart {
  return {
    id: 'actions',
    title: 'Overdue actions',
    rule: 'Of the open actions of reviews, those whose day is over.',
    total: actions.length,
    items: actions
      .filter(({ dueAt }) => dueAt <= now)
      .map(({ agreementId, number, title, ownerName, dueAt }) => ({
        says: `${title} (${ownerName}, ${titleOf(agreementId, agreements)}) was due.`,
        since: dueAt,
        link: { kind: 'review', agreement: agreementId, number },
      })),
  };
}

/** Claims that nobody decides. */
export function exclusionsPart({ agreements }: ProcessFacts): HealthPart {
  const claims = agreements.flatMap(({ agreement, report, present }) =>
    (report?.exclusions ?? [])
      .filter(({ state }) => state !== 'announced')
      .map((claim) => ({ agreement, claim, present })),
  );
  return {
    id: 'exclusions',
    title: 'Claims never decided',
    rule: 'Of all claims that time does not count, those that nobody has decided for over 14 days.',
    total: claims.length,
    items: claims.flatMap(({ agreement, claim, present }): readonly HealthItem[] => {
      const since = parseInstant(claim.announced);
      if (claim.state !== 'pending' || present - since <= DECIDED_WITHIN_MS) return [];
      return [
        {
          says: `${claim.id} (${agreement.title}) waits to be accepted or rejected.`,
          since,
          link: { kind: 'exclusions', agreement: agreement.id },
        },
      ];
    }),
  };
}

/** Credits that wait for a person for too long. */
export function approvalsPart({ credits, creditCount, agreements, now }: ProcessFacts): HealthPart {
  const held = new Map(agreements.map((one) => [one.agreement.id, one]));
  return {
    id: 'approvals',
    title: 'Approvals waiting',
    rule: 'Of all credits that were not withdrawn, those that have waited over 14 days to be approved or issued, and disputes past the day on which they were to be answered.',
    total: creditCount,
    items: credits.flatMap((one): readonly HealthItem[] => {
      const { agreementId, number, state, amount, currency, proposedAt, disputedAt } = one;
      const isDisputed = state === 'disputed' && disputedAt !== null;
      const of = held.get(agreementId);
      // By the terms under which it was proposed, as its page says.
      const answerMs = of && heldAt(of, proposedAt).credits.settlement.disputeAnswerMs;
      const allowed = isDisputed ? (answerMs ?? DECIDED_WITHIN_MS) : DECIDED_WITHIN_MS;
      const since = isDisputed ? disputedAt : proposedAt;
      if (now - since <= allowed) return [];
      const what = { proposed: 'to be approved', approved: 'to be issued', disputed: 'for an answer' };
      return [
        {
          says: `Credit ${number} of ${readableText(amountOf(amount), currency)} (${titleOf(agreementId, agreements)}) waits ${what[state as keyof typeof what]}.`,
          since,
          link: { kind: 'credit', agreement: agreementId, number },
        },
      ];
    }),
  };
}

/** Alerts that nobody looks after. */
export function alertsPart({ alerts, agreements, now }: ProcessFacts): HealthPart {
  return {
    id: 'alerts',
    title: 'Alerts nobody looks after',
    rule: 'Of the open alerts, those that nobody has acknowledged for over a day.',
    total: alerts.length,
    items: alerts
      .filter(
        ({ acknowledgedAt, openedAt }) => acknowledgedAt === null && now - openedAt > ACKNOWLEDGED_WITHIN_MS,
      )
      .map(({ agreementId, title, openedAt }) => ({
        says: `${title} (${titleOf(agreementId, agreements)}): nobody looks after it.`,
        since: openedAt,
        link: { kind: 'alerts', agreement: agreementId },
      })),
  };
}

/** What an agreement is called; its id, where it is not in force or known any more. */
function titleOf(id: string, agreements: ProcessFacts['agreements']): string {
  return agreements.find(({ agreement }) => agreement.id === id)?.agreement.title ?? id;
}
