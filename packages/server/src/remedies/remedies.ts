import type { EvaluationReport, RemedyReport } from '@tallystick/engine';
import { listRemedySteps, type RemedyStep, type TenantTransaction } from '@tallystick/store';
import { parseInstant } from '@tallystick/time';

/** Where a remedy stands: set off and nothing done yet, begun, carried out, or left for a reason. */
export const REMEDY_STATES = ['open', 'begun', 'done', 'left'] as const;
export type RemedyState = (typeof REMEDY_STATES)[number];

/** A remedy that misses have set off, and what was done about it. */
export interface TrackedRemedy extends RemedyReport {
  readonly state: RemedyState;
  /** The oldest first. */
  readonly steps: readonly RemedyStep[];
}

/** The remedies of an agreement, the first to be due first; those that the agreement sets no time for come last. */
export function remediesOf(
  { remedies }: Pick<EvaluationReport, 'remedies'>,
  all: readonly RemedyStep[],
): readonly TrackedRemedy[] {
  return remedies
    .map((one): TrackedRemedy => {
      const steps = all.filter(
        ({ remedy, setOffAt }) => remedy === one.id && setOffAt === parseInstant(one.triggered),
      );
      return { ...one, steps, state: steps.at(-1)?.step ?? 'open' };
    })
    .sort(byDue);
}

/** Those of an agreement of which something is still to be done, as they were known at an instant (ms), or now. */
export async function openRemedies(
  tx: TenantTransaction,
  report: EvaluationReport,
  knownAt = Number.POSITIVE_INFINITY,
): Promise<readonly TrackedRemedy[]> {
  if (report.remedies.length === 0) return [];
  const steps = (await listRemedySteps(tx, report.agreement.id)).filter(({ at }) => at <= knownAt);
  return remediesOf(report, steps).filter((one) => !isOver(one));
}

/** Below zero where `a` is to be done first; those that the agreement sets no time for come last. */
export function byDue(a: Pick<RemedyReport, 'due'>, b: Pick<RemedyReport, 'due'>): number {
  if (a.due === b.due) return 0;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}

/** Whether nothing more is to be done about it. */
export function isOver({ state }: Pick<TrackedRemedy, 'state'>): boolean {
  return state === 'done' || state === 'left';
}
