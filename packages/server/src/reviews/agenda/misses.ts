import { exact } from '@tallystick/agreement';
import type { ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { amountOf, readableText } from '../../credits/amounts.ts';
import { figureLink, type ReviewFacts, reviewedPeriods, usedShare } from './facts.ts';
import type { AgendaItem, AgendaSection } from './form.ts';

/** A promise that was kept with so much of its budget used, or more, was nearly missed. */
const NEAR_SHARE = exact.rational(3, 4);

/** What was missed in the reviewed time, and what nearly was. */
export function missSections({ report, review }: ReviewFacts): readonly AgendaSection[] {
  const each = (isAbout: (period: PeriodReport) => boolean, item: typeof missItem) =>
    report.objectives.flatMap((objective) =>
      reviewedPeriods(objective, review)
        .filter(isAbout)
        .map((period) => item(objective, period)),
    );
  return [
    {
      id: 'misses',
      title: 'Missed promises',
      rule: 'Each promise that was missed in a period that ended in the reviewed time.',
      items: each(({ status }) => status === 'missed', missItem),
    },
    {
      id: 'near-misses',
      title: 'Nearly missed',
      rule: 'Kept, with three quarters or more of the error budget used.',
      items: each((period) => period.status === 'met' && isNear(period), nearItem),
    },
  ];
}

function missItem(objective: ObjectiveReport, period: PeriodReport): AgendaItem {
  const { attained, credit, budget } = period;
  const figure = attained === null ? 'no figure' : attained.text;
  const used = budget?.usedPercent ? `; ${budget.usedPercent} of its budget was used` : '';
  const owed = /[1-9]/.test(credit.amount)
    ? `; credit ${readableText(amountOf(credit.amount), credit.currency)}`
    : '';
  return {
    key: `misses/${objective.id}/${period.period}`,
    says: `${objective.title}: ${figure} in ${period.period}, where ${promised(objective, period)} was promised${used}${owed}.`,
    evidence: [figureLink(objective, period)],
  };
}

function nearItem(objective: ObjectiveReport, period: PeriodReport): AgendaItem {
  return {
    key: `near-misses/${objective.id}/${period.period}`,
    says: `${objective.title}: kept in ${period.period} with ${period.attained?.text ?? 'no figure'}, with ${period.budget?.usedPercent ?? 'much'} of its budget used.`,
    evidence: [figureLink(objective, period)],
  };
}

/** What was promised in the period itself: targets may move. */
function promised({ promise, targets }: ObjectiveReport, { target }: PeriodReport): string {
  return targets.length === 0 ? promise : target.text;
}

function isNear(period: PeriodReport): boolean {
  const used = usedShare(period);
  return used !== undefined && exact.compare(used, NEAR_SHARE) >= 0;
}
