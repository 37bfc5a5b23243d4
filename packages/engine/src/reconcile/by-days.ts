import { exact, type Objective, type Rational } from '@tallystick/agreement';
import { formatInstant, type Interval, localDay, startOfDay, type ZoneRules } from '@tallystick/time';
import type { Evaluation } from '../evaluation.ts';
import { attainedText } from '../target-text.ts';
import type { Compared } from './compared.ts';
import type { Disagreement } from './report-form.ts';

/**
 * [REC-4] The figure of a promise for each day of a span by two sources: they agree on a day when the figures are the same, exactly. Those that differ most come first.
 *
 * @param span of whole days of the zone but for its edges.
 */
export function byDays(
  record: Evaluation,
  other: Evaluation,
  objective: Objective,
  { span, zone }: { readonly span: Interval; readonly zone: ZoneRules },
): Compared {
  const sum = { both: 0, agreed: 0, onlyRecord: 0, onlyOther: 0 };
  const found: { readonly by: Rational; readonly told: Disagreement }[] = [];
  for (const day of daysOf(span, zone)) {
    const mine = record.figureOver(objective.id, day)?.attained;
    const yours = other.figureOver(objective.id, day)?.attained;
    if (mine && !yours) sum.onlyRecord++;
    if (!mine && yours) sum.onlyOther++;
    if (!mine || !yours) continue;
    sum.both++;
    const order = exact.compare(mine, yours);
    if (order === 0) {
      sum.agreed++;
      continue;
    }
    const by = order > 0 ? exact.subtract(mine, yours) : exact.subtract(yours, mine);
    found.push({
      by,
      told: {
        ...{ from: formatInstant(day.from), to: formatInstant(day.to), subject: null, cycle: null },
        ...{ record: attainedText(objective.target, mine), other: attainedText(objective.target, yours) },
        ...{ ms: null, difference: attainedText(objective.target, by) },
      },
    });
  }
  found.sort((a, b) => exact.compare(b.by, a.by) || (a.told.from < b.told.from ? -1 : 1));
  return { ...sum, disagreements: found.map(({ told }) => told) };
}

function* daysOf({ from, to }: Interval, zone: ZoneRules): Generator<Interval> {
  for (let at = from; at < to; ) {
    const next = Math.min(startOfDay(zone, localDay(zone, at) + 1), to);
    yield { from: at, to: next };
    at = next;
  }
}
