import { DAY_MS, shortestOf } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** The last day on which a party can say that it will leave. */
export const renewalPassed: Rule = {
  id: 'renewal-passed',
  severity: 'note',
  needs: 'asOf',
  finds: 'A running term whose day of notice is past.',
  why: 'From then on neither party can leave at the end of the term: it renews, or must be talked about now.',
  *check({ agreement: { term }, asOf }) {
    if (asOf === undefined || !term.notice || asOf >= term.to) return;
    const notice = shortestOf(term.notice);
    if (asOf < term.to - notice) return;
    const left = Math.floor((term.to - asOf) / DAY_MS);
    yield {
      at: ['term', 'notice'],
      message: `The term ends on ${term.toDate}, in ${left} days: the day of notice is past.`,
      suggestion:
        term.renewal.kind === 'automatic'
          ? 'It renews by itself. Agree on the next version.'
          : 'Agree on the next term, or prepare the exit.',
    };
  },
};
