import { periodTroubles, suspendedTime, type Trouble } from '@tallystick/engine';
import { nextLadderDue, type StoredOutcome, type TenantTransaction } from '@tallystick/store';
import { type EscalationStep, followTroubles } from './follow-troubles.ts';
import { type Known, newlyKnown } from './known-troubles.ts';

/** What a transaction did to ladders; to be confirmed once it has committed. */
export interface LaddersFollowed {
  /** When the next level is due, ms; undefined where none is. */
  readonly nextDueAt: number | undefined;
  written(): void;
}

/**
 * Carries out the escalations of agreements: keeps a ladder for each trouble in step with evaluations, and fires the levels that are due, in the transaction that stores the
 * evaluation. So a level fires once, whatever is killed when, and never on evidence that an evaluation has not seen. Remembers what it wrote, so that an evaluation without
 * news about troubles costs no query.
 */
export class EscalationBook {
  readonly #known = new Map<string, Known>();

  /** Brings ladders up to date, after the outcomes of the evaluation are written. @param at ms */
  async follow(
    tx: TenantTransaction,
    step: EscalationStep & {
      /** The outcomes that it changes; undefined where any may have changed. */
      readonly changed: readonly StoredOutcome[] | undefined;
      /** The subjects of those, also of such that have none any more. */
      readonly touched: readonly string[];
      /** All outcomes, worked out when asked for. */
      readonly outcomes: () => readonly StoredOutcome[];
    },
    at: number,
  ): Promise<LaddersFollowed> {
    const { evaluation, changed } = step;
    const { agreement, asOf } = evaluation;
    const place = `${tx.tenantId}/${agreement.id}`;
    const held = this.#known.get(place);
    const suspended = suspendedTime(evaluation.exclusions);
    const isAsKnown = held?.agreement === agreement && held.suspended === JSON.stringify(suspended);
    const before = isAsKnown && changed !== undefined ? held : undefined;
    const known = before ?? newlyKnown(agreement, suspended);
    if (before && agreement.escalations.size === 0) return { nextDueAt: undefined, written: () => {} };
    const told = known.newlyTold(before ? changed! : step.outcomes(), before ? step.touched : []);
    const standing: Trouble[] = agreement.escalations.size === 0 ? [] : [...periodTroubles(evaluation)];
    for (const subject of told.keys()) {
      if (agreement.escalations.size > 0) standing.push(...evaluation.troublesOf(subject));
    }
    const { fresh, gone } = known.compare(standing, told);
    if (before && fresh.length === 0 && gone.length === 0) {
      // Asked each time: a silence that was ended has levels due at once.
      const nextDueAt = step.isPinned ? undefined : await nextLadderDue(tx, agreement.id);
      if (nextDueAt === undefined || nextDueAt > asOf) {
        known.keep(standing, told);
        return { nextDueAt, written: () => {} };
      }
    }
    this.#known.delete(place); // Until it has committed.
    const { due } = known;
    const others = before ? new Set(gone) : 'all';
    const nextDueAt = await followTroubles(tx, step, { standing: fresh, others, due, at });
    return {
      nextDueAt,
      written: () => {
        known.keep(standing, told);
        this.#known.set(place, known);
      },
    };
  }
}
