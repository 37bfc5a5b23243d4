import type { Calendar } from '@tallystick/time';
import { formatInstant } from '@tallystick/time';
import type { StateStretch } from '../availability/timeline.ts';
import type { Compared } from './compared.ts';
import type { Disagreement } from './report-form.ts';

/**
 * [REC-2] Two timelines of one span beside each other, over the promised time: where both know a state they agree or not; where they differ, a stretch is as long as both
 * stay as they are.
 *
 * @param record and `other`, each without gaps over the same span.
 */
export function byTime(
  record: readonly StateStretch[],
  other: readonly StateStretch[],
  hours: Calendar,
): Compared {
  const sum = { both: 0, agreed: 0, onlyRecord: 0, onlyOther: 0 };
  const disagreements: (Disagreement & { readonly ms: number })[] = [];
  for (const { from, to, own, their } of together(record, other)) {
    const ms = hours.elapsed(from, to);
    if (ms === 0) continue; // Nobody promised anything for that time.
    if (own !== undefined && their !== undefined) sum.both += ms;
    if (own !== undefined && their === undefined) sum.onlyRecord += ms;
    if (own === undefined && their !== undefined) sum.onlyOther += ms;
    if (own === undefined || their === undefined) continue;
    if (own === their) sum.agreed += ms;
    else {
      disagreements.push({
        ...{ from: formatInstant(from), to: formatInstant(to), subject: null, cycle: null },
        ...{ record: stateText(own), other: stateText(their), ms, difference: null },
      });
    }
  }
  disagreements.sort((a, b) => b.ms - a.ms || (a.from < b.from ? -1 : 1));
  return { ...sum, disagreements };
}

interface Both {
  readonly from: number;
  to: number;
  readonly own: StateStretch['impact'];
  readonly their: StateStretch['impact'];
}

/** The stretches in which neither changes what it says. */
function together(record: readonly StateStretch[], other: readonly StateStretch[]): readonly Both[] {
  const all: Both[] = [];
  let place = 0;
  for (const own of record) {
    while (place < other.length && other[place]!.to <= own.from) place++;
    for (let next = place; next < other.length && other[next]!.from < own.to; next++) {
      const their = other[next]!;
      const from = Math.max(own.from, their.from);
      const to = Math.min(own.to, their.to);
      const last = all.at(-1);
      if (last && last.to === from && last.own === own.impact && last.their === their.impact) last.to = to;
      else all.push({ from, to, own: own.impact, their: their.impact });
    }
  }
  return all;
}

/** `up`, `down`, `25 % down`. @param impact in millionths */
function stateText(impact: number): string {
  if (impact === 0) return 'up';
  return impact === 1_000_000 ? 'down' : `${impact / 10_000} % down`;
}
