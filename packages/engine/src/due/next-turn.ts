import type { Objective } from '@tallystick/agreement';
import type { CompiledAgreement } from '../compile.ts';
import { termPeriods } from '../compliance/periods.ts';

/** The next instant at which a period of the objective begins, ends or turns final; infinity where none does. */
export function nextTurn(
  { agreement, zone, inForce }: CompiledAgreement,
  objective: Objective,
  asOf: number,
): number {
  const turns = termPeriods(agreement, objective.period, zone, inForce(objective.id))
    .flatMap(({ from, to }) => [from + 1, to, to + agreement.graceMs])
    .filter((turn) => turn > asOf);
  return Math.min(...turns);
}
