import type { ClausePlaces } from '../language/clause-places.ts';
import type { Path } from '../language/document.ts';
import type { Agreement } from '../model.ts';
import type { PastPeriods } from './past.ts';
import type { Prose } from './prose.ts';

/** How much a finding matters: for a reader's information, worth a change, or wrong. */
export type Severity = 'note' | 'warning' | 'error';

/** One kind of weakness that an agreement can have although it parses. */
export interface Rule {
  /** Stable, for configurations and other tools. */
  readonly id: string;
  /** What a finding counts as where the configuration does not say. */
  readonly severity: Severity;
  /** Rules that tell of everything are asked for by name. */
  readonly isOff?: true;
  /** What it cannot be checked without; without it the rule says nothing. */
  readonly needs?: 'asOf' | 'past';
  /** What it finds, a sentence. */
  readonly finds: string;
  /** Why that is a weakness, a sentence or two. */
  readonly why: string;
  check(context: LintContext): Iterable<Remark>;
}

/** What a rule says about one clause. */
export interface Remark {
  /** Where it stands in the text; where nothing is written there, the nearest construct above is shown. */
  readonly at: Path;
  /** The id of the clause where it is not that of the place: tiers count from the highest, wherever they stand. */
  readonly clause?: string;
  /** What is found, a sentence. */
  readonly message: string;
  /** What to do about it, a sentence. */
  readonly suggestion: string;
  /** The arithmetic behind it, a line each. */
  readonly shown?: readonly string[];
  /** What would stand at the place instead, where it is a single value and there is one right answer. */
  readonly replacement?: string;
}

/** What rules look at. */
export interface LintContext {
  /** Targets that move are at their hardest in it ({@link atStrictest}). */
  readonly agreement: Agreement;
  readonly places: ClausePlaces;
  /** Everything written for readers. */
  readonly prose: readonly Prose[];
  /** Other agreements by id, for dependencies on them. */
  readonly others: ReadonlyMap<string, Agreement>;
  /** Now, ms; absent where only the text is judged. */
  readonly asOf?: number;
  /** What was attained in the past; absent where no evidence was given. */
  readonly past?: PastPeriods;
}
