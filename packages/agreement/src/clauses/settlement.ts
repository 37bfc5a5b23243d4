import { object, optional, type Read, required, text } from '../language/shape.ts';
import type { Settlement } from '../model/settlement.ts';
import { amount, positiveDuration, share } from './notations.ts';

export const approval = object('Who must approve a credit before it is issued, by its size.', {
  automaticUpTo: optional(
    amount(
      'Up to this sum a credit about which nothing is open needs nobody; every credit needs a person when absent.',
    ),
  ),
  twoPeopleAbove: optional(amount('Above this sum two people approve; one is enough when absent.')),
});

export const tax = object('How credits are taxed, as credit notes say it.', {
  treatment: required(text('What a credit note says of it.')),
  rate: optional(share('The rate that is added to the credit; nothing is added when absent.')),
});

export const dispute = object('How long a credit may be disputed, and how soon a dispute is answered.', {
  within: optional(
    positiveDuration('How long after its credit note a credit may be disputed; without an end when absent.'),
  ),
  answer: optional(
    positiveDuration('How soon the other party answers; it is overdue after that. 14 days when absent.'),
  ),
});

/** How soon a dispute is answered where the agreement does not say: 14 days, ms. */
const USUAL_ANSWER_MS = 14 * 86_400_000;

/** The way from a credit to its note, with its defaults: a person approves, nothing is said of tax, disputes are answered within 14 days. */
export function resolveSettlement(read: {
  readonly approval?: Read<typeof approval>;
  readonly tax?: Read<typeof tax>;
  readonly dispute?: Read<typeof dispute>;
}): Settlement {
  const { automaticUpTo, twoPeopleAbove } = read.approval ?? {};
  return {
    ...(automaticUpTo ? { automaticUpTo } : {}),
    ...(twoPeopleAbove ? { twoPeopleAbove } : {}),
    ...(read.tax ? { tax: read.tax } : {}),
    ...(read.dispute?.within ? { disputeWithinMs: read.dispute.within } : {}),
    disputeAnswerMs: read.dispute?.answer ?? USUAL_ANSWER_MS,
  };
}
