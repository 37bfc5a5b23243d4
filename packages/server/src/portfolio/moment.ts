import { toReport } from '@tallystick/engine';
import { listAgreements, type TenantTransaction } from '@tallystick/store';
import { evaluateAsKnown, type KnownInstants, refuseTooMuch } from '../evaluation/as-known.ts';
import { type KnownAgreement, knownAgreements } from '../process-health/facts.ts';

/** An agreement with what it came to at a {@link Moment}. */
export type AgreementThen = Omit<KnownAgreement, 'isBinding' | 'rotas'>;

/** The instant that an overview is of. */
export interface Moment {
  /** What counts as now, ms. */
  readonly at: number;
  /** What had happened by then counts, ms; undefined for all that has. */
  readonly knownAt: number | undefined;
  /** Every agreement that a transaction sees, with what it came to. @throws HttpProblem 422 where that takes reading too much */
  agreements(tx: TenantTransaction): Promise<readonly AgreementThen[]>;
}

/** The present. @param now ms */
export function presentMoment(now: number): Moment {
  return { at: now, knownAt: undefined, agreements: (tx) => knownAgreements(tx, now) };
}

/** A moment as it was known (semantics §2). Each agreement is evaluated once, whoever asks how often. @param now ms */
export function pastMoment(known: KnownInstants, now: number): Moment {
  const worked = new Map<string, AgreementThen>();
  return {
    at: known.asOf ?? now,
    knownAt: known.knownAt,
    agreements: async (tx) => {
      const ids = (await listAgreements(tx)).map(({ id }) => id);
      const missing = ids.filter((id) => !worked.has(id));
      await refuseTooMuch(tx, missing);
      for (const id of missing) {
        const { held, evaluation } = (await evaluateAsKnown(tx, id, known, now))!;
        worked.set(id, { ...held, report: toReport(evaluation), present: evaluation.asOf });
      }
      return ids.map((id) => worked.get(id)!);
    },
  };
}
