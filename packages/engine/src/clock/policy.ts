import type { Agreement, ClockIndicator, Condition, Objective, Span } from '@tallystick/agreement';
import type { Calendar, Interval } from '@tallystick/time';
import { compileCondition, type Matcher } from '../evidence/matcher.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { ExcludedTime } from '../exclusions/excluded-time.ts';
import { type ClockStates, clockStates } from './states.ts';

/** A clock indicator compiled against a table of evidence: what the fold asks at each record. */
export interface ClockPolicy {
  readonly indicator: ClockIndicator;
  /** Field index of a retroactive start; -1 where a condition starts the clock. */
  readonly startField: number;
  readonly start: Matcher | undefined;
  readonly stop: Matcher;
  readonly pause: Matcher | undefined;
  readonly resume: Matcher | undefined;
  readonly reset: Matcher | undefined;
  readonly calendars: readonly ClockHours[];
  readonly objectives: readonly ClockObjective[];
  /** Whether all objectives have a target time: those that have none each take a fold of their own ([CLK-20]). */
  readonly areAllTimed: boolean;
  /** What the conditions come to, for each state that a subject's fields can be in. */
  readonly states: ClockStates;
  /** Time in which the agreement was suspended: what is decided in it counts nowhere ([SUS-2]). */
  readonly suspended: readonly Interval[];
}

/** A calendar of a clock, for the subjects that meet its condition. */
export interface ClockHours {
  readonly where: Matcher | undefined;
  /** As agreed: what a number of business days is worth. */
  readonly calendar: Calendar;
  /** What the clock runs on: the same without excluded time. */
  readonly running: Calendar;
}

/** An objective over the clock: which subjects it counts and in what time. */
export interface ClockObjective {
  readonly objective: Objective;
  readonly where: Matcher | undefined;
  /** Absent where a mean or a percentile of the times is promised: no single time is met or breached. */
  readonly within: Span | undefined;
}

/** Compiles the indicator and the objectives that are about it, in the order of the agreement. */
export function compileClock(
  indicator: ClockIndicator,
  agreement: Agreement,
  calendars: ReadonlyMap<string, Calendar>,
  table: EvidenceTable,
  { removed, countedUp, suspended }: ExcludedTime,
): ClockPolicy {
  const compile = (condition: Parameters<typeof compileCondition>[0] | undefined) =>
    condition && compileCondition(condition, indicator.from, table);
  const { start } = indicator;
  const startField = 'atField' in start ? table.fieldIndex(start.atField) : -1;
  const objectives = [...agreement.objectives.values()].filter((one) => one.indicator === indicator.id);
  const conditions = {
    start: 'when' in start ? compile(start.when) : undefined,
    stop: compileCondition(indicator.stop, indicator.from, table),
    pause: compile(indicator.pause),
    resume: compile(indicator.resume),
    reset: compile(indicator.reset),
    calendars: indicator.calendars.map(({ where, use }) => {
      const calendar = calendars.get(use)!;
      return { where: compile(where), calendar, running: calendar.without([...removed, ...countedUp]) };
    }),
    objectives: objectives.map((objective) => ({
      objective,
      where: compile(objective.where),
      within: objective.within,
    })),
  };
  return {
    indicator,
    startField,
    ...conditions,
    areAllTimed: objectives.every(({ within }) => within !== undefined),
    states: clockStates(conditions, table),
    suspended,
  };
}

/** The field of `data` whose instant starts a clock, where the agreement names one. */
export function startFieldOf({ start }: ClockIndicator): string | undefined {
  return 'atField' in start ? start.atField : undefined;
}

/** Every condition of a clock, and of the objectives about it. */
export function conditionsOf(
  indicator: ClockIndicator,
  objectives: Iterable<Objective>,
): readonly Condition[] {
  return [
    'when' in indicator.start ? indicator.start.when : undefined,
    indicator.stop,
    indicator.pause,
    indicator.resume,
    indicator.reset,
    ...indicator.calendars.map((policy) => policy.where),
    ...[...objectives].filter((one) => one.indicator === indicator.id).map((one) => one.where),
  ].filter((one) => one !== undefined);
}
