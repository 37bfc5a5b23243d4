import {
  CREDITS_ORDER,
  CREDITS_PAGE,
  creditsAt,
  listActions,
  listCredits,
  listReviews,
  listReviewTimes,
  openProposals,
  openReviewsAt,
  type Sight,
  type Store,
  type TenantTransaction,
} from '@tallystick/store';
import { DAY_MS, parseInstant } from '@tallystick/time';
import { everyPage } from '../every-page.ts';
import { heldAt } from '../held-agreement.ts';
import type { Actor } from '../identity/actor.ts';
import { decide } from '../identity/decide.ts';
import type { Action } from '../identity/permissions.ts';
import type { PlaceLink } from '../process-health/form.ts';
import { openRemedies } from '../remedies/remedies.ts';
import { reviewTurns } from '../reviews/schedule.ts';
import type { AgreementThen, Moment } from './moment.ts';
import { noticeBefore } from './notice.ts';

/** How far ahead is looked, ms. */
export const HORIZON_MS = 120 * DAY_MS;

/** Something that will come by itself. */
export interface Ahead {
  readonly kind: 'review' | 'renewal' | 'maintenance' | 'claim' | 'action' | 'remedy' | 'dispute';
  readonly says: string;
  readonly agreement: string;
  /** ms. */
  readonly at: number;
  readonly link: PlaceLink;
}

/** The same with the zone of its agreement, whose days count. */
interface AheadInZone extends Ahead {
  readonly timeZone: string;
}

type Read = (
  tx: TenantTransaction,
  known: readonly AgreementThen[],
  moment: Moment,
) => Promise<readonly Ahead[]>;

/** By what roles let somebody see: what is ahead of an agreement's present. */
const SEEN: readonly { readonly action: Action; readonly read: Read }[] = [
  { action: 'agreement.read', read: async (_tx, known) => known.flatMap(ofText) },
  { action: 'agreement.read', read: ofProposals },
  { action: 'agreement.read', read: ofRemedies },
  { action: 'review.read', read: ofReviews },
  { action: 'credit.read', read: ofCredits },
];

/** What is ahead of the agreements that somebody sees, in time order; nothing of samples that stand still. */
export async function aheadOf(store: Store, actor: Actor, moment: Moment): Promise<readonly AheadInZone[]> {
  // What is seen alike is read at once.
  const bySight = new Map<string, { readonly sight: Sight; readonly reads: Read[] }>();
  for (const { action, read } of SEEN) {
    const decision = decide(actor, action);
    if (decision.kind !== 'allowed') continue;
    const key = JSON.stringify(decision.sight);
    const together = bySight.get(key) ?? { sight: decision.sight, reads: [] };
    together.reads.push(read);
    bySight.set(key, together);
  }
  const found: AheadInZone[] = [];
  for (const { sight, reads } of bySight.values())
    found.push(
      ...(await store.withTenant(actor.tenantId, (tx) => readAhead(tx, reads, moment), {
        readOnly: true,
        sight,
      })),
    );
  return found.sort((a, b) => a.at - b.at || (a.says < b.says ? -1 : 1));
}

async function readAhead(
  tx: TenantTransaction,
  reads: readonly Read[],
  moment: Moment,
): Promise<readonly AheadInZone[]> {
  const known = await moment.agreements(tx);
  const zones = new Map(known.map(({ agreement }) => [agreement.id, agreement.term.timeZone]));
  const presents = new Map(known.map(({ agreement, present }) => [agreement.id, present]));
  // Samples that stand still have days of another year ahead of them, which nobody has to keep in mind.
  const pinned = new Set(
    known.filter(({ pinnedAsOf }) => pinnedAsOf !== undefined).map(({ agreement }) => agreement.id),
  );
  const found: Ahead[] = [];
  for (const read of reads) found.push(...(await read(tx, known, moment)));
  return found
    .filter(({ agreement, at }) => {
      const present = presents.get(agreement) ?? moment.at;
      return !pinned.has(agreement) && at > present && at <= present + HORIZON_MS;
    })
    .map((one) => ({ ...one, timeZone: zones.get(one.agreement) ?? 'UTC' }));
}

/** What comes of a term whose next one nobody has agreed on. */
const RENEWS = {
  automatic: 'it renews by itself',
  negotiate: 'to be renegotiated',
  none: 'it ends',
} as const;

/** The end of the term and of its notice; maintenance, claims and remedies. */
function ofText(known: AgreementThen): readonly Ahead[] {
  const { agreement, versions, report, endsAt } = known;
  const { id, term } = agreement;
  const link = { kind: 'agreement', agreement: id } as const;
  const notice = noticeBefore(agreement);
  const renews = versions.some((one) => one.agreement.term.from >= term.to)
    ? 'the next one is agreed'
    : RENEWS[term.renewal.kind];
  const found: Ahead[] = [
    { kind: 'renewal', says: `The term ends: ${renews}`, agreement: id, at: term.to - 1, link },
  ];
  if (endsAt !== undefined)
    found.push({
      kind: 'renewal',
      says: 'The agreement ends: notice was given',
      agreement: id,
      at: endsAt - 1,
      link,
    });
  if (notice !== undefined && endsAt === undefined)
    found.push({ kind: 'renewal', says: 'Last day for notice', agreement: id, at: notice - 1, link });
  for (const { id: exclusion, clause, from, state } of report?.exclusions ?? []) {
    if (state !== 'announced') continue;
    const title = agreement.exclusions.get(clause.replace(/^exclusions\./u, ''))?.title ?? exclusion;
    found.push({
      ...{ kind: 'maintenance', says: title, agreement: id, at: parseInstant(from) },
      link: { kind: 'exclusions', agreement: id },
    });
  }
  const claims = new Map(
    (report?.credits ?? []).flatMap(({ claim, objective, period }) =>
      claim?.state === 'open' ? [[`${objective} ${period}`, { claim, objective, period }] as const] : [],
    ),
  );
  const titles = new Map((report?.objectives ?? []).map((one) => [one.id, one.title]));
  for (const { claim, objective, period } of claims.values())
    found.push({
      ...{
        kind: 'claim',
        says: `Last day to claim the credit for ${titles.get(objective) ?? objective} in ${period}`,
        agreement: id,
      },
      at: parseInstant(claim.by) - 1,
      link: { kind: 'objective', agreement: id, objective, period },
    });
  return found;
}

/** What misses have set off and is not done. */
async function ofRemedies(
  tx: TenantTransaction,
  known: readonly AgreementThen[],
  { knownAt }: Moment,
): Promise<readonly Ahead[]> {
  const found: Ahead[] = [];
  for (const { agreement, report } of known)
    for (const { title, due } of report ? await openRemedies(tx, report, knownAt) : [])
      if (due !== null)
        found.push({
          ...{ kind: 'remedy', says: `${title} is due`, agreement: agreement.id, at: parseInstant(due) },
          link: { kind: 'remedies', agreement: agreement.id },
        });
  return found;
}

/** Until when open proposals are to be answered. */
async function ofProposals(
  tx: TenantTransaction,
  _known: readonly AgreementThen[],
  { knownAt }: Moment,
): Promise<readonly Ahead[]> {
  return (await openProposals(tx, knownAt)).flatMap(
    ({ agreementId: agreement, title, party, answerBy }): Ahead[] =>
      answerBy === null
        ? []
        : [
            {
              ...{ kind: 'renewal', agreement, at: answerBy - 1, link: { kind: 'lifecycle', agreement } },
              says: `Last day to answer what the ${party} proposed: ${title}`,
            },
          ],
  );
}

/** Reviews that come to be, meet, or are to be held; actions that are due. */
async function ofReviews(
  tx: TenantTransaction,
  known: readonly AgreementThen[],
  { knownAt }: Moment,
): Promise<readonly Ahead[]> {
  const titles = new Map(known.map(({ agreement }) => [agreement.id, agreement.reviews]));
  const times =
    knownAt === undefined ? await listReviewTimes(tx) : known.flatMap((one) => timesAt(one, knownAt));
  const coming = times.flatMap(({ agreementId: agreement, review, dueAt }): Ahead[] =>
    dueAt === null
      ? []
      : [
          {
            ...{ kind: 'review', agreement, at: dueAt, link: { kind: 'agreement', agreement } },
            says: `${titles.get(agreement)?.get(review)?.title ?? review}: its time ends`,
          },
        ],
  );
  const open =
    knownAt === undefined
      ? await listReviews(tx, { states: ['planned', 'prepared'] })
      : (await openReviewsAt(tx, knownAt)).filter(({ state }) => state !== 'held');
  const waiting = open.map((one): Ahead => {
    const { agreementId: agreement, number, title, period, meetingAt, dueAt } = one;
    const name = `${title}${period === '' ? '' : ` of ${period}`}`;
    return {
      ...{ kind: 'review', agreement, at: meetingAt ?? dueAt, link: { kind: 'review', agreement, number } },
      says: meetingAt === null ? `${name} is to be held` : `${name} meets`,
    };
  });
  const toDo = await listActions(tx, knownAt === undefined ? { state: 'open' } : { openAt: knownAt });
  const actions = toDo.map((one): Ahead => {
    const { agreementId: agreement, number, title, ownerName, dueAt } = one;
    return {
      ...{ kind: 'action', agreement, at: dueAt - 1, link: { kind: 'review', agreement, number } },
      says: `${title} (${ownerName})`,
    };
  });
  return [...coming, ...waiting, ...actions];
}

/** When the next review of each clause comes to be, as it was known. */
function timesAt({ stored, pinnedAsOf, ...held }: AgreementThen, knownAt: number) {
  if (pinnedAsOf !== undefined) return [];
  return [...held.agreement.reviews.keys()].map((review) => ({
    ...{ agreementId: stored.id, review },
    dueAt: reviewTurns(held, review).find(({ period }) => period.to > knownAt)?.period.to ?? null,
  }));
}

/** Until when credits may be disputed, and disputes are to be answered. */
async function ofCredits(
  tx: TenantTransaction,
  known: readonly AgreementThen[],
  { knownAt }: Moment,
): Promise<readonly Ahead[]> {
  const held = new Map(known.map((one) => [one.agreement.id, one]));
  const states = ['issued', 'disputed'] as const;
  const credits =
    knownAt === undefined
      ? await everyPage(CREDITS_ORDER, CREDITS_PAGE, (page) => listCredits(tx, { states }, page))
      : await creditsAt(tx, knownAt, { states });
  return credits.flatMap(({ agreementId: agreement, number, state, ...when }): Ahead[] => {
    const { proposedAt, issuedAt, disputedAt } = when;
    const of = held.get(agreement);
    // By the terms under which it was proposed, as its page says.
    const settlement = of && heldAt(of, proposedAt).credits.settlement;
    const base = { kind: 'dispute', agreement, link: { kind: 'credit', agreement, number } } as const;
    if (state === 'disputed' && disputedAt !== null && settlement)
      return [
        {
          ...base,
          says: `The dispute of credit ${number} is to be answered`,
          at: disputedAt + settlement.disputeAnswerMs,
        },
      ];
    if (issuedAt === null || settlement?.disputeWithinMs === undefined) return [];
    return [
      { ...base, says: `Last day to dispute credit ${number}`, at: issuedAt + settlement.disputeWithinMs },
    ];
  });
}
