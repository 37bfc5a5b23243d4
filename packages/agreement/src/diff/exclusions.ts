import { WEEKDAYS } from '../clauses/calendars.ts';
import type { ExclusionArithmetic, ExclusionClause } from '../model/exclusion.ts';
import { undecidable } from './difference.ts';
import type { Family } from './family.ts';
import type { Field } from './fields.ts';
import { bySubset, ordered, ranked, stated } from './orders.ts';
import { byHours, hoursText, weekdayHours } from './wall-hours.ts';
import { durationText, setText } from './words.ts';

type Window = NonNullable<ExclusionClause['window']>;
type Allowance = NonNullable<ExclusionClause['allowance']>;

/** What does not count: the easier it is to exclude, the better for the provider. */
export const EXCLUSIONS: Family<ExclusionClause> = {
  within: 'exclusions',
  affects: 'figures',
  added: { gains: 'provider', reason: 'excludes-more' },
  fields: {
    from: stated((id) => id, undecidable('another-consequence')),
    arithmetic: ordered({
      words: (word: ExclusionArithmetic) => word,
      order: byArithmetic,
      more: 'provider',
      reason: 'less-often-judged-good',
    }),
    notice: ordered({
      words: durationText,
      order: (before, after) => after - before,
      more: 'provider',
      reason: 'announced-later',
      absent: { is: 'most', words: 'no notice' },
    }),
    window: ordered({
      words: windowText,
      order: byWindow,
      more: 'provider',
      reason: 'excludes-more',
      otherwise: 'mixed',
      absent: { is: 'most', words: 'at any time' },
    }),
    allowance: ordered({
      words: ({ ms, per }: Allowance) =>
        `${durationText(ms)} per ${typeof per === 'string' ? per : JSON.stringify(per)}`,
      order: (before, after) =>
        JSON.stringify(before.per) === JSON.stringify(after.per) ? before.ms - after.ms : undefined,
      more: 'provider',
      reason: 'excludes-more',
      absent: { is: 'most', words: 'without limit' },
    }),
    decidedBy: { ...stated((id) => id, undecidable('other-maintenance-rules')), absent: 'its rules alone' },
    services: scopeField('services'),
    indicators: scopeField('indicators'),
  },
};

/** `count as up` and `add back` come to one figure, which is never below that of `remove`. */
function byArithmetic(before: ExclusionArithmetic, after: ExclusionArithmetic): number | undefined {
  const asOne = (word: ExclusionArithmetic) => (word === 'add back' ? 'count as up' : word);
  return ranked(['remove', 'count as up'])(asOne(before), asOne(after));
}

/** Both lists are for all where both are empty; while the other one holds something, an empty one is for none. */
function scopeField(key: 'services' | 'indicators'): Field<readonly string[]> {
  return {
    ...ordered({
      words: setText,
      order: bySubset,
      more: 'provider',
      reason: 'excludes-more',
      otherwise: 'mixed',
    }),
    verdict({ before = [], after = [] }) {
      if (before.length === 0 || after.length === 0) return undecidable('mixed');
      const order = bySubset(before, after);
      if (order === undefined) return undecidable('mixed');
      return { gains: order < 0 ? 'provider' : 'customer', reason: 'excludes-more' };
    },
    absent: `all ${key}`,
  };
}

function byWindow(before: Window, after: Window): number | undefined {
  if (before.timeZone !== after.timeZone) return undefined;
  const orders = WEEKDAYS.map((day) =>
    byHours(
      weekdayHours({ hours: before.hours, breaks: {} }, day),
      weekdayHours({ hours: after.hours, breaks: {} }, day),
    ),
  );
  const [shorter, longer] = [orders.includes(1), orders.includes(-1)];
  return orders.includes(undefined) || (shorter && longer) ? undefined : shorter ? 1 : longer ? -1 : 0;
}

function windowText({ timeZone, hours }: Window): string {
  const open = WEEKDAYS.filter((day) => hours[day] && hours[day].length > 0);
  const week = open.map((day) => `${day} ${hoursText(weekdayHours({ hours, breaks: {} }, day))}`).join('; ');
  return `${week} (${timeZone})`;
}
