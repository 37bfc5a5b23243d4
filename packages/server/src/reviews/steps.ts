import type { ReviewState, StoredReview } from '@tallystick/store';
import { ReviewRefused } from './refused.ts';

/** A step in the life of a review. */
export type ReviewStep =
  | { readonly kind: 'meet'; readonly meetingAt: number | null }
  | { readonly kind: 'prepare' }
  | { readonly kind: 'hold'; readonly agenda: string; readonly sha256: string }
  | { readonly kind: 'close' };

/** From which states each step leads, and what is told of it. */
export const REVIEW_STEPS: Readonly<
  Record<ReviewStep['kind'], { readonly from: readonly ReviewState[]; readonly event: string }>
> = {
  meet: { from: ['planned', 'prepared'], event: 'scheduled' },
  prepare: { from: ['planned'], event: 'prepared' },
  hold: { from: ['planned', 'prepared'], event: 'held' },
  close: { from: ['held'], event: 'closed' },
};

/**
 * What becomes of a review. Holding it freezes its agenda; closing it takes minutes, and a word on each recommendation.
 *
 * @param has how many versions of minutes there are, and of how many recommendations nothing was decided
 * @throws ReviewRefused
 */
export function takeReviewStep(
  review: StoredReview,
  step: ReviewStep,
  {
    at,
    has,
  }: { readonly at: number; readonly has: { readonly minutes: number; readonly undecided: number } },
): StoredReview {
  const { from, event } = REVIEW_STEPS[step.kind];
  if (!from.includes(review.state))
    throw new ReviewRefused(
      `Review ${review.number} is ${review.state}, and only one that is ${from.join(' or ')} can be ${event}.`,
    );
  const next = { ...review, revision: review.revision + 1 };
  switch (step.kind) {
    case 'meet':
      return { ...next, meetingAt: step.meetingAt };
    case 'prepare':
      return { ...next, state: 'prepared', preparedAt: at };
    case 'hold':
      return { ...next, state: 'held', heldAt: at, agenda: step.agenda, sha256: step.sha256 };
    case 'close':
      if (has.minutes === 0)
        throw new ReviewRefused('Write the minutes first; a review without them is not closed.');
      if (has.undecided > 0)
        throw new ReviewRefused(
          `${has.undecided} of its recommendations are not decided. Accept or reject each, with a reason.`,
        );
      return { ...next, state: 'closed', closedAt: at };
  }
}

/** Whether a review should have been held by an instant, and was not. */
export function isOverdue({ state, dueAt }: Pick<StoredReview, 'state' | 'dueAt'>, at: number): boolean {
  return (state === 'planned' || state === 'prepared') && dueAt <= at;
}
