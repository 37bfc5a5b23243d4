import { type Agreement, type ExclusionClause, zoneOf } from '@tallystick/agreement';
import { Calendar, type Interval, intersect, normalise, periodAt, subtract } from '@tallystick/time';
import type { Exclusion } from './read.ts';
import { SUSPENSION, spanOfSuspension } from './suspension.ts';

/** Why a part of an exclusion does not count. */
export type RefusalRule =
  | 'pending'
  | 'rejected'
  | 'withdrawn'
  | 'late notice'
  | 'outside the window'
  | 'above the allowance';

/** What an exclusion comes to: the parts that are excluded, and those that are not, each with the rule. */
export interface GrantedExclusion {
  readonly exclusion: Exclusion;
  readonly excluded: readonly Interval[];
  readonly refused: readonly (Interval & { readonly rule: RefusalRule })[];
}

/**
 * Holds exclusions against notice, window and allowance, in the order of announcement (semantics §5). What
 * two exclusions of one clause share uses the allowance once.
 *
 * @param acceptPending whether pending claims count as if they were accepted.
 */
export function grantExclusions(
  agreement: Agreement,
  exclusions: readonly Exclusion[],
  acceptPending: boolean,
): readonly GrantedExclusion[] {
  const granting = new Map<string, ClauseGrants>();
  return exclusions.map((exclusion) => {
    const { clause } = exclusion;
    const grants = granting.get(clause.id) ?? new ClauseGrants(agreement, clause);
    granting.set(clause.id, grants);
    return grants.grant(exclusion, acceptPending);
  });
}

/** What one clause has granted so far. */
class ClauseGrants {
  readonly #agreement: Agreement;
  readonly #clause: ExclusionClause;
  readonly #window: Calendar | undefined;
  #granted: readonly Interval[] = [];
  readonly #usedMs = new Map<string, number>();

  constructor(agreement: Agreement, clause: ExclusionClause) {
    this.#agreement = agreement;
    this.#clause = clause;
    const { window } = clause;
    this.#window =
      window && Calendar.from({ ...window, name: clause.id, timeZone: zoneOf(agreement, window.timeZone) });
  }

  grant(exclusion: Exclusion, acceptPending: boolean): GrantedExclusion {
    const { from, to, announcedAt, state } = exclusion;
    if (this.#clause === SUSPENSION)
      return { exclusion, excluded: [spanOfSuspension(exclusion)], refused: [] };
    const whole = { from, to };
    const refuseAll = (rule: RefusalRule): GrantedExclusion => ({
      exclusion,
      excluded: [],
      refused: [{ ...whole, rule }],
    });
    if (state === 'withdrawn' || state === 'rejected') return refuseAll(state);
    if (state === 'pending' && !acceptPending) return refuseAll('pending');
    if (this.#clause.notice !== undefined && from - announcedAt < this.#clause.notice) {
      return refuseAll('late notice');
    }
    const inWindow = this.#window ? this.#window.intervals(from, to) : [whole];
    const allowed = this.#allow(inWindow);
    this.#granted = normalise([...this.#granted, ...allowed]);
    return {
      exclusion,
      excluded: allowed,
      refused: [
        ...withRule(subtract([whole], inWindow), 'outside the window'),
        ...withRule(subtract(inWindow, allowed), 'above the allowance'),
      ].sort((a, b) => a.from - b.from),
    };
  }

  /** The parts that the allowance still covers, from the earliest on; what was granted before costs nothing. */
  #allow(parts: readonly Interval[]): readonly Interval[] {
    const { allowance } = this.#clause;
    if (!allowance) return parts;
    const free = intersect(parts, this.#granted);
    const allowed: Interval[] = [...free];
    for (const part of subtract(parts, this.#granted)) {
      for (let at = part.from; at < part.to; ) {
        const period = this.#periodOf(at);
        const end = Math.min(part.to, period.to);
        const used = this.#usedMs.get(period.id) ?? 0;
        const take = Math.min(end - at, allowance.ms - used);
        if (take > 0) {
          allowed.push({ from: at, to: at + take });
          this.#usedMs.set(period.id, used + take);
        }
        at = end;
      }
    }
    return normalise(allowed);
  }

  /** The period of the allowance that holds an instant; what lies outside the term has one of its own. */
  #periodOf(at: number): { readonly id: string; readonly to: number } {
    const { term } = this.#agreement;
    const zone = zoneOf(this.#agreement, term.timeZone);
    const period = periodAt({ term, zone, kind: this.#clause.allowance!.per }, at);
    if (period) return period;
    return at < term.from ? { id: 'before', to: term.from } : { id: 'after', to: Number.POSITIVE_INFINITY };
  }
}

function withRule(parts: readonly Interval[], rule: RefusalRule) {
  return parts.map(({ from, to }) => ({ from, to, rule }));
}
