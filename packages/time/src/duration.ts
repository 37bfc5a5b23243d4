import { pad } from './civil.ts';
import type { DurationMs } from './unit.ts';

/** `3 h 05 min`, `45 min`, `1 min 30 s`, `12 ms`: exact, with as many units as it takes; hours are not made days. */
export function formatDuration(ms: DurationMs): string {
  const sign = ms < 0 ? '\u2212' : '';
  const total = Math.abs(ms);
  const [hours, minutes] = [Math.floor(total / 3_600_000), Math.floor(total / 60_000) % 60];
  const [seconds, rest] = [Math.floor(total / 1000) % 60, total % 1000];
  const parts: string[] = [];
  if (hours > 0) parts.push(`${hours} h`);
  if (minutes > 0) parts.push(`${hours > 0 ? pad(minutes, 2) : minutes} min`);
  if (seconds > 0) parts.push(`${seconds} s`);
  if (rest > 0) parts.push(`${rest} ms`);
  return `${sign}${parts.join(' ') || '0 min'}`;
}
