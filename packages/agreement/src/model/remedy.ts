import type { Rational } from '../exact/rational.ts';
import type { Span } from '../model.ts';

/** What follows from misses besides money: an improvement plan, an escalation, a right to terminate (semantics §7). */
export interface Remedy {
  readonly id: string;
  readonly title: string;
  readonly when: RemedyTrigger;
  /** Id of the role that carries it out. */
  readonly owner?: string;
  /** How long after it is triggered it is due. */
  readonly due?: Span;
  /** Id of the calendar on which `due` is counted. */
  readonly calendar?: string;
}

/** Misses of one objective in ended periods with a figure, or one figure below a floor. */
export type RemedyTrigger = { readonly objective: string } & (
  | { readonly kind: 'in a row'; readonly missed: number }
  | { readonly kind: 'of last'; readonly missed: number; readonly ofLast: number }
  | { readonly kind: 'below'; readonly attained: Rational }
);
