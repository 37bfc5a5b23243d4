import { lengthText } from '../../model/length.ts';
import type { Rule } from '../rule.ts';

/** Automatic renewal that nobody can stop. */
export const renewalWithoutNotice: Rule = {
  id: 'renewal-without-notice',
  severity: 'warning',
  finds: 'An agreement that renews by itself, and does not say by when a party must object.',
  why: 'Without a notice either party can end it on the last day, or, by another reading, never.',
  *check({ agreement: { term } }) {
    if (term.renewal.kind !== 'automatic' || term.notice) return;
    yield {
      at: ['term', 'renewal'],
      message: `It renews by itself for ${lengthText(term.renewal.for)}, and nothing says by when a party must object.`,
      suggestion: 'Add "notice: 90 days" to the term.',
    };
  },
};
