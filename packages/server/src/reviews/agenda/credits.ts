import type { StoredCredit } from '@tallystick/store';
import { amountOf, readableText } from '../../credits/amounts.ts';
import { endedPeriods, type ReviewFacts, reviewedPeriods } from './facts.ts';
import type { AgendaItem, AgendaSection } from './form.ts';

/** Credits of the reviewed time, disputes, and what misses set off besides. */
export function creditSections({ report, review, credits }: ReviewFacts): readonly AgendaSection[] {
  const titles = new Map(report.objectives.map(({ id, title }) => [id, title]));
  const reviewed = new Set(
    report.objectives.flatMap((one) =>
      reviewedPeriods(one, review).map(({ period }) => `${one.id} ${period}`),
    ),
  );
  const before = new Set(
    report.objectives.flatMap((one) => endedPeriods(one, review).map(({ period }) => `${one.id} ${period}`)),
  );
  const isReviewed = (one: StoredCredit) => reviewed.has(`${one.objective} ${one.period}`);
  const isLeft = (one: StoredCredit) =>
    before.has(`${one.objective} ${one.period}`) && (one.state === 'proposed' || one.state === 'disputed');
  const item = (one: StoredCredit): AgendaItem => ({
    key: `credits/${one.number}`,
    says: `Credit ${one.number} for ${titles.get(one.objective) ?? one.objective} in ${one.period}: ${readableText(amountOf(one.amount), one.currency)}, ${one.state}${one.questions.length === 0 ? '' : ` (${one.questions.join(' ')})`}.`,
    evidence: [{ kind: 'credit', number: one.number, says: `Credit ${one.number}` }],
  });
  return [
    {
      id: 'credits',
      title: 'Credits',
      rule: 'Each credit of a period that ended in the reviewed time, and each older one that is still to be decided or disputed.',
      items: credits.filter((one) => isReviewed(one) || isLeft(one)).map(item),
    },
    {
      id: 'remedies',
      title: 'Remedies',
      rule: 'What misses of the reviewed time have set off besides credits.',
      items: report.remedies
        .filter(({ objective, periods }) => periods.some((period) => reviewed.has(`${objective} ${period}`)))
        .map(({ id, title, clause, periods, objective, due, triggered }) => ({
          key: `remedies/${id}/${triggered}`,
          says: `${title}: set off by ${titles.get(objective) ?? objective} in ${periods.join(', ')}${due === null ? '' : `, due ${due}`}.`,
          evidence: [
            ...periods.map((period) => ({
              ...{ kind: 'figure' as const, objective, period },
              says: `${titles.get(objective) ?? objective} in ${period}`,
            })),
            { kind: 'clause' as const, clause, says: 'The clause' },
          ],
        })),
    },
  ];
}
