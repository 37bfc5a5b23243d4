import { parseInstant } from '@tallystick/time';
import type { ReviewFacts } from './facts.ts';
import type { AgendaSection } from './form.ts';

/** Claims about the reviewed time, or earlier, that nobody has decided. */
export function exclusionSection({ report, review, agreement }: ReviewFacts): AgendaSection {
  return {
    id: 'exclusions',
    title: 'Claims that nobody has decided',
    rule: 'Each claim that time does not count, of the reviewed time or before it, that the other party has neither accepted nor rejected.',
    items: report.exclusions
      .filter(({ state, from }) => state === 'pending' && parseInstant(from) < review.toAt)
      .map(({ id, clause, from, to, reason }) => {
        const title = agreement.exclusions.get(clause.replace(/^exclusions\./u, ''))?.title ?? clause;
        return {
          key: `exclusions/${id}`,
          says: `${title}, from ${from} to ${to}${reason === null ? '' : `: ${reason}`}`,
          evidence: [{ kind: 'exclusion', id, says: 'The claim' }],
        };
      }),
  };
}
