export { DELIMITERS, type Delimiter } from './csv/rows.ts';
export { csvRow } from './csv/write.ts';
export {
  type CalendarOccurrence,
  type CalendarProblem,
  type CalendarRead,
  MAX_CALENDAR_LENGTH,
  readCalendar,
} from './icalendar/events.ts';
export { MOST_OCCURRENCES, occurrencesOf, RecurrenceError } from './icalendar/occurrences.ts';
export { type CalendarEntry, calendarText } from './icalendar/write.ts';
export { flawFault, LineCutter, type LineFlaw } from './input/lines.ts';
export * as limits from './limits.ts';
export type { FieldRule, Mapping, PersonalRule, RecordRule, TimeRule, WhenRule } from './mapping/model.ts';
export {
  type MappingProblem,
  mappingProblemText,
  type ParsedMapping,
  parseMapping,
} from './mapping/parse.ts';
export {
  EvidenceError,
  type EvidenceProblem,
  evidenceProblemText,
  InputFault,
  PROBLEM_CODES,
  type ProblemCode,
} from './problem.ts';
export {
  type EvidenceInput,
  type EvidenceReading,
  type ReadOptions,
  type ReadProgress,
  type ReadSummary,
  readEvidence,
} from './read.ts';
