import { exact, type Rational } from '@tallystick/agreement';

/** What one subject took of a budget: a missed ticket counts 1, an incident its down time. */
export interface BudgetUse {
  readonly subject: string;
  /** In the unit of the figure. */
  readonly bad: Rational;
  /** Undefined where its evidence codes none. */
  readonly cause: string | undefined;
}

/** A cause with all that it took. */
export interface RankedCause {
  /** Undefined for what is not coded. */
  readonly cause: string | undefined;
  readonly bad: Rational;
  /** Its part of what all causes took, 0 to 1. */
  readonly share: Rational;
  /** Its part together with that of the causes before it. */
  readonly runningShare: Rational;
  /** The subjects behind it, the one that took the most first. */
  readonly subjects: readonly { readonly subject: string; readonly bad: Rational }[];
}

/** Ranks what used a budget by its causes, the largest first; what is not coded comes last ([CAU-2]). Exact, and the same in whatever order the uses come. */
export function rankCauses(uses: readonly BudgetUse[]): readonly RankedCause[] {
  const byCause = new Map<string | undefined, Map<string, Rational>>();
  for (const { subject, bad, cause } of uses) {
    if (bad.numerator === 0n) continue;
    const subjects = byCause.get(cause) ?? new Map<string, Rational>();
    subjects.set(subject, exact.add(subjects.get(subject) ?? exact.ZERO, bad));
    byCause.set(cause, subjects);
  }
  const causes = [...byCause].map(([cause, subjects]) => ({
    cause,
    bad: [...subjects.values()].reduce(exact.add, exact.ZERO),
    subjects: [...subjects]
      .map(([subject, bad]) => ({ subject, bad }))
      .sort(largestFirst(({ subject }) => subject)),
  }));
  const total = causes.map(({ bad }) => bad).reduce(exact.add, exact.ZERO);
  const byBad = largestFirst<(typeof causes)[number]>(({ cause }) => cause ?? '');
  let running = exact.ZERO;
  return causes
    .sort((a, b) => Number(a.cause === undefined) - Number(b.cause === undefined) || byBad(a, b))
    .map((one) => {
      const share = exact.divide(one.bad, total);
      running = exact.add(running, share);
      return { ...one, share, runningShare: running };
    });
}

function largestFirst<One extends { readonly bad: Rational }>(nameOf: (one: One) => string) {
  return (a: One, b: One) => exact.compare(b.bad, a.bad) || (nameOf(a) < nameOf(b) ? -1 : 1);
}
