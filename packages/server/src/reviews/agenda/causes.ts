import { exact } from '@tallystick/agreement';
import type { FigureUnit, RankedCause } from '@tallystick/engine';
import { formatDuration } from '@tallystick/time';
import type { ObjectiveCauses } from '../../causes/causes-of.ts';
import { type ReviewFacts, reviewedPeriods } from './facts.ts';
import type { AgendaItem, AgendaSection } from './form.ts';

/** A cause recurs when so many subjects have it. */
const RECURS_FROM = 2;
/** Subjects that an item names. */
const NAMED = 5;

/** Causes that more than one missed ticket or incident has. */
export function causeSection({ report, causes, review }: ReviewFacts): AgendaSection {
  return {
    id: 'causes',
    title: 'Recurring causes',
    rule: 'A cause that the evidence codes for two or more missed tickets, or incidents, of the reviewed time; the largest first. The code is the field cause, rootCause, causeCode or category of their records.',
    items: report.objectives.flatMap((objective) => {
      const found = causes.get(objective.id);
      const last = reviewedPeriods(objective, review).at(-1);
      if (!found || !last) return [];
      return found.ranked
        .filter(({ cause, subjects }) => cause !== undefined && subjects.length >= RECURS_FROM)
        .map((one) => itemOf(objective.title, last.period, found, one));
    }),
  };
}

function itemOf(title: string, period: string, found: ObjectiveCauses, one: RankedCause): AgendaItem {
  const { objective, unit, places } = found;
  return {
    key: `causes/${objective}/${one.cause}`,
    says: `${title}: "${one.cause}" ${tookText(unit, one)}, ${percent(one.share)} of what used the budget.`,
    evidence: [
      { kind: 'causes', objective, period, says: `All causes of ${title}` },
      ...one.subjects.slice(0, NAMED).map(({ subject: id }) => {
        const place = places.get(id);
        const isPart = place !== undefined && place.subject !== id;
        return {
          kind: 'subject' as const,
          subject: place?.subject ?? id,
          cause: isPart ? id : null,
          says: place?.title ?? id,
        };
      }),
    ],
  };
}

/** What a cause took, in words: tickets that it made late, or the time that it took away. */
export function tookText(unit: FigureUnit, { bad, subjects }: Pick<RankedCause, 'bad' | 'subjects'>): string {
  if (unit === 'ms')
    return `took ${formatDuration(Number(exact.scaled(bad, 0, 'up')))} in ${subjects.length} incidents`;
  return `made ${exact.toDecimalText(bad)} tickets late`;
}

/** A share rounded up to a tenth of a percent: what a cause took is never made smaller. */
export function percent(share: RankedCause['share']): string {
  return `${exact.toFixed(exact.multiply(share, exact.rational(100)), 1, 'up')} %`;
}
