import { formatInstant } from '@tallystick/time';
import type { ClockCycle } from '../clock/outcome.ts';
import type { SubjectOutcome } from '../evaluation.ts';
import type { Compared } from './compared.ts';
import type { Disagreement } from './report-form.ts';

/**
 * [REC-3] The outcomes of one clock by two sources: they agree on a cycle when it came to the same (met, breached, still running…) in the same time. Those that came to something
 * else come first, then those whose times differ most.
 */
export function byTickets(record: Iterable<SubjectOutcome>, other: Iterable<SubjectOutcome>): Compared {
  const theirs = new Map([...other].map((one) => [keyOf(one), one]));
  const sum = { both: 0, agreed: 0, onlyRecord: 0 };
  const disagreements: (Disagreement & { readonly ms: number; readonly isOther: boolean })[] = [];
  for (const one of record) {
    const their = theirs.get(keyOf(one));
    if (!their) {
      sum.onlyRecord++;
      continue;
    }
    theirs.delete(keyOf(one));
    sum.both++;
    const [mine, yours] = [one.cycle, their.cycle];
    const ms = Math.abs(mine.elapsedMs - yours.elapsedMs);
    if (mine.state === yours.state && ms === 0) {
      sum.agreed++;
      continue;
    }
    disagreements.push({
      ...{ from: formatInstant(mine.startedAt), to: null, subject: one.subject, cycle: mine.index },
      ...{ record: cycleText(mine), other: cycleText(yours), ms, difference: null },
      isOther: mine.state !== yours.state,
    });
  }
  disagreements.sort(
    (a, b) =>
      Number(b.isOther) - Number(a.isOther) ||
      b.ms - a.ms ||
      (`${a.subject}/${a.cycle}` < `${b.subject}/${b.cycle}` ? -1 : 1),
  );
  return {
    ...sum,
    onlyOther: theirs.size,
    disagreements: disagreements.map(({ isOther: _, ...told }) => told),
  };
}

function keyOf({ subject, cycle }: SubjectOutcome): string {
  return `${cycle.index}/${subject}`;
}

function cycleText({ state, stoppedAt }: ClockCycle): string {
  return stoppedAt === undefined || state === 'stopped'
    ? state
    : `${state}, stopped ${formatInstant(stoppedAt)}`;
}
