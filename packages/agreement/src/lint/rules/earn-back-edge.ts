import { compare, type Rational, toPercentText } from '../../exact/rational.ts';
import type { Path } from '../../language/document.ts';
import type { EarnBack } from '../../model/credit.ts';
import type { Agreement } from '../../model.ts';
import type { Rule } from '../rule.ts';

/** What was missed is not earned back by missing again. */
export const earnBackEdge: Rule = {
  id: 'earn-back-edge',
  severity: 'error',
  finds: 'A credit that is earned back by a value below the target.',
  why: 'The next miss would then pay for the one before.',
  *check({ agreement }) {
    for (const { at, clause, earnBack, target } of earnBacksOf(agreement)) {
      if (compare(earnBack.atLeast, target) >= 0) continue;
      const promised = toPercentText(target);
      yield {
        at: [...at, 'earnBack', 'atLeast'],
        clause,
        message: `The credit is reversed at ${toPercentText(earnBack.atLeast)}, and below ${promised} is a miss.`,
        suggestion: `Ask for at least the target: "atLeast: ${promised}".`,
        replacement: promised,
      };
    }
  },
};

interface OneEarnBack {
  readonly at: Path;
  readonly clause: string;
  readonly earnBack: EarnBack;
  /** The lowest target whose miss is earned back. */
  readonly target: Rational;
}

function earnBacksOf({ credits, objectives }: Agreement): readonly OneEarnBack[] {
  const shareOf = (id: string) => {
    const target = objectives.get(id)?.target;
    return target?.statistic === 'share' ? [target.value] : [];
  };
  return [
    ...credits.schedules.flatMap(({ objective, earnBack }, index) =>
      shareOf(objective).flatMap((target) =>
        earnBack
          ? [{ at: ['credits', 'schedules', index], clause: `credits.schedules[${index}]`, earnBack, target }]
          : [],
      ),
    ),
    ...[...credits.pools.values()].flatMap(({ id, weights, earnBack }) => {
      const [first, ...others] = [...weights.keys()].flatMap(shareOf);
      if (!earnBack || !first) return [];
      const target = others.reduce((a, b) => (compare(b, a) < 0 ? b : a), first);
      return [{ at: ['credits', 'pools', id], clause: `credits.pools.${id}`, earnBack, target }];
    }),
  ];
}
