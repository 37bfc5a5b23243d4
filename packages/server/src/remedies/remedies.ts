import type { EvaluationReport, RemedyReport } from '@tallystick/engine';
import type { RemedyStep } from '@tallystick/store';
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
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

/** Whether nothing more is to be done about it. */
export function isOver({ state }: Pick<TrackedRemedy, 'state'>): boolean {
  return state === 'done' || state === 'left';
}
