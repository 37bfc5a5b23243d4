import { formatDuration } from '@tallystick/time';
import { type Rational, toDecimalText } from '../exact/rational.ts';
import type { PeriodKind } from '../model/period.ts';
import type { Condition, Span } from '../model.ts';

const DAY_MS = 86_400_000;
/** Longest text that a value of the model is told in. */
const LONGEST = 400;

/** `4 h`, `1 h 30 min`, `72 h`, `28 days`: whole days from a week on. */
export function durationText(ms: number): string {
  return ms >= 7 * DAY_MS && ms % DAY_MS === 0 ? `${ms / DAY_MS} days` : formatDuration(ms);
}

/** `4 h`, `2 business days, end of day`. */
export function spanText(span: Span): string {
  if (span.kind === 'time') return durationText(span.ms);
  return `${span.days} business day${span.days === 1 ? '' : 's'}${span.endOfDay ? ', end of day' : ''}`;
}

/** `month`, `every 4 weeks`, `rolling 28 days`. */
export function periodText(period: PeriodKind): string {
  if (typeof period === 'string') return period;
  if ('rollingMs' in period) return `rolling ${durationText(period.rollingMs)}`;
  return `every ${genericText(period)}`;
}

/** `event opened, priority 1 or 2`. */
export function conditionText({ events, fields }: Condition): string {
  const alternatives = (values: readonly string[]) => [...new Set(values)].sort().join(' or ');
  return [
    ...(events.length > 0 ? [`event ${alternatives(events)}`] : []),
    ...[...fields].map(([field, values]) => `${field} ${alternatives(values)}`).sort(),
  ].join(', ');
}

/** Texts in a set, in the order of the alphabet. */
export function setText(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : [...new Set(texts)].sort().join(', ');
}

/** Any value of the model, for what has no sentence of its own. */
export function genericText(value: unknown): string {
  const text = plainText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'object') return String(value);
  if (isRational(value)) return toDecimalText(value);
  if (isCondition(value)) return conditionText(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plainText).join('; ');
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${name} ${plainText(one)}`)
    .join(', ');
}

function isRational(value: object): value is Rational {
  return 'numerator' in value && 'denominator' in value;
}

function isCondition(value: object): value is Condition {
  return 'fields' in value && value.fields instanceof Map && 'events' in value && Array.isArray(value.events);
}
