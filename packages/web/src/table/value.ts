import type { FigureUnit, FractionReport, MoneyReport } from '@tallystick/engine';
import { instantText, wallTime } from '../time/instant.ts';

/** A moment, ISO 8601 in UTC, and the zone that it is told in. */
export interface InstantValue {
  readonly instant: string;
  readonly timeZone: string;
}

/** A length of time, ms; exact decimals are text. */
export interface LengthValue {
  readonly ms: number | string;
}

/** An exact decimal with what it counts. */
export interface DecimalValue {
  readonly decimal: string;
  readonly unit: FigureUnit;
}

/** What stands in a cell exactly, as files hold it and as rows are ordered by; null where nothing does. */
export type CellValue =
  | string
  | number
  | InstantValue
  | LengthValue
  | DecimalValue
  | MoneyReport
  | FractionReport
  | null;

/** A value as a file has it: a text or an exact decimal, and its unit. */
export interface PlainValue {
  readonly text: string;
  readonly isNumber: boolean;
  /** `s`, `%`, `EUR`, `outcomes`; undefined of what has none. */
  readonly unit: string | undefined;
}

/** A quantity of an objective's own unit as a value. */
export function quantity(value: string, unit: FigureUnit): CellValue {
  return unit === 'ms' ? { ms: value } : { decimal: value, unit };
}

/** An instant as a value, null where there is none. */
export function instantOrNone(at: string | null, timeZone: string): InstantValue | null {
  return at === null ? null : { instant: at, timeZone };
}

/**
 * A value as a file has it. Lengths are in seconds and shares in percent, to the last digit where they have one; a share that never ends is cut after twenty decimals.
 */
export function plainValue(value: CellValue): PlainValue {
  if (value === null) return { text: '', isNumber: false, unit: undefined };
  if (typeof value === 'string') return textValue(value);
  if (typeof value === 'number') return { text: String(value), isNumber: true, unit: undefined };
  if ('instant' in value) return { text: zonedText(value), isNumber: false, unit: undefined };
  if ('ms' in value) return { text: moved(String(value.ms), 3), isNumber: true, unit: 's' };
  if ('decimal' in value) return { text: value.decimal, isNumber: true, unit: value.unit };
  if ('amount' in value) return { text: value.amount, isNumber: true, unit: value.currency };
  return fractionValue(value);
}

/** `2016-03-07T14:02:09.250+01:00[Europe/Berlin]` (RFC 9557). */
export function zonedText({ instant, timeZone }: InstantValue): string {
  const ms = Date.parse(instant);
  const wall = wallTime(ms, timeZone);
  const local = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const offset = Math.round((local - Math.floor(ms / 1000) * 1000) / 60_000);
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const parts = (((ms % 1000) + 1000) % 1000).toString().padStart(3, '0');
  const clock = new Date(local).toISOString().slice(0, 19);
  return `${clock}${parts === '000' ? '' : `.${parts}`}${sign}${pad(hours)}:${pad(minutes)}[${timeZone}]`;
}

/** What a row is ordered by: a number, a text, or nothing. */
export type OrderKey = number | string | null;

/** The place of a value among others of its column. */
export function orderKey(value: CellValue): OrderKey {
  if (value === null) return null;
  if (typeof value === 'object' && 'instant' in value) return Date.parse(value.instant);
  const { text, isNumber } = plainValue(value);
  return isNumber ? Number(text) : text;
}

/** Below zero where `a` comes first: by size, and texts by words and the numbers in them. */
export function compareKeys(a: Exclude<OrderKey, null>, b: Exclude<OrderKey, null>): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // Made when it is needed: a browser takes longer for it than for all else of a first page's script.
  order ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return order.compare(String(a), String(b));
}

let order: Intl.Collator | undefined;

/** What a search looks at, in small letters: the exact value, and how it is shown. */
export function searchText(value: CellValue): string {
  const { text } = plainValue(value);
  if (value === null || typeof value !== 'object') return text.toLowerCase();
  if ('instant' in value) return `${text} ${instantText(value.instant, value.timeZone)}`.toLowerCase();
  return ('text' in value ? `${text} ${value.text}` : text).toLowerCase();
}

/** The API words some shares as text: `12.5 %`. */
function textValue(value: string): PlainValue {
  const [, number] = /^(-?\d+(?:\.\d+)?) ?%$/.exec(value) ?? [];
  return number === undefined
    ? { text: value, isNumber: false, unit: undefined }
    : { text: number, isNumber: true, unit: '%' };
}

/** Digits after which a fraction that never ends is cut. */
const MOST_DECIMALS = 20;

/** Shares are given in percent, as their texts are; times in seconds; others, scores and numbers, as they are. */
function fractionValue({ numerator, denominator, text }: FractionReport): PlainValue {
  const isShare = text.endsWith('%');
  const isTime = /\d\s*(ms|s|min|h)$/.test(text);
  const decimal = divided(
    BigInt(numerator) * (isShare ? 100n : 1n),
    BigInt(denominator) * (isTime ? 1000n : 1n),
  );
  return { text: decimal, isNumber: true, unit: isShare ? '%' : isTime ? 's' : undefined };
}

function divided(numerator: bigint, denominator: bigint): string {
  const sign = numerator < 0n !== denominator < 0n && numerator !== 0n ? '-' : '';
  const [above, below] = [
    numerator < 0n ? -numerator : numerator,
    denominator < 0n ? -denominator : denominator,
  ];
  let rest = above % below;
  let decimals = '';
  while (rest !== 0n && decimals.length < MOST_DECIMALS) {
    rest *= 10n;
    decimals += String(rest / below);
    rest %= below;
  }
  return `${sign}${above / below}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A decimal text with its point moved to the left: `1500` by 3 reads `1.5`. */
function moved(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = whole.padStart(places + 1, '0');
  const rest = `${digits.slice(-places)}${fraction}`.replace(/0+$/, '');
  return `${sign}${digits.slice(0, -places)}${rest === '' ? '' : `.${rest}`}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
