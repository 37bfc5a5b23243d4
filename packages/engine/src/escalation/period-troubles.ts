import { type EscalationLevel, exact } from '@tallystick/agreement';
import type { Evaluation, ObjectiveResult, PeriodResult } from '../evaluation.ts';
import { escalationOf, type Trouble } from './trouble.ts';

/**
 * The periods of objectives with an escalation that are in trouble: of those that are open, and of those that ended the last one of each ([ESC-3]). One in
 * which nothing sets a level off is left out.
 */
export function periodTroubles({ agreement, objectives }: Evaluation): readonly Trouble[] {
  return objectives.flatMap((one) => {
    const policy = escalationOf(agreement, one.objective);
    if (!policy) return [];
    return periodsOf(one).flatMap((result) => {
      const rungs = policy.levels.map(({ at }, level) => ({
        level,
        kind: at.kind,
        setOffAt: setOffAt(at, result),
      }));
      if (rungs.every((rung) => rung.setOffAt === undefined)) return [];
      const { id } = one.objective;
      const period = result.period.id;
      const about = { objective: id, indicator: null, subject: null, cycle: null, period };
      return [{ ...about, key: `${id}/${period}`, rungs }];
    });
  });
}

function periodsOf({ periods }: ObjectiveResult): readonly PeriodResult[] {
  const ended = periods.findLast(({ period }) => period.state !== 'open');
  return [...(ended ? [ended] : []), ...periods.filter(({ period }) => period.state === 'open')];
}

function setOffAt(
  at: EscalationLevel['at'],
  { period, judgement }: PeriodResult,
): number | 'now' | undefined {
  const isOpen = period.state === 'open';
  const isMissed = !isOpen && judgement.status === 'missed';
  switch (at.kind) {
    case 'breach':
      return isMissed ? period.to : undefined;
    case 'lost':
      return isMissed || judgement.status === 'lost' ? 'now' : undefined;
    case 'used': {
      const used = judgement.budget?.usedShare;
      const isUsed = used !== undefined && exact.compare(used, at.share) >= 0;
      return isUsed && (isOpen || isMissed) ? 'now' : undefined;
    }
  }
}
