export { amountText, fromMoney, type Money, moneyText, toMoney } from './exact/money.ts';
export type { Rational, Rounding } from './exact/rational.ts';
export * as exact from './exact/rational.ts';
export { PROBLEM_RULES, type ProblemCode } from './language/codes.ts';
export type { Place } from './language/document.ts';
export { type Problem, problemText } from './language/problem.ts';
export { nearest } from './language/suggest.ts';
export { meets, shareTarget, type Target } from './model/target.ts';
export type {
  Agreement,
  AgreementKind,
  AvailabilityIndicator,
  CalendarClause,
  ClockIndicator,
  Condition,
  CreditCap,
  CreditSchedule,
  Credits,
  Fee,
  FeeBase,
  Indicator,
  Objective,
  Party,
  PerBreachSchedule,
  PeriodKind,
  Service,
  SourceClause,
  Span,
  Term,
  TieredSchedule,
  Weekday,
} from './model.ts';
export { type Parsed, parseAgreement } from './parse.ts';
export { agreementSchema } from './schema.ts';
