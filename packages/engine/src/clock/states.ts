import { FieldStates } from '../evidence/field-states.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { ClockHours, ClockPolicy } from './policy.ts';

/** What the conditions of a clock come to while a subject's fields are as they are. Of events, only their fields. */
export interface ClockState {
  readonly starts: boolean;
  readonly stops: boolean;
  readonly pauses: boolean;
  readonly resumes: boolean;
  readonly resets: boolean;
  /** The first calendar whose condition holds. */
  readonly hours: ClockHours | undefined;
  /** The objectives, by place in the policy, whose `where` holds. */
  readonly counting: readonly number[];
  /** Those of them that give the clock a target. */
  readonly timing: readonly number[];
}

export type ClockStates = FieldStates<ClockState>;

type Conditions = Pick<
  ClockPolicy,
  'start' | 'stop' | 'pause' | 'resume' | 'reset' | 'calendars' | 'objectives'
>;

/** Compiles the conditions of a clock, so that at each record they are looked up instead of tested. */
export function clockStates(conditions: Conditions, table: EvidenceTable): ClockStates {
  const { start, stop, pause, resume, reset, calendars, objectives } = conditions;
  const all = [start, stop, pause, resume, reset, ...[...calendars, ...objectives].map(({ where }) => where)];
  return new FieldStates(table, all, (codes) => {
    const counting = objectives.flatMap(({ where }, place) =>
      (where?.matchesFields(codes) ?? true) ? [place] : [],
    );
    return {
      starts: start?.matchesFields(codes) ?? false,
      stops: stop.matchesFields(codes),
      pauses: pause?.matchesFields(codes) ?? false,
      resumes: resume?.matchesFields(codes) ?? false,
      resets: reset?.matchesFields(codes) ?? false,
      hours: calendars.find(({ where }) => where?.matchesFields(codes) ?? true),
      counting,
      timing: counting.filter((place) => objectives[place]!.within),
    };
  });
}
