import type { Rule } from '../rule.ts';

/** Windows whose hours stand in a zone that the reader must guess. */
export const zoneNotNamed: Rule = {
  id: 'zone-not-named',
  severity: 'warning',
  finds: 'A maintenance window without a zone of its own, in an agreement with several zones.',
  why: '"Sunday 02:00" is another hour in each of them. The zone of the term holds, and hardly anyone looks there.',
  *check({ agreement: { term, calendars, exclusions }, places }) {
    const zones = new Set([term.timeZone, ...[...calendars.values()].map(({ timeZone }) => timeZone)]);
    for (const { window } of exclusions.values()) if (window) zones.add(window.timeZone);
    if (zones.size < 2) return;
    for (const { id, window } of exclusions.values()) {
      const at = ['exclusions', id, 'window'];
      if (!window || places.isWritten([...at, 'timeZone'])) continue;
      yield {
        at,
        message: `The window names no zone, and the agreement has ${zones.size}; that of the term, ${term.timeZone}, holds.`,
        suggestion: `Add "timeZone: ${term.timeZone}" to the window.`,
      };
    }
  },
};
