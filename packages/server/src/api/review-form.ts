import type { ReviewAction, StoredReview } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { wholeNumber } from '../http/whole-number.ts';
import { isOverdue } from '../reviews/steps.ts';

/** A number of a review or an action in an address. */
export const reviewParams = z.object({
  id: z.string(),
  number: wholeNumber(1, 2_147_483_647),
});

export const reviewSchema = z.object({
  agreement: z.string(),
  number: z.number().int(),
  review: z.string().nullable().describe('Id of the clause that asks for it.'),
  period: z.string().nullable(),
  title: z.string(),
  from: z.string().describe('What it is about, half-open.'),
  to: z.string(),
  state: z.enum(['planned', 'prepared', 'held', 'closed']),
  origin: z.enum(['schedule', 'person', 'playbook']),
  reason: z.string().describe('Why it was started, where its schedule did not.'),
  madeAt: z.string(),
  dueAt: z.string().describe('Before when it is to be held.'),
  isOverdue: z.boolean(),
  meetingAt: z.string().nullable(),
  heldAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  attendees: z.array(z.string()).describe('Roles that are asked to come.'),
  points: z.array(
    z.object({ words: z.string(), by: z.string(), party: z.enum(['provider', 'customer']), at: z.string() }),
  ),
  revision: z.number().int(),
});

export const actionSchema = z.object({
  agreement: z.string(),
  action: z.number().int(),
  review: z.number().int().describe('Of the review that agreed it.'),
  title: z.string(),
  about: z.string().nullable().describe('Key of the agenda item or recommendation that it answers.'),
  owner: z.object({ id: z.string(), name: z.string() }),
  due: z.string().describe('Local day in the agreement’s zone.'),
  isOverdue: z.boolean(),
  state: z.enum(['open', 'done', 'dropped']),
  madeAt: z.string(),
  endedAt: z.string().nullable(),
  words: z.string().describe('What came of it.'),
  mayEnd: z.boolean().describe('Whether the reader may say what came of it.'),
  revision: z.number().int(),
});

const link = { says: z.string() };
const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), objective: z.string(), period: z.string(), ...link }),
  z.object({ kind: z.literal('subject'), subject: z.string(), cause: z.string().nullable(), ...link }),
  z.object({ kind: z.literal('causes'), objective: z.string(), period: z.string(), ...link }),
  z.object({ kind: z.literal('exclusion'), id: z.string(), ...link }),
  z.object({ kind: z.literal('credit'), number: z.number().int(), ...link }),
  z.object({ kind: z.literal('proposal'), number: z.number().int(), ...link }),
  z.object({ kind: z.literal('action'), review: z.number().int(), action: z.number().int(), ...link }),
  z.object({ kind: z.literal('source'), source: z.string(), ...link }),
  z.object({ kind: z.literal('clause'), clause: z.string(), ...link }),
]);
const itemSchema = z.object({ key: z.string(), says: z.string(), evidence: z.array(evidenceSchema) });

export const agendaSchema = z.object({
  format: z.literal('tallystick-agenda/1'),
  agreement: z.object({
    id: z.string(),
    version: z.number().int(),
    title: z.string(),
    timeZone: z.string(),
  }),
  span: z.object({ from: z.string(), to: z.string() }),
  asOf: z.string(),
  evidence: z.number().int(),
  sections: z.array(
    z.object({ id: z.string(), title: z.string(), rule: z.string(), items: z.array(itemSchema) }),
  ),
  recommendations: z.array(
    itemSchema.extend({ kind: z.enum(['recalibrate', 'invest', 'change scope']), rule: z.string() }),
  ),
});

/** A review as the API shows it. @param at the present, ms */
export function reviewView(one: StoredReview, at: number): z.infer<typeof reviewSchema> {
  const { agreementId: agreement, number, title, state, origin, reason, attendees, revision } = one;
  return {
    ...{ agreement, number, title, state, origin, reason, attendees: [...attendees], revision },
    review: one.review === '' ? null : one.review,
    period: one.period === '' ? null : one.period,
    from: formatInstant(one.fromAt),
    to: formatInstant(one.toAt),
    madeAt: formatInstant(one.madeAt),
    dueAt: formatInstant(one.dueAt),
    isOverdue: isOverdue(one, at),
    meetingAt: instantText(one.meetingAt),
    heldAt: instantText(one.heldAt),
    closedAt: instantText(one.closedAt),
    points: one.points.map((point) => ({ ...point, at: formatInstant(point.at) })),
  };
}

/** An action as the API shows it. */
export function actionView(
  one: ReviewAction,
  { at, mayEnd }: { readonly at: number; readonly mayEnd: boolean },
): z.infer<typeof actionSchema> {
  const { agreementId: agreement, action, number: review, title, state, words, revision } = one;
  return {
    ...{ agreement, action, review, title, state, words, revision, mayEnd },
    about: one.about === '' ? null : one.about,
    owner: { id: one.owner, name: one.ownerName },
    due: one.dueDate,
    isOverdue: one.state === 'open' && one.dueAt <= at,
    madeAt: formatInstant(one.madeAt),
    endedAt: instantText(one.endedAt),
  };
}

function instantText(at: number | null): string | null {
  return at === null ? null : formatInstant(at);
}
