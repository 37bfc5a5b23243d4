import type { Agreement } from '@tallystick/agreement';
import { type DueRule, dueRule, type Trouble } from '@tallystick/engine';
import type { StoredOutcome } from '@tallystick/store';
import type { Interval } from '@tallystick/time';

/** Of the troubles that are about no subject, but a period. */
const PERIODS = '';

/** What this process knows to be stored of an agreement's ladders. */
export class Known {
  readonly agreement: Agreement;
  /** The time in which the agreement is suspended, as text: with other such time every level is worked out anew. */
  readonly suspended: string;
  readonly due: DueRule;
  /** By subject, by key of the trouble, its levels as they were kept last. */
  readonly #troubles = new Map<string, ReadonlyMap<string, string>>();
  /** By subject, what its clocks came to but for what grows with time alone. */
  readonly #outcomes = new Map<string, string>();

  /** @param suspended the time in which it is suspended */
  constructor(agreement: Agreement, suspended: readonly Interval[]) {
    this.agreement = agreement;
    this.suspended = JSON.stringify(suspended);
    this.due = dueRule(agreement, suspended);
  }

  /** The subjects among these whose clocks are not as they were, with what they are now: a clock that merely runs on sets nothing else off. */
  newlyTold(outcomes: readonly StoredOutcome[], touched: readonly string[]): ReadonlyMap<string, string> {
    const said = new Map<string, string[]>(touched.map((subject) => [subject, []]));
    for (const one of outcomes) {
      const all = said.get(one.subject) ?? [];
      all.push(signatureOf(one));
      said.set(one.subject, all);
    }
    const told = new Map<string, string>();
    for (const [subject, all] of said) {
      const now = all.join('\n');
      if (this.#outcomes.get(subject) !== now) told.set(subject, now);
    }
    return told;
  }

  /** Of the troubles that stand, those whose levels are not as they were; and the keys of those that stand no more. */
  compare(
    standing: readonly Trouble[],
    told: ReadonlyMap<string, string>,
  ): { readonly fresh: readonly Trouble[]; readonly gone: readonly string[] } {
    const keys = new Set(standing.map(({ key }) => key));
    const held = (trouble: Trouble) => this.#troubles.get(trouble.subject ?? PERIODS)?.get(trouble.key);
    const gone = [PERIODS, ...told.keys()].flatMap((subject) =>
      [...(this.#troubles.get(subject)?.keys() ?? [])].filter((key) => !keys.has(key)),
    );
    return { fresh: standing.filter((one) => held(one) !== JSON.stringify(one.rungs)), gone };
  }

  /** Remembers what stands of these subjects, and of periods. */
  keep(standing: readonly Trouble[], told: ReadonlyMap<string, string>): void {
    for (const subject of [PERIODS, ...told.keys()]) {
      const theirs = standing.filter((one) => (one.subject ?? PERIODS) === subject);
      if (theirs.length === 0) this.#troubles.delete(subject);
      else this.#troubles.set(subject, new Map(theirs.map(({ key, rungs }) => [key, JSON.stringify(rungs)])));
    }
    for (const [subject, said] of told) {
      // What has ended for good need not be held: told again, it is looked at again.
      if (this.#troubles.has(subject)) this.#outcomes.set(subject, said);
      else this.#outcomes.delete(subject);
    }
  }
}

/** Nothing is known of an agreement's ladders yet. */
export function newlyKnown(agreement: Agreement, suspended: readonly Interval[]): Known {
  return new Known(agreement, suspended);
}

function signatureOf({ indicator, cycle, objective, status, ...one }: StoredOutcome): string {
  const used = status === 'paused' ? one.elapsedMs : null;
  return JSON.stringify([
    indicator,
    cycle,
    objective,
    status,
    one.startedAt,
    one.dueAt,
    one.decidedAt,
    one.detail.targetMs,
    one.detail.stopped,
    used,
  ]);
}
