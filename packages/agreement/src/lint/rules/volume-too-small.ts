import { compare, rational, toDecimalText, toPercentText } from '../../exact/rational.ts';
import type { Rule } from '../rule.ts';
import { missOf, volumeNeeded } from './small-volume.ts';

/** SMART: achievable, with the volumes that there were. */
export const volumeTooSmall: Rule = {
  id: 'volume-too-small',
  severity: 'warning',
  needs: 'past',
  finds: 'A share of outcomes or events that left no room for one miss in most past periods.',
  why: 'So few were counted that the share could only be missed or be 100 %.',
  *check({ agreement, past }) {
    for (const objective of agreement.objectives.values()) {
      const needed = volumeNeeded(objective, agreement);
      const volumes = (past?.get(objective.id) ?? []).flatMap(({ volume, period }) =>
        volume && volume.numerator > 0n ? [{ volume, period }] : [],
      );
      if (needed === undefined || volumes.length === 0) continue;
      const small = volumes.filter(({ volume }) => compare(volume, rational(needed)) < 0);
      if (small.length * 2 <= volumes.length) continue;
      const [first] = small;
      yield {
        at: ['objectives', objective.id, 'target'],
        message: `In ${small.length} of ${volumes.length} past periods so few were counted that one miss broke ${toPercentText(objective.target.value)}.`,
        suggestion: `Lower the target, or choose a period in which at least ${needed} are counted.`,
        shown: [
          ...small.slice(0, 6).map(({ period, volume }) => `${period}: ${toDecimalText(volume)} counted`),
          ...(first && first.volume.denominator === 1n ? [missOf(first.volume.numerator)] : []),
          missOf(needed),
        ],
      };
    }
  },
};
