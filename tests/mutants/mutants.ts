/**
 * Seeded faults: each is a change to one line or two of the core that would make a wrong number. The tests
 * named beside it must fail while it is in force; `npm run test:mutants` proves that they do.
 */
export interface Mutant {
  /** What went wrong, in words. */
  readonly fault: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The test files that notice, relative to the repository. */
  readonly tests: readonly string[];
}

const FOLD = 'packages/engine/src/clock/fold.ts';
const FOLD_TESTS = ['packages/engine/src/clock/fold.test.ts'];
const JUDGE = 'packages/engine/src/compliance/judge.ts';
const JUDGE_TESTS = ['packages/engine/src/compliance/judge.test.ts'];

export const MUTANTS: readonly Mutant[] = [
  {
    fault: 'a stop exactly at the due instant is a breach',
    file: FOLD,
    find: '#breachedAt === undefined && elapsed > left)',
    replace: '#breachedAt === undefined && elapsed >= left)',
    tests: FOLD_TESTS,
  },
  {
    fault: 'a pause is not noticed',
    file: FOLD,
    find: "if (!resume) phase = holds ? 'paused' : 'running';",
    replace: "if (!resume) phase = 'running';",
    tests: FOLD_TESTS,
  },
  {
    fault: 'a clock that starts while its pause holds runs',
    file: FOLD,
    find: `    this.#segmentRow = row;
    this.#phase = this.#holds(this.#policy.pause) ? 'paused' : 'running';`,
    replace: `    this.#segmentRow = row;
    this.#phase = 'running';`,
    tests: FOLD_TESTS,
  },
  {
    fault: 'reopening counts the time in between',
    file: FOLD,
    find: `    this.#stoppedAt = undefined;
    this.#countedTo = at;`,
    replace: '    this.#stoppedAt = undefined;',
    tests: FOLD_TESTS,
  },
  {
    fault: 'a change of target restarts the clock although it should carry',
    file: FOLD,
    find: "if (targetChange === 'restart' &&",
    replace: "if (targetChange !== 'initial' &&",
    tests: FOLD_TESTS,
  },
  {
    fault: 'an outcome at the end of a period counts in both',
    file: 'packages/engine/src/compliance/periods.ts',
    find: 'if (periods[middle]!.to > at) high = middle;',
    replace: 'if (periods[middle]!.to >= at) high = middle;',
    tests: JUDGE_TESTS,
  },
  {
    fault: 'a period without anything valid is met',
    file: JUDGE,
    find: "if (!attained) return 'no data';",
    replace: "if (!attained) return 'met';",
    tests: JUDGE_TESTS,
  },
  {
    fault: 'lost one unit too early',
    file: JUDGE,
    find: 'return exact.compare(bad, allowed) > 0;',
    replace: 'return exact.compare(bad, allowed) >= 0;',
    tests: JUDGE_TESTS,
  },
];
