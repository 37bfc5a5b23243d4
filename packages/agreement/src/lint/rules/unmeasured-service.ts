import type { Rule } from '../rule.ts';

/** SMART: measurable. */
export const unmeasuredService: Rule = {
  id: 'unmeasured-service',
  severity: 'warning',
  finds: 'A service in scope of which nothing is promised that is measured.',
  why: 'Who reads that a service is in scope expects a promise about it. Without an objective over one of its indicators there is none.',
  *check({ agreement: { services, indicators, objectives } }) {
    const promised = new Set<string>();
    const reach = (id: string) => {
      const indicator = indicators.get(id);
      if (indicator?.service !== undefined) promised.add(indicator.service);
      if (indicator?.kind !== 'composite') return;
      for (const part of indicator.parts) {
        const service = indicators.get(part.indicator)?.service;
        if (service !== undefined) promised.add(service);
      }
    };
    for (const { indicator } of objectives.values()) reach(indicator);
    for (const { id } of services.values()) {
      if (promised.has(id)) continue;
      yield {
        at: ['scope', 'services', id],
        message: 'This service is in scope, and no objective is about it.',
        suggestion: 'Name it under "service" of an indicator with an objective, or take it out of scope.',
      };
    }
  },
};
