import type { Reason } from './reasons.ts';

/**
 * Who is better off, all else being equal: `neither` where nobody is, or both alike; `undecidable` where it depends on
 * what happens, or on what words are held to mean.
 */
export type Gains = 'customer' | 'provider' | 'neither' | 'undecidable';

/** Who gains, and why. */
export interface Verdict {
  readonly gains: Gains;
  readonly reason: Reason;
}

/** What a difference is about: figures and money, what people have to do, or words for readers. */
export type Affects = 'figures' | 'duties' | 'words';

/** One thing that is otherwise in the new agreement than in the old one. */
export interface Difference {
  /** Id of the clause in the new agreement; of one that was removed, in the old one. */
  readonly clause: string;
  /** Its id in the old agreement, where it has another there. */
  readonly clauseBefore?: string;
  /** What readers call the clause. */
  readonly title?: string;
  /** Where below the clause: `within`, `tiers`; empty for the clause itself. */
  readonly field: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** In words; null where nothing stood there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly gains: Gains;
  readonly reason: Reason;
  readonly affects: Affects;
}

/** A clause that is called otherwise, and says the same. */
export interface Renaming {
  readonly clause: string;
  readonly what: 'id' | 'title';
  readonly before: string;
  readonly after: string;
  /** Whether evidence names it by its id, so that sources must learn the new one. */
  readonly namedByRecords: boolean;
}

export const undecidable = (reason: Reason): Verdict => ({ gains: 'undecidable', reason });
export const neither = (reason: Reason): Verdict => ({ gains: 'neither', reason });

/** The verdict on the opposite change. */
export function opposite<T extends { readonly gains: Gains }>(verdict: T): T {
  return { ...verdict, gains: otherParty(verdict.gains) };
}

/** The other one of the parties. */
export function otherParty<G extends Gains>(gains: G): Gains {
  return gains === 'customer' ? 'provider' : gains === 'provider' ? 'customer' : gains;
}
