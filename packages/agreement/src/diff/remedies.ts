import { compare, toPercentText } from '../exact/rational.ts';
import type { Remedy, RemedyTrigger } from '../model/remedy.ts';
import { calendarField } from './calendar-use.ts';
import { neither } from './difference.ts';
import type { Family } from './family.ts';
import { byLength, together } from './objectives.ts';
import { ordered, stated } from './orders.ts';
import { spanText } from './words.ts';

/** What follows from misses besides money. */
export const REMEDIES: Family<Remedy> = {
  within: 'remedies',
  affects: 'figures',
  added: { gains: 'customer', reason: 'better-terms' },
  fields: {
    when: ordered({ words: triggerText, order: byEase, more: 'customer', reason: 'trigger' }),
    owner: stated((id) => id, neither('internal'), 'duties'),
    due: ordered({ words: spanText, order: byLength, more: 'provider', reason: 'sooner', affects: 'duties' }),
    calendar: calendarField('duties'),
  },
};

function triggerText(when: RemedyTrigger): string {
  const { objective } = when;
  if (when.kind === 'below') return `${objective} below ${toPercentText(when.attained)}`;
  if (when.kind === 'in a row') return `${objective} missed ${when.missed} times in a row`;
  return `${objective} missed in ${when.missed} of the last ${when.ofLast} periods`;
}

/** Triggers in the order of how easily they go off. */
function byEase(before: RemedyTrigger, after: RemedyTrigger): number | undefined {
  if (before.objective !== after.objective) return undefined;
  if (before.kind === 'below' && after.kind === 'below') return compare(before.attained, after.attained);
  if (before.kind === 'in a row' && after.kind === 'in a row') return after.missed - before.missed;
  if (before.kind === 'of last' && after.kind === 'of last') {
    return together(after.missed - before.missed, before.ofLast - after.ofLast);
  }
  return undefined;
}
