import type { Rule } from '../rule.ts';

/** Promises that cost nothing to miss. */
export const noConsequence: Rule = {
  id: 'no-consequence',
  severity: 'note',
  isOff: true,
  finds: 'A must-have objective with neither a credit nor a remedy.',
  why: 'A miss of it has no consequence. That may be meant; a customer should see it before signing.',
  *check({ agreement: { objectives, credits, remedies } }) {
    const followed = new Set([
      ...credits.schedules.map(({ objective }) => objective),
      ...[...credits.pools.values()].flatMap(({ weights }) => [...weights.keys()]),
      ...[...remedies.values()].map(({ when }) => when.objective),
    ]);
    for (const { id, importance } of objectives.values()) {
      if (importance !== 'must-have' || followed.has(id)) continue;
      yield {
        at: ['objectives', id],
        message: 'It is a must-have, and a miss of it costs nothing and sets off nothing.',
        suggestion: 'Add a credit or a remedy, or call it nice-to-have.',
      };
    }
  },
};
