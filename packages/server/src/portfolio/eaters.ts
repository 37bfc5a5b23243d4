import { exact, type Rational } from '@tallystick/agreement';
import { type ObjectiveReport, type PeriodReport, toReport } from '@tallystick/engine';
import { listAgreements, listComputed, type TenantTransaction } from '@tallystick/store';
import { parseInstant } from '@tallystick/time';
import { type CausesKnown, causesOf } from '../causes/causes-of.ts';
import { evaluateAsKnown, type KnownInstants, refuseTooMuch } from '../evaluation/as-known.ts';
import { storedReport } from '../evaluation/read-report.ts';
import { storedOutcomes } from '../evaluation/stored-outcomes.ts';
import { heldAgreement } from '../held-agreement.ts';
import { decimalOf, usedShare } from '../reviews/agenda/facts.ts';

/** What one cause took of the error budget of one objective, in the last period of it that has ended. */
export interface Eater {
  readonly agreement: string;
  readonly objective: string;
  readonly title: string;
  readonly period: string;
  /** Undefined for what the evidence codes nothing for. */
  readonly cause: string | undefined;
  readonly subjects: number;
  /** What it took ÷ what the period allowed. */
  readonly used: Rational;
}

/** Figures whose eaters are kept in mind at most. */
const KEPT = 10_000;

/** A record may code another cause without changing a figure: it shows after so long at the latest, ms. */
const FRESH_MS = 15 * 60_000;

/** What is kept in mind of a figure. */
interface Known {
  readonly figure: string;
  readonly at: number;
  readonly eaters: readonly Eater[];
}

/** Finds what eats the budgets of agreements, and keeps it in mind while their figures stay: looking causes up takes reading evidence. */
export class EaterReader {
  readonly #known = new Map<string, Known>();

  /** What eats the budgets of all agreements that a transaction sees: the largest part of a budget first. @param now ms */
  async read(tx: TenantTransaction, now: number): Promise<readonly Eater[]> {
    const all: Eater[] = [];
    for (const { id } of await listComputed(tx)) {
      const evaluation = await storedReport(tx, id);
      for (const objective of evaluation ? evaluation.report.objectives : [])
        all.push(...(await this.#of(tx, id, objective, now)));
    }
    return all.sort(byUse);
  }

  async #of(
    tx: TenantTransaction,
    id: string,
    objective: ObjectiveReport,
    now: number,
  ): Promise<readonly Eater[]> {
    const last = lastUsed(objective);
    if (!last) return [];
    const key = `${tx.tenantId}/${id}/${objective.id}`;
    const figure = JSON.stringify([last.period, last.good, last.valid, last.budget, last.causes]);
    const known = this.#known.get(key);
    if (known?.figure === figure && now - known.at < FRESH_MS) return known.eaters;
    const eaters = await eatersOf(tx, id, objective, last);
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(key, { figure, at: now, eaters });
    return eaters;
  }
}

/** What ate the budgets of all agreements that a transaction sees, as it was known. @param now ms @throws HttpProblem 422 where that takes reading too much */
export async function eatersThen(
  tx: TenantTransaction,
  known: KnownInstants,
  now: number,
): Promise<readonly Eater[]> {
  const ids = (await listAgreements(tx)).map(({ id }) => id);
  await refuseTooMuch(tx, ids);
  const all: Eater[] = [];
  for (const id of ids) {
    const { evaluation } = (await evaluateAsKnown(tx, id, known, now))!;
    const then = { knownAt: known.knownAt, outcomes: storedOutcomes(evaluation.outcomes()) };
    for (const objective of toReport(evaluation).objectives) {
      const last = lastUsed(objective);
      if (last) all.push(...(await eatersOf(tx, id, objective, last, then)));
    }
  }
  return all.sort(byUse);
}

/** The last period of an objective that has ended, where some of its budget was used. */
function lastUsed(objective: ObjectiveReport): PeriodReport | undefined {
  const last = objective.periods.filter(({ state }) => state !== 'open').at(-1);
  if (!last || usedShare(last) === undefined || decimalOf(last.bad).numerator === 0n) return undefined;
  return last;
}

async function eatersOf(
  tx: TenantTransaction,
  id: string,
  objective: ObjectiveReport,
  last: PeriodReport,
  known?: CausesKnown,
): Promise<readonly Eater[]> {
  const loaded = await heldAgreement(tx, id, parseInstant(last.from));
  const found = loaded && (await causesOf(tx, loaded, objective, [last], known));
  const allowed = decimalOf(last.budget?.allowed);
  return (found?.ranked ?? []).map(({ cause, bad, subjects }) => ({
    ...{ agreement: id, objective: objective.id, title: objective.title, period: last.period },
    ...{ cause, subjects: subjects.length, used: exact.divide(bad, allowed) },
  }));
}

function byUse(a: Eater, b: Eater): number {
  return exact.compare(b.used, a.used) || (nameOf(a) < nameOf(b) ? -1 : 1);
}

function nameOf({ agreement, objective, cause }: Eater): string {
  return `${agreement} ${objective} ${cause ?? ''}`;
}
