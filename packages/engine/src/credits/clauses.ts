import {
  type Agreement,
  type Bonus,
  type CreditPool,
  type CreditSchedule,
  exact,
  type Rational,
} from '@tallystick/agreement';

/** A clause that credits something, by its id. */
export interface CreditClause {
  /** `credits.schedules[0]`, `credits.pools.critical.weights.up`. */
  readonly clause: string;
  readonly schedule: CreditSchedule;
}

/** A clause that pays the provider something. */
export interface BonusClause {
  readonly clause: string;
  readonly bonus: Bonus;
}

/** Every clause of an agreement that credits something, in its order: the schedules, then each weight of each pool. */
export function creditClauses({ credits }: Agreement): readonly CreditClause[] {
  return [
    ...credits.schedules.map((schedule, index) => ({ clause: `credits.schedules[${index}]`, schedule })),
    ...[...credits.pools.values()].flatMap((pool) =>
      [...pool.weights].map(([objective, weight]) => ({
        clause: `credits.pools.${pool.id}.weights.${objective}`,
        schedule: ofWeight(pool, objective, weight),
      })),
    ),
  ];
}

/** Every clause that pays a bonus, in the order of the agreement. */
export function bonusClauses({ credits }: Agreement): readonly BonusClause[] {
  return credits.bonuses.map((bonus, index) => ({ clause: `credits.bonuses[${index}]`, bonus }));
}

/** A weight is a fixed share: at risk × allocation × weight, as outsourcing contracts multiply it. */
function ofWeight(
  { atRisk, of, allocation, earnBack }: CreditPool,
  objective: string,
  weight: Rational,
): CreditSchedule {
  const share = exact.multiply(exact.multiply(atRisk, allocation), weight);
  return {
    kind: 'fixed',
    objective,
    base: of,
    credit: { kind: 'share', share },
    ...(earnBack ? { earnBack } : {}),
  };
}
