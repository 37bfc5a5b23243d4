import { type ExclusionClause, OWN_SOURCE } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import type { Exclusion } from './read.ts';

/** Records by which an agreement is suspended and resumed; each suspension is a subject of its own. */
const SUSPENDS = 'exclusion.suspended';
const RESUMES = 'exclusion.resumed';

/** What every agreement has without saying so: time in which it is suspended is out of both sides of every figure ([SUS-1]). */
export const SUSPENSION: ExclusionClause = {
  ...{ id: 'suspension', title: 'Suspension', from: OWN_SOURCE, arithmetic: 'remove' },
  ...{ services: [], indicators: [] },
};

/** What reports call it in place of a clause, which no agreement has. */
export const SUSPENSION_CLAUSE = 'lifecycle.suspension';

/** The time that a suspension takes: of one that nobody has resumed, all that is still to come, also for clocks that outlast the term. */
export function spanOfSuspension({ from, to, isOpen }: Pick<Exclusion, 'from' | 'to' | 'isOpen'>): Interval {
  return { from, to: isOpen ? Number.MAX_SAFE_INTEGER : to };
}

/** Whether a record is about a suspension, by its type. */
export function isOfSuspension(type: string): boolean {
  return type === SUSPENDS || type === RESUMES;
}

/**
 * The suspension after a record, or a sentence on why the record cannot be used. It begins when its first record happened, and lasts until the one that resumes it,
 * or until the term ends.
 *
 * @param told.at when the record happened, ms @param told.endsAt when the term ends, ms
 */
export function suspended(
  type: string,
  told: { readonly source: string; readonly id: string; readonly at: number; readonly endsAt: number },
  before: Exclusion | undefined,
): Omit<Exclusion, 'records'> | string {
  const { source, id, at, endsAt } = told;
  if (source !== OWN_SOURCE) return 'Only the product itself tells of suspensions.';
  if (type === SUSPENDS && !before) {
    if (at >= endsAt) return 'The term was over when this suspended it.';
    const none = { service: undefined, reason: undefined };
    return {
      id,
      clause: SUSPENSION,
      from: at,
      to: endsAt,
      announcedAt: at,
      state: 'announced',
      ...none,
      isOpen: true,
    };
  }
  if (type !== RESUMES || before?.clause !== SUSPENSION)
    return `"${type}" does not follow on what was told of it.`;
  if (at <= before.from) return 'It is resumed no earlier than it was suspended.';
  return { ...before, to: Math.min(before.to, at), isOpen: false };
}
