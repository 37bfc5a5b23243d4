import type { Objective, ScenarioEvent } from '@tallystick/agreement';

/** A case at an edge of an objective, before it has been run. */
export interface Draft {
  /** The end of its id, after that of the objective: `at-due`. */
  readonly name: string;
  /** What it shows, as `facetsOf` names it: a run that does not show it is no proposal. */
  readonly facet: string;
  /** In plain words. */
  readonly title: string;
  readonly objective: Objective;
  readonly events: readonly ScenarioEvent[];
  /** What is looked at: how the subject's clock ends, or where the objective stands in a period. */
  readonly looksAt: { readonly subject: string } | { readonly period: string };
}

/** An event of one subject. */
export function eventAt(
  at: number,
  subject: string,
  { type, source, set = [] }: { type?: string | undefined; source?: string; set?: ScenarioEvent['set'] | [] },
): ScenarioEvent {
  return {
    at,
    subject,
    ...(type === undefined ? {} : { type }),
    ...(source === undefined ? {} : { source }),
    set: new Map(set),
  };
}
