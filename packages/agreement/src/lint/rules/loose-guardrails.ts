import type { Rule } from '../rule.ts';

/** A target that may be changed by any step, at any time or without warning (semantics §8). */
export const looseGuardrails: Rule = {
  id: 'loose-guardrails',
  severity: 'warning',
  finds: 'A target that may be changed without a largest step, a shortest interval or a notice.',
  why: 'Without them one side can move the target from one end to the other overnight, and the other side hears of it when it holds.',
  *check({ agreement: { objectives } }) {
    for (const { id, dynamic } of objectives.values()) {
      if (!dynamic) continue;
      const missing = [
        ...(dynamic.largestStep ? [] : ['largestStep']),
        ...(dynamic.shortestIntervalMs === undefined ? ['shortestInterval'] : []),
        ...(dynamic.noticeMs === undefined ? ['notice'] : []),
      ];
      if (missing.length === 0) continue;
      yield {
        at: ['objectives', id, 'target', 'dynamic'],
        message: `The guardrails lack ${missing.map((key) => `"${key}"`).join(', ')}.`,
        suggestion:
          'Say how far one change may go, how long a target holds at least, and how early a change is told.',
      };
    }
  },
};
