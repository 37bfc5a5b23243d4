import { serialAvailability } from '../../chained-availability.ts';
import {
  add,
  compare,
  divide,
  least,
  multiply,
  type Rational,
  toPercentText,
  ZERO,
} from '../../exact/rational.ts';
import type { CompositeIndicator } from '../../model/composite.ts';
import type { Rule } from '../rule.ts';

/** SMART: achievable, given what is promised of the parts. */
export const unreachableComposite: Rule = {
  id: 'unreachable-composite',
  severity: 'warning',
  finds: 'A composite of which more is promised than follows from the promises about its parts.',
  why: 'If every part only just keeps its promise, the whole misses its own.',
  *check({ agreement: { objectives, indicators } }) {
    const promised = new Map<string, Rational>();
    for (const { indicator, target } of objectives.values()) {
      const before = promised.get(indicator);
      if (target.statistic !== 'share') continue;
      if (!before || compare(target.value, before) > 0) promised.set(indicator, target.value);
    }
    for (const { id, indicator, target } of objectives.values()) {
      const composite = indicators.get(indicator);
      if (composite?.kind !== 'composite') continue;
      // What is promised of a group's indicator is promised of one subject; of the others nothing is known.
      if (composite.parts.some(({ subjects }) => subjects)) continue;
      const shares = composite.parts.flatMap(({ indicator: part }) => promised.get(part) ?? []);
      if (shares.length < composite.parts.length) continue; // of some part nothing is promised
      const { reachable, arithmetic } = combined(composite, shares);
      if (compare(target.value, reachable) <= 0) continue;
      yield {
        at: ['objectives', id, 'target'],
        message: `${toPercentText(target.value)} is promised of the whole, and the promises about its parts come to ${toPercentText(reachable)}.`,
        suggestion: `Promise at most that, or more of the parts.`,
        shown: [`${arithmetic} = ${toPercentText(reachable)} < ${toPercentText(target.value)}`],
      };
    }
  },
};

function combined(
  { rule, parts }: CompositeIndicator,
  shares: readonly Rational[],
): { readonly reachable: Rational; readonly arithmetic: string } {
  const texts = shares.map(toPercentText);
  switch (rule) {
    case 'any down':
      return { reachable: serialAvailability(shares), arithmetic: `in series: ${texts.join(' × ')}` };
    case 'worst':
      return { reachable: shares.reduce(least), arithmetic: `the worst of ${texts.join(', ')}` };
    case 'weighted': {
      const weights = parts.map(({ weight }) => weight);
      const sum = shares.map((share, index) => multiply(share, weights[index]!)).reduce(add, ZERO);
      return {
        reachable: divide(sum, weights.reduce(add, ZERO)),
        arithmetic: `the mean by weight of ${texts.join(', ')}`,
      };
    }
  }
}
