import type { Rule } from '../rule.ts';

/** SMART: a measure that cannot fall short measures nothing. */
export const goodIsAll: Rule = {
  id: 'good-is-all',
  severity: 'warning',
  finds: 'A ratio whose good and valid events are the same field, or the answer to the same query.',
  why: 'Every valid event is good then, and the ratio is 100 % whatever happens.',
  *check({ agreement: { indicators } }) {
    for (const indicator of indicators.values()) {
      if (indicator.kind !== 'ratio' || indicator.events.by !== 'fields') continue;
      const { good, total, query } = indicator.events;
      const path = ['indicators', indicator.id];
      if (good === total) {
        yield {
          at: [...path, 'good'],
          message: `Good and valid events of "${indicator.id}" are both read from "${good}".`,
          suggestion: 'Name the field that holds the number of good events.',
        };
      } else if (query && query.good === query.total) {
        yield {
          at: [...path, 'query', 'good'],
          message: `Good and valid events of "${indicator.id}" are asked for with the same query.`,
          suggestion: 'Write the query that selects the good events.',
        };
      }
    }
  },
};
