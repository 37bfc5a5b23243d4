import { compare, ONE, rational, toFixed, toPercentText } from '../../exact/rational.ts';
import type { Agreement, Objective } from '../../model.ts';
import { periodText, smallestWithRoom } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** Up to so many a period hardly anyone has fewer, so nothing is said. */
const PLAIN_VOLUME = 10n;

/** SMART: achievable, by arithmetic alone. */
export const smallVolume: Rule = {
  id: 'small-volume',
  severity: 'note',
  finds:
    'A share of outcomes or events that leaves no room for one miss unless many are counted in a period.',
  why: 'Of three tickets one missed is 66.6 %, whatever was promised above that. With few tickets a high share means "every one", and each exception costs a credit.',
  *check({ agreement, past }) {
    for (const objective of agreement.objectives.values()) {
      const needed = volumeNeeded(objective, agreement);
      if (needed === undefined || needed <= PLAIN_VOLUME) continue;
      const indicator = agreement.indicators.get(objective.indicator);
      // Counters hold sums of events by the thousand: nobody would miss one of three.
      if (indicator?.kind === 'ratio' && indicator.events.by === 'fields') continue;
      if (past?.get(objective.id)?.some(({ volume }) => volume !== undefined)) continue; // history says more
      yield {
        at: ['objectives', objective.id, 'target'],
        message: `With fewer than ${needed} counted in ${periodText(objective.period)}, the first miss breaks ${toPercentText(objective.target.value)}.`,
        suggestion:
          'Lower the target, lengthen the period, or promise "at most 1 missed" instead, unless more are certain.',
        shown: [missOf(3n), missOf(needed - 1n), missOf(needed)],
      };
    }
  },
};

/** The smallest volume with room for one miss; undefined where nothing is counted, or no miss is allowed at all. */
export function volumeNeeded(
  { indicator, target, budgeting }: Objective,
  agreement: Agreement,
): bigint | undefined {
  const measured = agreement.indicators.get(indicator);
  const isCounted =
    measured?.kind === 'clock' || (measured?.kind === 'ratio' && budgeting?.method === 'occurrences');
  if (!isCounted || target.statistic !== 'share' || compare(target.value, ONE) >= 0) return undefined;
  return smallestWithRoom(target.value);
}

/** `one miss of 3 is 66.666 %`, rounded towards the miss. */
export function missOf(volume: bigint): string {
  const share = rational((volume - 1n) * 100n, volume);
  return `one miss of ${volume} is ${toFixed(share, 3, 'down')} %`;
}
