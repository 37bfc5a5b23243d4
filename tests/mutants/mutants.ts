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
const FOLDED_CYCLE = 'packages/engine/src/clock/folded-cycle.ts';
const FOLD_TESTS = ['packages/engine/src/clock/fold.test.ts'];
const ORACLE_TESTS = ['packages/engine/src/clock/fold.property.test.ts'];
const CREDIT_TESTS = ['packages/engine/src/credits/schedules.test.ts'];
const JUDGE = 'packages/engine/src/compliance/judge.ts';
const JUDGE_TESTS = ['packages/engine/src/compliance/judge.test.ts'];

const TARGET_TESTS = ['packages/engine/src/targets/targets.test.ts'];
const STATISTICS_TESTS = ['packages/engine/src/clock/statistics.test.ts'];

export const MUTANTS: readonly Mutant[] = [
  {
    fault: 'a stop exactly at the due instant is a breach',
    file: FOLDED_CYCLE,
    find: 'if (elapsed > left && !this.isBreached)',
    replace: 'if (elapsed >= left && !this.isBreached)',
    tests: FOLD_TESTS,
  },
  {
    fault: 'a pause is not noticed',
    file: FOLD,
    find: "if (!resume) phase = pauses ? 'paused' : 'running';",
    replace: "if (!resume) phase = 'running';",
    tests: FOLD_TESTS,
  },
  {
    fault: 'a clock that starts while its pause holds runs',
    file: FOLD,
    find: `    cycle.start(at);
    cycle.phase = this.#now().pauses ? 'paused' : 'running';`,
    replace: `    cycle.start(at);
    cycle.phase = 'running';`,
    tests: FOLD_TESTS,
  },
  {
    fault: 'reopening counts the time in between',
    file: FOLD,
    find: `    cycle.stoppedAt = NONE;
    cycle.countedTo = at;`,
    replace: '    cycle.stoppedAt = NONE;',
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
    fault: 'a cycle keeps what breached the one before it',
    file: FOLDED_CYCLE,
    find: `    this.breachedAt = NONE;
    this.breachDueAt`,
    replace: '    this.breachDueAt',
    tests: ORACLE_TESTS,
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
  {
    fault: 'a stopped clock stays paused when it is reopened',
    file: FOLD,
    find: `    cycle.countedTo = at;
    cycle.phase = this.#now().pauses ? 'paused' : 'running';
    this.#changeTerms`,
    replace: `    cycle.countedTo = at;
    cycle.phase = 'paused';
    this.#changeTerms`,
    tests: FOLD_TESTS,
  },
  {
    fault: 'a breach in closed time is not put off to the opening',
    file: FOLDED_CYCLE,
    find: 'this.breachedAt = calendar.nextOpening(exceededFrom);',
    replace: 'this.breachedAt = exceededFrom;',
    tests: FOLD_TESTS,
  },
  {
    fault: 'a record after the evaluation instant counts',
    file: FOLD,
    find: `      if (at > asOf) {
        watch.onChangeDue?.(at);
        break;`,
    replace: `      if (at > asOf) {
        watch.onChangeDue?.(at);
        if (at > asOf + 86_400_000) break;`,
    tests: ORACLE_TESTS,
  },
  {
    fault: 'a reset keeps what has run',
    file: FOLDED_CYCLE,
    find: 'this.elapsedMs = 0;',
    replace: 'this.elapsedMs = isSome(this.elapsedMs) ? this.elapsedMs : 0;',
    tests: FOLD_TESTS,
  },
  {
    fault: 'business days are worth less where exclusions cut their days',
    file: FOLD,
    find: 'targetTime(within, this.#hours.calendar, ',
    replace: 'targetTime(within, this.#hours.running, ',
    tests: ['packages/engine/src/exclusions/exclusions.test.ts'],
  },
  {
    fault: 'a start counts although the stop holds',
    file: FOLD,
    find: 'const starts = !stops && now.starts &&',
    replace: 'const starts = now.starts &&',
    tests: ORACLE_TESTS,
  },
  {
    fault: 'an open clock is at risk only past its warning share',
    file: 'packages/engine/src/clock/tally.ts',
    find: '>= BigInt(targetMs) * numerator',
    replace: '> BigInt(targetMs) * numerator',
    tests: FOLD_TESTS,
  },
  {
    fault: 'a live clock is not told of its breach',
    file: FOLD,
    find: `    tell(due + 1); // elapsed exceeds the target from the millisecond after
`,
    replace: '',
    tests: ['packages/engine/src/live/live.test.ts'],
  },
  {
    fault: "a live correction of another subject's record leaves that subject as it was",
    file: 'packages/engine/src/evidence/table.ts',
    find: '      if (target !== undefined) waiting.push(target);',
    replace: '      if (target !== undefined && seen.size > 1_000) waiting.push(target);',
    tests: ['packages/engine/src/live/live.test.ts', 'packages/engine/src/live/simulation.test.ts'],
  },
  {
    fault: 'of two contents with one id the later one counts',
    file: 'packages/engine/src/evidence/table.ts',
    find: '      record.receivedAt < heldReceivedAt ||',
    replace: '      record.receivedAt > heldReceivedAt ||',
    tests: ['packages/engine/src/evidence/table.test.ts'],
  },
  {
    fault: 'records of one instant apply in the order of arrival',
    file: 'packages/engine/src/evidence/table.ts',
    find: `      this.#sequence.get(a) - this.#sequence.get(b) ||
`,
    replace: '',
    tests: ['packages/engine/src/evidence/table.test.ts'],
  },
  {
    fault: 'a withdrawn correction still replaces',
    file: 'packages/engine/src/evidence/replacements.ts',
    find: 'return !this.#by.get(row)?.some((by) => !this.#isWithdrawn(by, row));',
    replace: 'return !this.#by.has(row);',
    tests: ['packages/engine/src/evidence/table.test.ts'],
  },
  {
    fault: 'a period without a target below is missed at exactly the target',
    file: 'packages/agreement/src/model/target.ts',
    find: '      return order >= 0;',
    replace: '      return order > 0;',
    tests: JUDGE_TESTS,
  },
  {
    fault: 'the budget of open time is of what has passed only',
    file: JUDGE,
    find: 'share.wholeValid ?? share.valid',
    replace: 'share.valid',
    tests: JUDGE_TESTS,
  },
  {
    fault: 'what a pending claim could save is lost',
    file: JUDGE,
    find: 'isLost(objective.target, figure) && isLost(objective.target, best)',
    replace: 'isLost(objective.target, figure)',
    tests: ['packages/engine/src/exclusions/exclusions.test.ts'],
  },
  {
    fault: 'a notice one millisecond short is enough',
    file: 'packages/engine/src/exclusions/grant.ts',
    find: 'from - announcedAt < this.#clause.notice',
    replace: 'from - announcedAt < this.#clause.notice - 60_000',
    tests: ['packages/engine/src/exclusions/exclusions.test.ts'],
  },
  {
    fault: 'overlapping announcements use the allowance twice',
    file: 'packages/engine/src/exclusions/grant.ts',
    find: 'for (const part of subtract(parts, this.#granted)) {',
    replace: 'for (const part of parts) {',
    tests: ['packages/engine/src/exclusions/exclusions.test.ts'],
  },
  {
    fault: 'removed time stays promised',
    file: 'packages/engine/src/availability/uptime.ts',
    find: 'context.compiled.serviceHours(indicator).without(removed)',
    replace: 'context.compiled.serviceHours(indicator)',
    tests: ['packages/engine/src/exclusions/exclusions.test.ts'],
  },
  {
    fault: 'unknown time counts as up where it is excluded',
    file: 'packages/engine/src/availability/measure.ts',
    find: `indicator.unknown === 'excluded' ? knownMs + forgivenMs : promisedMs`,
    replace: 'promisedMs',
    tests: ['packages/engine/src/availability/availability.test.ts'],
  },
  {
    fault: 'down time is not weighted by its impact',
    file: 'packages/engine/src/availability/measure.ts',
    find: '* BigInt(stretch.impact);',
    replace: '* (stretch.impact > 0 ? BigInt(FULL_IMPACT) : 0n);',
    tests: ['packages/engine/src/availability/availability.test.ts'],
  },
  {
    fault: 'half of the probes are a majority',
    file: 'packages/engine/src/availability/quorum.ts',
    find: 'majority: Math.floor(known / 2)',
    replace: 'majority: Math.floor((known - 1) / 2)',
    tests: ['packages/engine/src/availability/availability.test.ts'],
  },
  {
    fault: 'a counter that drops takes away',
    file: 'packages/engine/src/ratio/read.ts',
    find: 'return now < before ? now : now - before;',
    replace: 'return now - before;',
    tests: ['packages/engine/src/ratio/ratio.test.ts'],
  },
  {
    fault: 'a slice at the slice target is bad',
    file: 'packages/engine/src/burn/compare.ts',
    find: 'return exact.compare(exact.rational(good, valid), target) >= 0;',
    replace: 'return exact.compare(exact.rational(good, valid), target) > 0;',
    tests: ['packages/engine/src/ratio/ratio.test.ts'],
  },
  {
    fault: 'an excluded slice is dropped only where it lies wholly inside',
    file: 'packages/engine/src/ratio/budgeting.ts',
    find: '      to: Math.ceil((to - originAt) / sliceMs),',
    replace: '      to: Math.floor((to - originAt) / sliceMs),',
    tests: ['packages/engine/src/ratio/ratio.test.ts'],
  },
  {
    fault: 'money is rounded half up',
    file: 'packages/agreement/src/exact/rational.ts',
    find: 'return floor % 2n === 0n ? floor : floor + 1n;',
    replace: 'return floor + 1n;',
    tests: ['packages/agreement/src/exact/rational.test.ts', 'packages/agreement/src/exact/money.test.ts'],
  },
  {
    fault: 'money passes through a float',
    file: 'packages/agreement/src/exact/money.ts',
    find: `minorUnits: scaled(amount, minorDigits(currency), 'half-even')`,
    replace:
      'minorUnits: BigInt(Math.round((Number(amount.numerator) / Number(amount.denominator)) * 10 ** minorDigits(currency)))',
    tests: ['packages/agreement/src/exact/money.test.ts'],
  },
  {
    fault: 'shown figures are rounded to the nearest',
    file: 'packages/engine/src/target-text.ts',
    find: `? 'down' : 'up';`,
    replace: `? 'half-even' : 'up';`,
    tests: ['packages/engine/src/report.test.ts'],
  },
  {
    fault: 'a wall time that comes twice is its second occurrence',
    file: 'packages/time/src/zone.ts',
    find: `  if (offsetAt(zone, early) === before) return early;
  const late = localMs - after;`,
    replace: `  const late = localMs - after;
  if (offsetAt(zone, late) === after) return late;
  if (offsetAt(zone, early) === before) return early;`,
    tests: ['packages/time/src/zone.test.ts', 'packages/time/src/calendar/calendar.test.ts'],
  },
  {
    fault: 'a calendar is open at its closing',
    file: 'packages/time/src/calendar/edges.ts',
    find: 'while (place < this.count && this.ends[place]! <= t) place++;',
    replace: 'while (place < this.count && this.ends[place]! < t) place++;',
    tests: ['packages/time/src/calendar/calendar.test.ts'],
  },
  {
    fault: 'a business day ends past closing',
    file: 'packages/time/src/calendar/business-days.ts',
    find: 'return Math.min(target.closes, Math.max(target.opens, sameWallTime));',
    replace: 'return Math.max(target.opens, sameWallTime);',
    tests: ['packages/time/src/calendar/calendar.test.ts'],
  },
  {
    fault: 'a statement takes in what was received after it turned final',
    file: 'packages/engine/src/statements/statements.ts',
    find: 'book.closeUntil(live, at - 1);',
    replace: 'book.closeUntil(live, at - 86_400_000);',
    tests: ['packages/engine/src/statements/statements.test.ts'],
  },
  {
    fault: 'a cap is rounded instead of cut to whole minor units',
    file: 'packages/engine/src/credits/whole-units.ts',
    find: 'minorUnits: rounded.minorUnits - 1n',
    replace: 'minorUnits: rounded.minorUnits',
    tests: CREDIT_TESTS,
  },
  {
    fault: 'the schedule that is written first uses up the cap',
    file: 'packages/engine/src/credits/credit.ts',
    find: '[...drafts].sort(largestFirst)',
    replace: '[...drafts]',
    tests: CREDIT_TESTS,
  },
  {
    fault: 'a trailing year has thirteen months',
    file: 'packages/engine/src/credits/caps.ts',
    find: "-12, 'last-day'",
    replace: "-13, 'last-day'",
    tests: CREDIT_TESTS,
  },
  {
    fault: 'overtime of earlier periods is paid again',
    file: 'packages/engine/src/credits/overtime.ts',
    find: ' - round(ranUntil(run, from) / unitMs)',
    replace: '',
    tests: CREDIT_TESTS,
  },
  {
    fault: 'exactly the agreed value earns no credit back',
    file: 'packages/engine/src/credits/earn-back.ts',
    find: 'earnBack.atLeast) >= 0',
    replace: 'earnBack.atLeast) > 0',
    tests: CREDIT_TESTS,
  },
  {
    fault: 'the last day of a claim does not count',
    file: 'packages/engine/src/credits/claim.ts',
    find: 'next + rule.count)',
    replace: 'next + rule.count - 1)',
    tests: CREDIT_TESTS,
  },
  {
    fault: 'the fee of lost time is that of the time so far',
    file: 'packages/engine/src/credits/reckon.ts',
    find: 'figure.share?.wholeValid ?? figure.share?.valid',
    replace: 'figure.share?.valid',
    tests: CREDIT_TESTS,
  },
  {
    fault: 'a target that takes effect at the start of a period waits for the next one',
    file: 'packages/engine/src/targets/moving-targets.ts',
    find: '!refused && at <= instant)',
    replace: '!refused && at < instant)',
    tests: TARGET_TESTS,
  },
  {
    fault: 'a target is changed for time already past',
    file: 'packages/engine/src/targets/guardrails.ts',
    find: "if (at < told!.at) return 'in the past';",
    replace: '',
    tests: TARGET_TESTS,
  },
  {
    fault: 'a change of target counts as told before anyone received it',
    file: 'packages/engine/src/targets/read.ts',
    find: 'Math.max(table.occurredAt(row), table.receivedAt(row))',
    replace: 'table.occurredAt(row)',
    tests: TARGET_TESTS,
  },
  {
    fault: 'an outcome counts in the period of its decision although that of its start is agreed',
    file: FOLDED_CYCLE,
    find: 'return isSome(this.decidedAt) ? this.startedAt : NONE;',
    replace: 'return this.decidedAt;',
    tests: STATISTICS_TESTS,
  },
  {
    fault: 'a percentile of times is the one after the nearest rank',
    file: 'packages/engine/src/clock/elapsed-times.ts',
    find: 'nearestRank(percentile!, count) - 1',
    replace: 'Math.min(nearestRank(percentile!, count), count - 1)',
    tests: STATISTICS_TESTS,
  },
  {
    fault: 'a withdrawal that was withdrawn still takes its record away',
    file: 'packages/engine/src/evidence/replacements.ts',
    find: 'if (!withdrawn.has(by)) withdrawn.add',
    replace: 'if (withdrawn.has(by)) withdrawn.add',
    tests: ['packages/engine/src/evidence/table.test.ts'],
  },
  {
    fault: 'one failed check makes its slot down',
    file: 'packages/engine/src/availability/checks.ts',
    find: '(ofProbe.get(from) ?? true) && impact === FULL_IMPACT',
    replace: '(ofProbe.get(from) ?? false) || impact === FULL_IMPACT',
    tests: ['packages/engine/src/availability/method.test.ts'],
  },
  {
    fault: 'a fallback that never spoke counts as up',
    file: 'packages/engine/src/availability/uptime.ts',
    find: "from: indicator.fallback, initially: 'unknown' }",
    replace: 'from: indicator.fallback }',
    tests: ['packages/engine/src/availability/method.test.ts'],
  },
  {
    fault: 'a histogram that started anew loses what it holds',
    file: 'packages/engine/src/values/buckets.ts',
    find: 'if (isReset) return now;',
    replace: 'if (isReset) return { ...now, counts: [] };',
    tests: ['packages/engine/src/values/values.test.ts'],
  },
  {
    fault: 'a claim at the instant of its deadline is in time',
    file: 'packages/engine/src/credits/credit.ts',
    find: 'if (made && made.at < by)',
    replace: 'if (made && made.at <= by)',
    tests: ['packages/engine/src/credits/claims.test.ts'],
  },
  {
    fault: 'values that different conditions name are taken for alike',
    file: 'packages/engine/src/evidence/field-states.ts',
    find: 'groups.set(by.join(), [...(groups.get(by.join()) ?? []), code]);',
    replace: "groups.set('', [...(groups.get('') ?? []), code]);",
    tests: ['packages/engine/src/evidence/field-states.test.ts'],
  },
  {
    fault: 'a record that clears a field is taken for one that says nothing new',
    file: 'packages/engine/src/evidence/news.ts',
    find: 'if (code === ABSENT || code === held[field]) continue;',
    replace: 'if (code <= 1 || code === held[field]) continue;',
    tests: [
      'packages/engine/src/laws.test.ts',
      'packages/engine/src/compare/compare.test.ts',
      'packages/engine/src/clock/fold.property.test.ts',
    ],
  },
];
