import { rational } from '../../exact/rational.ts';
import { claimText } from '../../model/credit.ts';
import { shortestOf, timeText } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** A claim can only be made when the figures are final. */
export const claimBeforeGrace: Rule = {
  id: 'claim-before-grace',
  severity: 'warning',
  finds: 'Claims of credits that end before the figures of the period are final.',
  why: 'Until the grace for late evidence is over nobody knows for sure what is owed, and then it is too late to ask for it.',
  *check({ agreement: { credits, graceMs } }) {
    const { claim } = credits;
    if (claim.kind !== 'within') return;
    const allowed = shortestOf(claim);
    if (allowed > graceMs) return;
    yield {
      at: ['credits', 'claim'],
      message: `Claims end ${claimText(claim)}, and figures are final ${timeText(rational(graceMs))} after the period.`,
      suggestion: 'Give more time for claims, shorten "grace", or write "claim: automatic".',
    };
  },
};
