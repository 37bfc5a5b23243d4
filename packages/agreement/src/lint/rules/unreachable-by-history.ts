import { compare } from '../../exact/rational.ts';
import { targetText } from '../../model/target-text.ts';
import { withFigure } from '../past.ts';
import type { Rule } from '../rule.ts';

/** Fewer periods prove nothing. */
const LEAST_PERIODS = 3;
const MOST_SHOWN = 12;

/** SMART: achievable, going by what was attained. */
export const unreachableByHistory: Rule = {
  id: 'unreachable-by-history',
  severity: 'warning',
  needs: 'past',
  finds: 'A target that was missed in at least half of three or more past periods.',
  why: 'What was not kept will not be kept by promising it again. Either something changes, or the target does.',
  *check({ agreement: { objectives }, past }) {
    for (const { id, target } of objectives.values()) {
      const judged = withFigure(past?.get(id) ?? []);
      const missed = judged.filter((period) => period.missed);
      if (judged.length < LEAST_PERIODS || missed.length * 2 < judged.length) continue;
      const isLow = target.comparator === 'at most' || target.comparator === 'below';
      const ranked = [...judged].sort((a, b) => compare(b.attained, a.attained) * (isLow ? -1 : 1));
      const usual = ranked[Math.ceil(ranked.length * 0.75) - 1]!;
      yield {
        at: ['objectives', id, 'target'],
        message: `${targetText(target)} was missed in ${missed.length} of ${judged.length} past periods.`,
        suggestion: `Say what will be different, or promise less: ${usual.attainedText} would have been kept in three of four.`,
        shown: judged
          .slice(-MOST_SHOWN)
          .map((period) => `${period.period}: ${period.attainedText}${period.missed ? ', missed' : ''}`),
      };
    }
  },
};
