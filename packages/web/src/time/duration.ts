import { numberText } from '../i18n/notation.ts';

const UNITS = [
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1_000 },
] as const;

/** Which way a shown length is rounded: time used goes up, time left goes down, so that a miss never hides. */
export type RoundDuration = 'up' | 'down';

/**
 * A length for people, two units at most: `3 h 05 min`, `4 min 30 s`, `12 s`. Hours are not made days.
 *
 * @param ms may be negative: a budget that is overspent is shown with a minus sign.
 */
export function durationText(ms: number, round: RoundDuration = 'up'): string {
  const sign = ms < 0 ? '\u2212' : '';
  const unit = Math.abs(ms) >= 3_600_000 ? 60_000 : 1_000;
  const away = (round === 'up') === ms >= 0;
  const total = (away ? Math.ceil : Math.floor)(Math.abs(ms) / unit) * unit;
  if (total === 0) return '0 min';
  const [hours, minutes, seconds] = [
    Math.floor(total / 3_600_000),
    Math.floor(total / 60_000) % 60,
    Math.floor(total / 1_000) % 60,
  ];
  if (hours > 0) return `${sign}${numberText(hours)} h${minutes > 0 ? ` ${pad(minutes)} min` : ''}`;
  if (minutes > 0) return `${sign}${minutes} min${seconds > 0 ? ` ${pad(seconds)} s` : ''}`;
  return `${sign}${seconds} s`;
}

/** The same length to the millisecond, for hovers and for copying. */
export function exactDurationText(ms: number): string {
  const parts: string[] = [];
  let rest = Math.abs(ms);
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.ms);
    rest -= count * unit.ms;
    if (count > 0) parts.push(`${numberText(count)} ${unit.name}`);
  }
  if (rest > 0) parts.push(`${numberText(rest)} ms`);
  return `${ms < 0 ? '\u2212' : ''}${parts.join(' ') || '0 s'}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
