import { formatInstant } from '@tallystick/time';
import { scopeChanges } from '../recommendations/change-scope.ts';
import { investments } from '../recommendations/invest.ts';
import { recalibrations } from '../recommendations/recalibrate.ts';
import { actionSection } from './actions.ts';
import { causeSection } from './causes.ts';
import { changeSection } from './changes.ts';
import { creditSections } from './credits.ts';
import { driftSection } from './drift.ts';
import { exclusionSection } from './exclusions.ts';
import type { ReviewFacts } from './facts.ts';
import { AGENDA_FORMAT, type Agenda } from './form.ts';
import { missSections } from './misses.ts';
import { qualitySection } from './quality.ts';

/** What a review has to talk about: sections by their rules, those that found nothing included, and what the facts suggest. */
export function agendaOf(facts: ReviewFacts): Agenda {
  const { agreement, report, review } = facts;
  return {
    format: AGENDA_FORMAT,
    agreement: {
      ...{ id: agreement.id, version: agreement.version, title: agreement.title },
      timeZone: agreement.term.timeZone,
    },
    span: { from: formatInstant(review.fromAt), to: formatInstant(review.toAt) },
    asOf: report.asOf,
    evidence: report.evidence.records,
    sections: [
      actionSection(facts),
      ...missSections(facts),
      driftSection(facts),
      causeSection(facts),
      exclusionSection(facts),
      ...creditSections(facts),
      qualitySection(facts),
      changeSection(facts),
      agreedSection(facts),
    ],
    recommendations: [...investments(facts), ...recalibrations(facts), ...scopeChanges(facts)],
  };
}

/** What the parties agreed to talk about at each of these meetings. */
function agreedSection({ agreement, review }: ReviewFacts): Agenda['sections'][number] {
  const clause = agreement.reviews.get(review.review);
  return {
    id: 'agreed',
    title: 'Agreed points',
    rule: 'What the agreement itself puts on the agenda.',
    items: (clause?.agenda ?? []).map((says, place) => ({
      key: `agreed/${place}`,
      says,
      evidence: [{ kind: 'clause', clause: `reviews.${review.review}`, says: 'The clause' }],
    })),
  };
}
