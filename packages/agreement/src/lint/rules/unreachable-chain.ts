import { parallelAvailability, serialAvailability } from '../../chained-availability.ts';
import { compare, largest, type Rational, toPercentText } from '../../exact/rational.ts';
import type { Agreement, Objective } from '../../model.ts';
import type { LintContext, Rule } from '../rule.ts';

/** How far services that promise nothing themselves are looked through, and how many parts are multiplied. */
const MOST_STEPS = 50;
const MOST_PARTS = 50;

/** A thing that a service needs, and what it promises. */
interface Part {
  readonly name: string;
  readonly share: Rational;
}

/** SMART: achievable, given what stands below. */
export const unreachableChain: Rule = {
  id: 'unreachable-chain',
  severity: 'warning',
  finds: 'An availability above what the services that it depends on promise together.',
  why: 'Parts that are all needed and fail on their own are up for the product of their shares. Who promises more pays for others’ down time.',
  *check(context) {
    const partsOf = partsBehind(context);
    for (const objective of context.agreement.objectives.values()) {
      const service = serviceOf(objective, context.agreement);
      const parts = service === undefined ? [] : partsOf(service);
      if (parts.length === 0) continue;
      const reachable = serialAvailability(parts.map(({ share }) => share));
      if (compare(objective.target.value, reachable) <= 0) continue;
      const weakest = parts.reduce((a, b) => (compare(b.share, a.share) < 0 ? b : a));
      const doubled = parallelAvailability([weakest.share, weakest.share]);
      const factors = parts.map(({ name, share }) => `${toPercentText(share)} (${name})`);
      yield {
        at: ['objectives', objective.id, 'target'],
        message: `${toPercentText(objective.target.value)} is promised, and what it depends on comes to ${toPercentText(reachable)}.`,
        suggestion: 'Promise less, or ask more of what it depends on.',
        shown: [
          `in series: ${factors.join(' × ')} = ${toPercentText(reachable)} < ${toPercentText(objective.target.value)}`,
          `in parallel: two of ${weakest.name}, either one enough, would come to ${toPercentText(doubled)}`,
        ],
      };
    }
  },
};

/** The service whose availability an objective promises. */
function serviceOf({ indicator, target }: Objective, { indicators }: Agreement): string | undefined {
  const measured = indicators.get(indicator);
  return measured?.kind === 'availability' && target.statistic === 'share' ? measured.service : undefined;
}

/** The strictest availability that is promised of each service. */
function promisesOf(agreement: Agreement): ReadonlyMap<string, Rational> {
  const promises = new Map<string, Rational>();
  for (const objective of agreement.objectives.values()) {
    const service = serviceOf(objective, agreement);
    if (service === undefined) continue;
    promises.set(service, largest(promises.get(service) ?? objective.target.value, objective.target.value));
  }
  return promises;
}

/**
 * What stands behind each service: those it depends on with their promises. One that promises nothing is looked
 * through to what it depends on itself; of another agreement as a whole, every service is needed.
 */
function partsBehind({ agreement, others }: LintContext): (service: string) => readonly Part[] {
  const promises = promisesOf(agreement);
  const known = new Map<string, readonly Part[]>();
  const behind = (id: string, steps: number): readonly Part[] => {
    const found = known.get(id);
    if (found || steps > MOST_STEPS) return found ?? [];
    const parts = [...new Set(agreement.services.get(id)?.dependsOn ?? [])].flatMap((other) => {
      const share = promises.get(other);
      if (share) return [{ name: other, share }];
      return agreement.services.has(other) ? behind(other, steps + 1) : ofAgreement(others.get(other));
    });
    const distinct = [...new Map(parts.map((part) => [part.name, part])).values()].slice(0, MOST_PARTS);
    known.set(id, distinct);
    return distinct;
  };
  return (service) => behind(service, 0);
}

function ofAgreement(other: Agreement | undefined): readonly Part[] {
  if (!other) return [];
  return [...promisesOf(other)].map(([service, share]) => ({ name: `${other.id}: ${service}`, share }));
}
