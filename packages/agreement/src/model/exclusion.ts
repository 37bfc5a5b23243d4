import type { CalendarClause } from '../model.ts';
import type { CalendarPeriodKind } from './period.ts';

/**
 * Time that does not count against the provider (semantics §5): planned maintenance inside its rules, or a
 * claim that the other party accepts.
 */
export interface ExclusionClause {
  readonly id: string;
  readonly title: string;
  /** Id of the source whose records announce, claim and decide; {@link OWN_SOURCE} where none is named. */
  readonly from: string;
  /** What is done with excluded time: taken out of both sides, or counted as good. */
  readonly arithmetic: ExclusionArithmetic;
  /** How long before it begins it must be announced, ms. */
  readonly notice?: number;
  /** The only time that it may take; `timeZone` is filled in. */
  readonly window?: Pick<CalendarClause, 'timeZone' | 'hours'>;
  /** How much of it is excluded in each period of the agreement's zone, ms. */
  readonly allowance?: { readonly ms: number; readonly per: CalendarPeriodKind };
  /** Id of the role that accepts or rejects; without it the rules above decide alone. */
  readonly decidedBy?: string;
  /** Ids of services and of indicators that it is for; all where both are empty. */
  readonly services: readonly string[];
  readonly indicators: readonly string[];
}

/**
 * `count as up` and `add back` come to the same figure: (A − B + C) ÷ A is 1 − (B − C) ÷ A. Both words are
 * in use, so both are kept.
 */
export type ExclusionArithmetic = 'remove' | 'count as up' | 'add back';

/** The product's own record of announcements, claims and decisions, where an exclusion names no source. */
export const OWN_SOURCE = 'tallystick';
