import { exact, type Rational } from '@tallystick/agreement';
import type { ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { getAgreement, listComputed, readEvaluation, type TenantTransaction } from '@tallystick/store';
import { loadAgreement } from '../agreements.ts';
import { reportOf } from '../api/summary.ts';
import { causesOf } from '../causes/causes-of.ts';
import { decimalOf } from '../reviews/agenda/facts.ts';

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

/** Agreements whose eaters are kept in mind at most. */
const KEPT = 1_000;

/** Finds what eats the budgets of agreements, and keeps it in mind until their next evaluation. */
export class EaterReader {
  readonly #known = new Map<string, { readonly computedAt: number; readonly eaters: readonly Eater[] }>();

  /** What eats the budgets of all agreements that a transaction sees: the largest part of a budget first. */
  async read(tx: TenantTransaction): Promise<readonly Eater[]> {
    const all: Eater[] = [];
    for (const { id, computedAt } of await listComputed(tx)) {
      const key = `${tx.tenantId}/${id}`;
      const known = this.#known.get(key);
      const eaters = known?.computedAt === computedAt ? known.eaters : await eatersOf(tx, id);
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(key, { computedAt, eaters });
      all.push(...eaters);
    }
    return all.sort((a, b) => exact.compare(b.used, a.used) || (nameOf(a) < nameOf(b) ? -1 : 1));
  }
}

async function eatersOf(tx: TenantTransaction, id: string): Promise<readonly Eater[]> {
  const stored = await getAgreement(tx, id);
  const evaluation = await readEvaluation(tx, id);
  if (!stored || !evaluation) return [];
  const loaded = loadAgreement(stored);
  const eaters: Eater[] = [];
  for (const objective of reportOf(evaluation).objectives) {
    const last = lastEnded(objective);
    const allowed = decimalOf(last?.budget?.allowed);
    if (!last || allowed.numerator === 0n || decimalOf(last.bad).numerator === 0n) continue;
    const found = await causesOf(tx, loaded, objective, [last]);
    for (const { cause, bad, subjects } of found?.ranked ?? [])
      eaters.push({
        ...{ agreement: id, objective: objective.id, title: objective.title, period: last.period },
        ...{ cause, subjects: subjects.length, used: exact.divide(bad, allowed) },
      });
  }
  return eaters;
}

function lastEnded({ periods }: ObjectiveReport): PeriodReport | undefined {
  return periods.filter(({ state }) => state !== 'open').at(-1);
}

function nameOf({ agreement, objective, cause }: Eater): string {
  return `${agreement} ${objective} ${cause ?? ''}`;
}
